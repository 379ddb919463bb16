import { Table } from 'antd';
import { periodOf, periodText } from '@/domain/period/period';
import { useGetComparisonSensitiveLines } from '@/shared/api/generated/headquarters-compare-comparison/headquarters-compare-comparison';
import type { MonthLine } from '@/shared/api/generated/model';
import { useCommon, useLanguage } from '@/shared/i18n';
import { count } from '@/shared/lib/numbers';
import { Card, Defined, ProblemAlert, SidewaysScroll, SimulatedTag, Tag } from '@/shared/ui';
import styles from '../components/Comparison.module.css';
import { useText } from './texts';

/** Sensitive programmes stand beside the figures: a line for whole months, counted whole or not at all. */
export function SensitiveTable({ slug, from, to }: { slug: string; from: string; to: string }) {
  const text = useText();
  const common = useCommon();
  const lines = useGetComparisonSensitiveLines(slug, { from, to });
  if (lines.error) return <ProblemAlert error={lines.error} onRetry={() => void lines.refetch()} />;
  if (!lines.data?.items.length) return null;
  return (
    <Card
      className={styles.block}
      title={<Defined hint={text('apartHint')}>{text('apart')}</Defined>}
      extra={<span className={styles.hint}>{text('apartSub')}</span>}
    >
      <SidewaysScroll label={text('apart')}>
        <Table<MonthLine>
          size="small"
          rowKey={line => `${line.programmeId} ${line.fromMonth}`}
          dataSource={lines.data.items}
          pagination={false}
          columns={[
            { title: text('programme'), render: (_, line) => <b>{line.programme}</b> },
            { title: text('monthsOf'), render: (_, line) => <Months line={line} /> },
            {
              title: common('sessionsHeld'),
              align: 'right',
              render: (_, { sessions }) => count(sessions),
            },
            {
              title: common('visits'),
              align: 'right',
              render: (_, { heads }) => <b>{count(heads)}</b>,
            },
          ]}
        />
      </SidewaysScroll>
    </Card>
  );
}

function Months({ line }: { line: MonthLine }) {
  const text = useText();
  const [language] = useLanguage();
  const name = (month: string) => periodText(periodOf('month', month), language);
  return (
    <>
      {line.fromMonth === line.toMonth
        ? name(line.fromMonth)
        : text('monthsFromTo', { from: name(line.fromMonth), to: name(line.toMonth) })}{' '}
      {line.corrected && <Tag hint={text('correctedHint')}>{text('corrected')}</Tag>}{' '}
      <SimulatedTag when={line.simulated} />
      {!line.whole && <span className={styles.sub}>{text('notWhole')}</span>}
    </>
  );
}
