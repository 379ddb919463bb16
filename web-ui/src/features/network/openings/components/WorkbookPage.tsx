import { Button, Upload } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { getGetOpeningTemplateUrl } from '@/shared/api/generated/headquarters-network-opening/headquarters-network-opening';
import { headquarters } from '@/shared/screens/headquarters';
import { Card, feedback, PageHead, ProblemAlert } from '@/shared/ui';
import { beginWork } from '@/shared/work/work';
import { useOpenFromWorkbook, useTestWorkbook, type Workbook, workbookOf } from '../api/useOpenings';
import { useText } from '../texts';
import styles from './Openings.module.css';
import { type Result, WorkbookResult } from './WorkbookResult';

const XLSX = '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const isWorkbook = (file: File): boolean => file.name.toLowerCase().endsWith('.xlsx');

/** Template, test, open: nothing is opened before every row was found fine. */
export function WorkbookPage() {
  const text = useText();
  const navigate = useNavigate();
  const [workbook, setWorkbook] = useState<Workbook | null>(null);
  const [refusedLater, setRefusedLater] = useState<Result | null>(null);
  const test = useTestWorkbook();
  const open = useOpenFromWorkbook();
  const result = refusedLater ?? test.data ?? null;

  const [notOne, setNotOne] = useState('');

  const choose = (file: File) => {
    setNotOne(isWorkbook(file) ? '' : file.name);
    if (!isWorkbook(file)) return;
    const chosen = workbookOf(file);
    setWorkbook(chosen);
    setRefusedLater(null);
    open.reset();
    test.mutate(chosen);
  };
  const openAll = (chosen: Workbook) =>
    open.mutate(chosen, {
      onSuccess: opened => {
        // Something may have been taken between the test and now: then nothing was opened.
        if (opened.refused > 0) return setRefusedLater(opened);
        feedback.done(text('openedMany', { count: opened.accepted }));
        beginWork({
          kind: 'openings',
          of: opened.rows
            .filter(({ state }) => state === 'new')
            .map(({ slug }) => slug)
            .join(' '),
          label: text('workMany', { count: opened.accepted, file: chosen.name }),
          to: headquarters.openings.to(),
        });
        void navigate(headquarters.openings.to());
      },
    });

  return (
    <>
      <PageHead
        title={text('workbook')}
        sub={text('workbookSub')}
        actions={<Link to={headquarters.openings.to()}>{text('progress')}</Link>}
      />
      <Card className={styles.block} title={`1 · ${text('step1')}`}>
        <p className={styles.faint}>{text('step1Body')}</p>
        <Button href={getGetOpeningTemplateUrl()} download>
          {text('template')}
        </Button>
      </Card>
      <Card className={styles.block} title={`2 · ${text('step2')}`}>
        <Upload.Dragger
          accept={XLSX}
          maxCount={1}
          showUploadList={false}
          beforeUpload={file => {
            choose(file);
            return false;
          }}
          onDrop={({ dataTransfer: { files } }) => {
            // what it does not accept it drops without a word
            const [file] = files;
            if (file && !isWorkbook(file)) choose(file);
          }}
        >
          <b>{workbook?.name ?? text('step2Body')}</b>
          {workbook && <p className={styles.faint}>{text(test.isPending ? 'testing' : 'step2Other')}</p>}
        </Upload.Dragger>
        {notOne && (
          <p role="alert" className={styles.wrong}>
            {text('notWorkbook', { file: notOne })}
          </p>
        )}
      </Card>
      <ProblemAlert
        error={test.error ?? open.error}
        onRetry={workbook ? () => choose(workbook.file) : undefined}
      />
      {workbook && result && !test.isPending && (
        <WorkbookResult
          workbook={workbook}
          result={result}
          opening={open.isPending}
          onOpen={() => openAll(workbook)}
        />
      )}
    </>
  );
}
