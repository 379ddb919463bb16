import { Table } from 'antd';
import type { ReactNode } from 'react';
import { type Period, periodOf, periodText } from '@/domain/period/period';
import type { MonthRow } from '@/shared/api/generated/model';
import { useCommon, useLanguage } from '@/shared/i18n';
import { count, decimal, NO_DATA, percent } from '@/shared/lib/numbers';
import { Card, Defined, EmptyState, SidewaysScroll, SimulatedTag } from '@/shared/ui';
import { CompletenessTag, useMethods } from '../components/CentreCells';
import styles from '../components/Comparison.module.css';
import { useText as useShared } from '../texts';
import { useText } from './texts';

/** The months a period touches, each as a whole: people of months are never added up. */
export function MonthsTable({
  months,
  onMonth,
  actions,
}: {
  months: MonthRow[] | undefined;
  onMonth: (month: Period) => void;
  actions: ReactNode;
}) {
  const text = useText();
  const shared = useShared();
  const common = useCommon();
  const [language] = useLanguage();
  const methods = useMethods();
  return (
    <Card
      className={styles.block}
      title={text('months')}
      extra={
        <>
          <span className={styles.hint}>{text('monthsWhole')}</span> {actions}
        </>
      }
    >
      <SidewaysScroll label={text('months')}>
        <Table<MonthRow>
          size="small"
          rowKey="month"
          dataSource={months}
          loading={!months}
          pagination={false}
          locale={{ emptyText: months ? <EmptyState title={text('noMonths')} /> : ' ' }}
          columns={[
            {
              title: shared('month'),
              render: (_, row) => {
                const month = periodOf('month', row.month);
                const name = periodText(month, language);
                return (
                  <>
                    <button
                      type="button"
                      data-prints
                      className={styles.inline}
                      aria-label={text('monthLabel', { month: name })}
                      onClick={() => onMonth(month)}
                    >
                      {name}
                    </button>{' '}
                    <SimulatedTag when={row.simulated} />
                  </>
                );
              },
            },
            {
              title: <Defined hint={shared('visitsHint')}>{common('visits')}</Defined>,
              align: 'right',
              render: (_, row) => <b>{count(row.hasData ? row.visits : null)}</b>,
            },
            {
              title: text('byMethod'),
              render: (_, row) => (
                <span className={styles.hint}>
                  {row.hasData && row.visits > 0 && methods(row.visitsByMethod)}
                  {row.visitsNotClosed > 0 && (
                    <div>{text('notClosedNote', { visits: count(row.visitsNotClosed) })}</div>
                  )}
                </span>
              ),
            },
            {
              title: <Defined hint={common('sessionsHeldHint')}>{common('sessionsHeld')}</Defined>,
              align: 'right',
              render: (_, row) => count(row.hasData ? row.sessionsHeld : null),
            },
            {
              title: <Defined hint={text('peopleHint')}>{common('people')}</Defined>,
              align: 'right',
              render: (_, row) => count(row.hasData ? row.people : null),
            },
            {
              title: <Defined hint={common('verifiabilityHint')}>{common('verifiability')}</Defined>,
              align: 'right',
              render: (_, row) => percent(row.verifiability),
            },
            {
              title: <Defined hint={text('hoursOpenHint')}>{shared('hoursOpen')}</Defined>,
              align: 'right',
              render: (_, row) => decimal(row.hoursOpen, 0),
            },
            {
              title: <Defined hint={common('completenessHint')}>{common('completeness')}</Defined>,
              align: 'right',
              render: (_, row) => (
                <>
                  <CompletenessTag of={row} />
                  {row.closedDays > 0 && (
                    <div className={styles.hint}>{text('closedDays', { count: row.closedDays })}</div>
                  )}
                </>
              ),
            },
            {
              title: <Defined hint={text('occupancyHint')}>{shared('occupancy')}</Defined>,
              align: 'right',
              render: (_, row) => percent(row.occupancy),
            },
            {
              title: <Defined hint={text('footfallHint')}>{text('footfall')}</Defined>,
              align: 'right',
              render: (_, row) =>
                row.footfallDays === 0 ? (
                  NO_DATA
                ) : (
                  <>
                    {count(row.footfall)}
                    <div className={styles.hint}>
                      {text('footfallNote', {
                        count: row.footfallDays,
                        visits: count(row.footfallVisits),
                      })}
                    </div>
                  </>
                ),
            },
          ]}
        />
      </SidewaysScroll>
    </Card>
  );
}
