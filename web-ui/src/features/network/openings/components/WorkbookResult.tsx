import { Button, Table } from 'antd';
import type { testOpeningWorkbook } from '@/shared/api/generated/headquarters-network-opening/headquarters-network-opening';
import { useLanguage } from '@/shared/i18n';
import { Card, EmptyState, ProblemAlert, SidewaysScroll, Tag } from '@/shared/ui';
import { useErrorWorkbook, type Workbook } from '../api/useOpenings';
import { useText } from '../texts';
import styles from './Openings.module.css';

export type Result = Awaited<ReturnType<typeof testOpeningWorkbook>>;
type Row = Result['rows'][number];

const PAGE = 50;
const FINE: Record<string, 'isOpen' | 'underWay'> = { open: 'isOpen', 'under-way': 'underWay' };

/** Refused ones stand first, then those worth a second look. */
const weightOf = ({ reasons, hints }: Row): number => (reasons.length > 0 ? 2 : hints.length > 0 ? 1 : 0);

/** Every row of the workbook with what the server says about it, refused ones first. */
export function WorkbookResult({
  workbook,
  result,
  opening,
  onOpen,
}: {
  workbook: Workbook;
  result: Result;
  opening: boolean;
  onOpen: () => void;
}) {
  const text = useText();
  const { accepted, already, refused } = result;
  const hinted = result.rows.filter(({ hints }) => hints.length > 0).length;
  const errors = useErrorWorkbook(text('errorsFile', { file: workbook.name.replace(/\.xlsx$/i, '') }));
  const rows = result.rows.toSorted((a, b) => weightOf(b) - weightOf(a) || a.line - b.line);
  if (rows.length === 0) return <EmptyState title={text('noRows')} />;
  return (
    <Card title={`3 · ${text('step3')}`}>
      <div className={styles.result} role="status">
        {accepted > 0 && <Tag tone="good">{text('accepted', { count: accepted })}</Tag>}
        {already > 0 && <Tag tone="info">{text('already', { count: already })}</Tag>}
        {refused > 0 && <Tag tone="bad">{text('refused', { count: refused })}</Tag>}
        {hinted > 0 && <Tag tone="warn">{text('hinted', { count: hinted })}</Tag>}
        {refused > 0 ? (
          <>
            <span>{text('refusedHint')}</span>
            <Button loading={errors.isPending} onClick={() => errors.mutate(workbook)}>
              {text('errorsDownload')}
            </Button>
          </>
        ) : accepted === 0 ? (
          <span>{text('nothingNew')}</span>
        ) : (
          <Button type="primary" loading={opening} onClick={onOpen}>
            {text('openAll', { count: accepted })}
          </Button>
        )}
      </div>
      {!result.lookedThrough && <p className={styles.faint}>{text('notLookedThrough')}</p>}
      <ProblemAlert error={errors.error} onRetry={() => errors.mutate(workbook)} />
      <SidewaysScroll label={text('step3')}>
        <Table<Row>
          size="small"
          rowKey="line"
          dataSource={rows}
          pagination={rows.length > PAGE ? { pageSize: PAGE, showSizeChanger: false } : false}
          columns={[
            { title: text('line'), dataIndex: 'line', align: 'right', width: 60 },
            { title: text('name'), render: (_, row) => <b className={styles.rowName}>{row.name}</b> },
            {
              title: text('reasons'),
              render: (_, { reasons, hints, state }) => (
                <>
                  {reasons.length === 0 && (
                    <Tag tone={state === 'new' ? 'good' : 'info'}>{text(FINE[state] ?? 'fine')}</Tag>
                  )}
                  <Said of={reasons} className={styles.reasons} />
                  <Said of={hints} className={styles.hints} />
                </>
              ),
            },
            { title: text('slug'), render: (_, row) => <span className={styles.rowName}>{row.slug}</span> },
          ]}
        />
      </SidewaysScroll>
    </Card>
  );
}

function Said({ of, className }: { of: Row['reasons']; className: string | undefined }) {
  const [language] = useLanguage();
  if (of.length === 0) return null;
  return (
    <ul className={className}>
      {of.map(each => (
        <li key={each.en}>{language === 'en' ? each.en : each.zh}</li>
      ))}
    </ul>
  );
}
