import { Button, Checkbox, Upload as Picker } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { getGetImportTemplateUrl } from '@/shared/api/generated/centre-day-imports/centre-day-imports';
import type { ImportResponse } from '@/shared/api/generated/model';
import { momentIn } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { count, NO_DATA } from '@/shared/lib/numbers';
import {
  Card,
  DataTable,
  EmptyState,
  Guard,
  layout,
  PageHead,
  ProblemAlert,
  SimulatedTag,
} from '@/shared/ui';
import { useImports, useUpload } from '../api/useImports';
import { toImport } from '../routes';
import { useText } from '../texts';
import { DeleteImport } from './DeleteImport';
import styles from './Imports.module.css';
import { StateTag } from './StateTag';

export function ImportsPage() {
  return (
    <Guard permission="import-timetable">
      <Imports />
    </Guard>
  );
}

function Imports() {
  const text = useText();
  const { organisation } = useMe();
  const pages = useImports();
  return (
    <>
      <PageHead
        title={text('title')}
        sub={text('sub')}
        actions={
          <Button href={getGetImportTemplateUrl()} download>
            {text('template')}
          </Button>
        }
      />
      <UploadCard />
      <h2 className={styles.history}>{text('history')}</h2>
      <DataTable<ImportResponse>
        pages={pages}
        rowKey="id"
        label={text('history')}
        empty={<EmptyState title={text('none')} />}
        columns={[
          {
            title: text('file'),
            render: (_, each) => (
              <>
                <Link to={toImport(each.id)}>{each.filename}</Link> <SimulatedTag when={each.simulated} />
              </>
            ),
          },
          { title: text('result'), render: (_, each) => <StateTag state={each.state} /> },
          ...(['created', 'changed', 'unchanged', 'refused'] as const).map(verdict => ({
            title: text(verdict),
            align: 'right' as const,
            render: (_: unknown, each: ImportResponse) => (each.mapping ? count(each[verdict]) : NO_DATA),
          })),
          {
            title: text('when'),
            render: (_, each) => `${momentIn(each.at, organisation.timeZone)} ${each.by}`,
          },
          { title: '', align: 'right', render: (_, each) => <DeleteImport job={each} /> },
        ]}
      />
    </>
  );
}

function UploadCard() {
  const text = useText();
  const navigate = useNavigate();
  const [simulated, setSimulated] = useState(false);
  const upload = useUpload(made => navigate(toImport(made.id)));
  return (
    <Card>
      <ProblemAlert error={upload.error} />
      <Picker.Dragger
        accept=".csv,.xlsx"
        showUploadList={false}
        disabled={upload.isPending}
        beforeUpload={file => {
          upload.mutate({ file, mark: `${file.name} ${file.size} ${file.lastModified}`, simulated });
          return false;
        }}
      >
        <p className={styles.drop}>{text('drop')}</p>
        <p className={layout.quiet}>{text('dropHint')}</p>
      </Picker.Dragger>
      <Checkbox
        className={styles.simulated}
        checked={simulated}
        onChange={event => setSimulated(event.target.checked)}
      >
        {text('simulated')}
      </Checkbox>
    </Card>
  );
}
