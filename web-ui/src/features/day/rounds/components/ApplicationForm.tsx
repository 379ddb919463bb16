import { Col, Form, Row, Select } from 'antd';
import {
  getGetRoundApplicationHistoryQueryKey,
  getRoundApplicationHistory,
} from '@/shared/api/generated/centre-day-round/centre-day-round';
import type { ApplicationResponse, RoundResponse } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { NumberField, type Opened, RecordDrawer, TextField } from '@/shared/ui';
import { readApplication, useSaveApplication } from '../api/useRounds';
import { type ApplicationFields, fieldsOf, freshWish, requestOf } from '../model/wish';
import { useText } from '../texts';
import { WishFields } from './WishFields';

const MOST_WISHES = 5;

/** What an organisation applies for. */
export function ApplicationForm({
  round,
  ...opened
}: Opened<ApplicationResponse> & { round: RoundResponse }) {
  const text = useText();
  const common = useCommon();
  const save = useSaveApplication(round.id);
  const classes = round.classes.map(({ name }, at) => ({ value: at + 1, label: name }));
  return (
    <RecordDrawer<ApplicationResponse, ApplicationFields>
      {...opened}
      name="round-application"
      titles={[text('addApplication'), text('editApplication')]}
      fieldsOf={fieldsOf}
      fresh={{ rank: 1, wanted: 1, wishes: [freshWish()] }}
      read={readApplication}
      write={{
        ...save,
        mutateAsync: ({ values, ...rest }) => save.mutateAsync({ ...rest, values: requestOf(values) }),
      }}
      history={[getGetRoundApplicationHistoryQueryKey, getRoundApplicationHistory]}
      words={{ rank: { show: (rank: number) => round.classes[rank - 1]?.name ?? String(rank) } }}
    >
      <TextField name="organisation" label={text('organisation')} required max={120} />
      <Row gutter={12}>
        <Col span={12}>
          <TextField name="contact" label={text('contact')} extra={text('contactHint')} required max={80} />
        </Col>
        <Col span={12}>
          <NumberField name="expected" label={text('expected')} min={1} max={100_000} required />
        </Col>
      </Row>
      <Form.Item name="rank" label={text('rank')} rules={[{ required: true, message: common('required') }]}>
        <Select options={classes} />
      </Form.Item>
      <TextField name="purpose" label={text('purpose')} required max={300} />
      <WishFields round={round} />
      <NumberField
        name="wanted"
        label={text('wanted')}
        extra={text('wantedHint')}
        min={1}
        max={MOST_WISHES}
        required
        dependencies={['wishes']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, wanted?: number) =>
              wanted && wanted > (getFieldValue('wishes')?.length ?? 0)
                ? Promise.reject(text('wantedWrong'))
                : Promise.resolve(),
          }),
        ]}
      />
    </RecordDrawer>
  );
}
