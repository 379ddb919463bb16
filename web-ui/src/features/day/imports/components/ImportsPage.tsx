import { Button, Checkbox, Upload as Picker } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import {
  getExportImportsUrl,
  getGetImportTemplateUrl,
} from '@/shared/api/generated/centre-day-imports/centre-day-imports';
import type { ImportResponse } from '@/shared/api/generated/model';
import { momentIn } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { count, NO_DATA } from '@/shared/lib/numbers';
import { centre } from '@/shared/screens/centre';
import { Card, ExportButton, ListPage, ProblemAlert, SimulatedTag, useListState } from '@/shared/ui';
import { isBusy, useDeleteImport, useImports, useUpload } from '../api/useImports';
import { useText } from '../texts';
import { DeleteImport } from './DeleteImport';
import styles from './Imports.module.css';
import { StateTag } from './StateTag';

export function ImportsPage() {
  const text = useText();
  const { organisation } = useMe();
  const list = useListState('imports', {});
  const pages = useImports();
  const remove = useDeleteImport();
  return (
    <ListPage<ImportResponse>
      title={text('title')}
      sub={text('sub')}
      actions={
        <Button href={getGetImportTemplateUrl()} download>
          {text('template')}
        </Button>
      }
      exporter={<ExportButton name={text('history')} url={format => getExportImportsUrl({ format })} />}
      list={list}
      pages={pages}
      rowKey="id"
      nameOf={({ filename }) => filename}
      rowActions={job => <DeleteImport job={job} />}
      bulk={[
        {
          label: text('delete'),
          ask: text('deleteBody'),
          when: job => !isBusy(job),
          run: ({ id, version }) => remove.mutateAsync({ id, version }),
        },
      ]}
      empty={{ title: text('none') }}
      columns={[
        {
          title: text('file'),
          render: (_, each) => (
            <>
              <Link to={centre.import.to({ import: each.id })}>
                <b>{each.filename}</b>
              </Link>{' '}
              <SimulatedTag when={each.simulated} />
            </>
          ),
        },
        { title: text('result'), render: (_, each) => <StateTag state={each.state} /> },
        ...(['created', 'changed', 'unchanged', 'refused', 'hinted'] as const).map(verdict => ({
          title: text(verdict),
          align: 'right' as const,
          render: (_: unknown, each: ImportResponse) => (each.mapping ? count(each[verdict]) : NO_DATA),
        })),
        {
          title: text('when'),
          render: (_, each) => `${momentIn(each.at, organisation.timeZone)} ${each.by}`,
        },
      ]}
    >
      <UploadCard />
      <h2 className={styles.section}>{text('history')}</h2>
    </ListPage>
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
        <p className={styles.drop}>{text('drop')}</p>
        <p className={styles.dropHint}>{text('dropHint')}</p>
      </Picker.Dragger>
      <Checkbox
        className={styles.mark}
        checked={simulated}
        onChange={event => setSimulated(event.target.checked)}
      >
        {text('simulated')}
      </Checkbox>
    </Card>
  );
}
