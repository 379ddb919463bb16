import { Button, Form, Select } from 'antd';
import type { ImportMapping, ImportResponse } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { Card } from '@/shared/ui';
import { useText } from '../texts';
import styles from './Imports.module.css';

/** In this order; `most` columns may be joined. */
const FIELDS = [
  { key: 'title', label: 'fieldTitle', most: 1, required: true },
  { key: 'programme', label: 'fieldProgramme', hint: 'hintProgramme', most: 1 },
  { key: 'startDay', label: 'fieldStartDay', most: 1, required: true },
  { key: 'endDay', label: 'fieldEndDay', most: 1 },
  { key: 'startTime', label: 'fieldStartTime', hint: 'hintTime', most: 2, required: true },
  { key: 'endTime', label: 'fieldEndTime', hint: 'hintTime', most: 2, required: true },
  { key: 'externalId', label: 'fieldExternalId', hint: 'hintExternalId', most: 8, required: true },
  { key: 'activityId', label: 'fieldActivityId', most: 1 },
  { key: 'space', label: 'fieldSpace', most: 1 },
  { key: 'ageMin', label: 'fieldAgeMin', most: 1 },
  { key: 'ageMax', label: 'fieldAgeMax', most: 1 },
] as const satisfies readonly {
  key: keyof ImportMapping;
  label: string;
  hint?: string;
  most: number;
  required?: boolean;
}[];

interface Props {
  job: ImportResponse;
  pending: boolean;
  onTest: (mapping: ImportMapping) => void;
}

export function Mapping({ job, pending, onTest }: Props) {
  const text = useText();
  const common = useCommon();
  const [form] = Form.useForm<ImportMapping>();
  const chosen = job.mapping ?? job.suggested;
  const hintOf = (field: (typeof FIELDS)[number]) => {
    if (field.key === 'externalId' && chosen.externalId.length === 0) return text('hintNoKey');
    return 'hint' in field ? text(field.hint) : undefined;
  };
  const options = job.columns.map(value => ({ value, label: value }));
  return (
    <div className={styles.columns}>
      <Card title={text('stepMap')}>
        <p className={styles.quiet}>{text('mapHint')}</p>
        <Form form={form} layout="vertical" initialValues={chosen} onFinish={onTest}>
          <div className={styles.fields}>
            {FIELDS.map(field => (
              <Form.Item
                key={field.key}
                name={field.key}
                label={text(field.label)}
                extra={hintOf(field)}
                rules={
                  'required' in field
                    ? [{ required: true, type: 'array', min: 1, message: common('required') }]
                    : undefined
                }
              >
                <Select
                  mode="multiple"
                  maxCount={field.most}
                  placeholder={text('unmapped')}
                  options={options}
                />
              </Form.Item>
            ))}
          </div>
          <Button type="primary" htmlType="submit" loading={pending}>
            {text('test')}
          </Button>{' '}
          <small className={styles.quiet}>{text('testHint')}</small>
        </Form>
      </Card>
      <Card title={text('sample')}>
        <Sample job={job} />
      </Card>
    </div>
  );
}

/** A few values of each column, one column a row: files have more columns than a screen is wide. */
function Sample({ job }: { job: ImportResponse }) {
  return (
    <table className={styles.sample}>
      <tbody>
        {job.columns.map((column, index) => (
          <tr key={column}>
            <th scope="row">{column}</th>
            <td>
              {job.sample
                .map(row => row[index])
                .filter(Boolean)
                .slice(0, 3)
                .join(' · ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
