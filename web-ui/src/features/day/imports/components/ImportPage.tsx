import { Button, Progress, Steps } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { ImportResponse, ImportResponseState } from '@/shared/api/generated/model';
import { useLanguage } from '@/shared/i18n';
import { centre } from '@/shared/screens/centre';
import { useParamsOf } from '@/shared/screens/here';
import { Card, DetailPage, layout, PageHead, ProblemAlert, SimulatedTag } from '@/shared/ui';
import { isBusy, useImport, useImportActs } from '../api/useImports';
import { useText } from '../texts';
import { DeleteImport } from './DeleteImport';
import { Mapping } from './Mapping';
import { Rows } from './Rows';
import { StateTag } from './StateTag';

/** Where the wizard stands: what the import is decides, so a reload comes back to the same place. */
const STEP: Record<ImportResponseState, number> = {
  uploaded: 1,
  testing: 2,
  tested: 2,
  importing: 3,
  done: 3,
  cancelled: 3,
  failed: 3,
};

export function ImportPage() {
  const { import: id } = useParamsOf(centre.import);
  return <DetailPage of={useImport(id)}>{data => <Wizard job={data} />}</DetailPage>;
}

function Wizard({ job }: { job: ImportResponse }) {
  const text = useText();
  const [language] = useLanguage();
  const navigate = useNavigate();
  const [remapping, setRemapping] = useState(false);
  const acts = useImportActs();
  const busy = isBusy(job);
  const mapping = !busy && (job.state === 'uploaded' || remapping);
  const problem = acts.test.error ?? acts.run.error ?? acts.cancel.error;
  return (
    <>
      <PageHead
        named={job.filename}
        title={
          <>
            {job.filename} <StateTag state={job.state} /> <SimulatedTag when={job.simulated} />
          </>
        }
        actions={<DeleteImport job={job} onDeleted={() => navigate(centre.imports.to())} />}
      />
      <Steps
        size="small"
        className={layout.below}
        current={mapping ? 1 : STEP[job.state]}
        status={job.state === 'failed' ? 'error' : job.state === 'done' ? 'finish' : 'process'}
        items={[
          { title: text('stepUpload') },
          { title: text('stepMap') },
          { title: text('stepTest') },
          { title: text('stepImport') },
        ]}
      />
      <ProblemAlert error={problem} />
      {job.error && <p role="alert">{language === 'en' ? job.error.en : job.error.zh}</p>}
      {mapping && (
        <Mapping
          job={job}
          pending={acts.test.isPending}
          onTest={values =>
            acts.test.mutate({ id: job.id, mapping: values }, { onSuccess: () => setRemapping(false) })
          }
        />
      )}
      {busy && <Working job={job} onStop={() => acts.cancel.mutate(job.id)} />}
      {!busy && !mapping && (
        <>
          <Next
            job={job}
            onRun={() => acts.run.mutate(job.id)}
            running={acts.run.isPending}
            onRemap={() => setRemapping(true)}
          />
          <Rows job={job} />
        </>
      )}
    </>
  );
}

function Working({ job, onStop }: { job: ImportResponse; onStop: () => void }) {
  const text = useText();
  const share = job.totalRows > 0 ? Math.floor((job.doneRows / job.totalRows) * 100) : 0;
  return (
    <Card title={text(job.state === 'testing' ? 'testing' : 'importing')}>
      <Progress percent={share} aria-label={text('importing')} strokeColor="var(--leaf)" />
      <p aria-live="polite">{text('progress', { done: job.doneRows, total: job.totalRows })}</p>
      <Button onClick={onStop}>{text('stop')}</Button>
    </Card>
  );
}

/** What to do now that the test, or the import, stands. */
function Next({
  job,
  onRun,
  running,
  onRemap,
}: {
  job: ImportResponse;
  onRun: () => void;
  running: boolean;
  onRemap: () => void;
}) {
  const text = useText();
  const toWrite = job.created + job.changed;
  return (
    <div className={`${layout.row} ${layout.below}`}>
      {job.state === 'tested' && (
        <Button type="primary" loading={running} onClick={onRun}>
          {text('run', { count: toWrite })}
        </Button>
      )}
      {job.state === 'cancelled' && (
        <>
          <Button type="primary" loading={running} onClick={onRun}>
            {text('resume')}
          </Button>
          <span>{text('cancelledText')}</span>
        </>
      )}
      {(job.state === 'tested' || job.state === 'failed') && (
        <Button onClick={onRemap}>{text('remap')}</Button>
      )}
      {job.state === 'done' && (
        <>
          <b>{text('doneText')}</b>
          <Link to={centre.timetable.to()}>{text('openTimetable')}</Link>
        </>
      )}
    </div>
  );
}
