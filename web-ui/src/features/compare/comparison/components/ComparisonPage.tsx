import { parseAsBoolean, useQueryState } from 'nuqs';
import { useMemo } from 'react';
import { periodOf, periodText } from '@/domain/period/period';
import type { CentreRow } from '@/shared/api/generated/model';
import { useCommon, useLanguage } from '@/shared/i18n';
import { useMe } from '@/shared/lib/me';
import { count, percent } from '@/shared/lib/numbers';
import { headquarters } from '@/shared/screens/headquarters';
import { Card, Defined, EmptyState, PageHead, SimulatedTag } from '@/shared/ui';
import { Button } from '@/shared/ui/controls';
import { inSearch } from '@/shared/ui/SearchScope';
import { useBackHere } from '../api/useBackHere';
import { useComparison } from '../api/useComparison';
import { alongWith, isNarrowed, NOT_NARROWED, useFilters } from '../api/useFilters';
import { asPeriod } from '../centre/asPeriod';
import { isNormalised, type Per, toParams } from '../model/measures';
import { useWords } from '../model/words';
import { NoticeLine } from '../notice/NoticeLine';
import { useText } from '../texts';
import { CentresTable } from './CentresTable';
import { ChartOfRows } from './ChartOfRows';
import styles from './Comparison.module.css';
import { ComparisonFilters } from './ComparisonFilters';
import { NothingYet } from './NothingYet';
import { useColumns } from './useColumns';
import { WrongPeriod } from './WrongPeriod';

export const ComparisonPage = inSearch(CentresCompared);

function CentresCompared() {
  const text = useText();
  const common = useCommon();
  const { today } = useMe();
  const [language] = useLanguage();
  const { measures, nameOf } = useWords();
  const state = useFilters();
  const [filters, setFilters] = state;
  const [asked] = useQueryState('period');
  const given = filters.period ? null : asked;
  const [withChart, setWithChart] = useQueryState('chart', parseAsBoolean.withDefault(true));
  const params = toParams(filters);
  const { pages, answer, stale } = useComparison(params);
  const { measure } = filters;
  const per: Per = isNormalised(measure) ? filters.per : 'none';
  // Without one in the address the server chooses the latest month with data, and says which.
  const period = filters.period ?? (answer ? asPeriod(answer.from, answer.to) : periodOf('month', today));
  const { from, to } = period;
  const along = alongWith(filters, withChart);
  const address = ({ slug }: CentreRow) => headquarters.centreFigures.to({ slug, from, to, ...along });
  const columns = useColumns({
    measure,
    per,
    to,
    address,
    answer,
    sorting: {
      sort: filters.sort,
      order: filters.order,
      onSort: (sort, order) => void setFilters({ sort, order }),
    },
  });
  useBackHere(answer !== undefined, period);
  const summary = answer?.summary;
  const nothing = summary !== undefined && summary.centres > 0 && summary.withData === 0;
  // What has no value has no bar: it stands in the table.
  const drawn = useMemo(() => pages.items.filter(row => row.value !== null), [pages.items]);
  const withData = summary?.withData ?? 0;
  const chartName = text(drawn.length < withData ? 'chartSome' : 'chart', {
    measure: nameOf(measure, per),
    count: withData,
    drawn: drawn.length,
  });
  const narrowed = isNarrowed(filters);
  const hint = answer ? answer.definition[language === 'en' ? 'en' : 'zh'] : measures[measure].hint;
  const periodName = filters.period || answer ? periodText(period, language) : '…';
  const [before, after] = text('title', { measure: '\n', period: periodName }).split('\n');

  return (
    <>
      <PageHead
        title={
          <>
            {before}
            <Defined hint={hint}>{measures[measure].name}</Defined>
            {after} <SimulatedTag when={summary?.simulated ?? false} />
          </>
        }
        sub={
          summary &&
          (summary.withData === 0
            ? text('centres', { count: summary.centres })
            : [
                text('centres', { count: summary.centres }),
                text('sub', {
                  visits: count(summary.visits),
                  median: percent(summary.medianCompleteness),
                }),
                summary.visitsNotClosed > 0 && text('notClosed', { visits: count(summary.visitsNotClosed) }),
                summary.centres > summary.withData &&
                  text('withoutData', { count: summary.centres - summary.withData }),
              ]
                .filter(Boolean)
                .join(' · '))
        }
      />
      <WrongPeriod given={given} shown={periodName} />
      <ComparisonFilters state={state} period={period} params={params} />
      {nothing ? (
        <NothingYet
          summary={summary}
          narrowed={narrowed}
          onClear={() => void setFilters(NOT_NARROWED)}
          onGo={month => void setFilters({ period: periodOf('month', month) })}
        />
      ) : (
        <NoticeLine
          rows={pages.items}
          // days closed give nobody a place, whatever is recorded
          incomplete={measure === 'closed-days' ? 0 : (summary?.incomplete ?? 0)}
          notPeople={measure === 'people' && summary?.peopleCounted === false}
          ofHours={measure === 'hours-open'}
          onUseArea={
            isNormalised(measure) && per === 'none' ? () => void setFilters({ per: 'area' }) : undefined
          }
        />
      )}
      <div className={stale ? styles.stale : undefined}>
        {drawn.length > 0 && (
          <Card
            className={styles.block}
            title={chartName}
            extra={
              <Button type="link" size="small" onClick={() => void setWithChart(!withChart)}>
                {text(withChart ? 'hideChart' : 'showChart')}
              </Button>
            }
          >
            {withChart && (
              <ChartOfRows label={chartName} rows={drawn} measure={measure} per={per} address={address} />
            )}
          </Card>
        )}
        <CentresTable
          pages={pages}
          columns={columns}
          empty={
            narrowed ? (
              <EmptyState title={text('noMatch')}>{text('noMatchBody')}</EmptyState>
            ) : (
              <EmptyState title={text('empty')}>{text('emptyBody')}</EmptyState>
            )
          }
        />
      </div>
      <span className="visually-hidden" aria-live="polite">
        {pages.isFetching ? common('loading') : ''}
      </span>
    </>
  );
}
