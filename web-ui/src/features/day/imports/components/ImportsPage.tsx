import { Button, Checkbox, Upload as Picker } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { getGetImportTemplateUrl } from '@/shared/api/generated/centre-day-imports/centre-day-imports';
import type { ImportResponse } from '@/shared/api/generated/model';
import { momentIn } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { count, NO_DATA } from '@/shared/lib/numbers';
import { centre } from '@/shared/screens/centre';
import { Card, DataTable, EmptyState, PageHead, ProblemAlert, SimulatedTag } from '@/shared/ui';
import { useImports, useUpload } from '../api/useImports';
import { useText } from '../texts';
import { DeleteImport } from './DeleteImport';
import { StateTag } from './StateTag';

export function ImportsPage() {
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
      <h2 style={{ fontSize: 15, margin: '20px 0 8px' }}>{text('history')}</h2>
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
                <Link to={centre.import.to({ import: each.id })}>{each.filename}</Link>{' '}
                <SimulatedTag when={each.simulated} />
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
  const upload = useUpload(made => navigate(centre.import.to({ import: made.id })));
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
        <p style={{ fontSize: 16, margin: '8px 0 2px' }}>{text('drop')}</p>
        <p style={{ color: 'var(--ink2)', margin: '0 0 8px' }}>{text('dropHint')}</p>
      </Picker.Dragger>
      <Checkbox
        style={{ marginTop: 10 }}
        checked={simulated}
        onChange={event => setSimulated(event.target.checked)}
      >
        {text('simulated')}
      </Checkbox>
    </Card>
  );
}
