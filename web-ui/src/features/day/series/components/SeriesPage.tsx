import { useState } from 'react';
import { useRuleWords } from '@/domain/series/words';
import {
  getGetSeriesHistoryQueryKey,
  getSeriesHistory,
  useGetSeries,
} from '@/shared/api/generated/centre-day-series/centre-day-series';
import type { SeriesResponse, SeriesResult } from '@/shared/api/generated/model';
import { useHistoryPages } from '@/shared/api/pages';
import { useMay } from '@/shared/lib/me';
import { count } from '@/shared/lib/numbers';
import { centre } from '@/shared/screens/centre';
import { useParamsOf } from '@/shared/screens/here';
import { Card, DetailPage, Facts, History, layout, PageHead, SimulatedTag, Tag } from '@/shared/ui';
import { useText } from '../texts';
import { DaysTable } from './DaysTable';
import { type Done, DoneNotice } from './DoneNotice';
import { SeriesActions } from './SeriesActions';
import { useWhat } from './useName';

export function SeriesPage() {
  const { series } = useParamsOf(centre.series);
  return <DetailPage of={useGetSeries(series)}>{data => <One key={data.id} series={data} />}</DetailPage>;
}

/** One series: what it is, what became of its dates, and what may be done with all of them. */
function One({ series }: { series: SeriesResponse }) {
  const text = useText();
  const may = useMay();
  const ruleOf = useRuleWords();
  const what = useWhat()(series);
  const [done, setDone] = useState<Done | null>(null);
  const tell = (act: Done['act']) => (result: SeriesResult) => setDone({ act, result });
  return (
    <div className={layout.stack}>
      <PageHead
        named={what}
        title={
          <>
            {what} <Tag>{text(`kind.${series.kind as 'booking'}`)}</Tag>{' '}
            <SimulatedTag when={series.simulated} />
          </>
        }
        sub={`${ruleOf(series)} ${series.startsLocal}–${series.endsLocal} · ${series.space ?? text('noSpace')}`}
        actions={<SeriesActions series={series} tell={tell} />}
      />
      {done && <DoneNotice done={done} onClose={() => setDone(null)} />}
      <Card>
        <Facts
          items={[
            { key: 'dates', label: text('dates'), children: `${series.firstDay} – ${series.lastDay}` },
            {
              key: 'made',
              label: text('made'),
              children: text('ofDates', { made: String(series.made), dates: String(series.dates) }),
            },
            { key: 'toCome', label: text('toCome'), children: count(series.toCome) },
            ...(series.requested > 0
              ? [{ key: 'requested', label: text('requested'), children: count(series.requested) }]
              : []),
            { key: 'notHad', label: text('notHad'), children: count(series.notHad) },
            { key: 'cancelled', label: text('cancelled'), children: count(series.cancelled) },
          ]}
        />
      </Card>
      <DaysTable series={series} name={what} />
      {may('read-residents') && <Past id={series.id} />}
    </div>
  );
}

function Past({ id }: { id: string }) {
  const text = useText();
  const pages = useHistoryPages(id, getGetSeriesHistoryQueryKey, getSeriesHistory);
  return (
    <Card title={text('history')}>
      <History pages={pages} />
    </Card>
  );
}
