import { parseAsString } from 'nuqs';
import { Link } from 'react-router';
import { useRuleWords } from '@/domain/series/words';
import { useListSpaces } from '@/shared/api/generated/centre-day-catalogue/centre-day-catalogue';
import { getExportSeriesUrl } from '@/shared/api/generated/centre-day-series/centre-day-series';
import type { SeriesResponse } from '@/shared/api/generated/model';
import { useMe } from '@/shared/lib/me';
import { count, NO_DATA } from '@/shared/lib/numbers';
import { parseAsQuery } from '@/shared/lib/search';
import { centre } from '@/shared/screens/centre';
import { ListPage, SimulatedTag, Tag, useListState } from '@/shared/ui';
import { useSeriesList } from '../api/useSeries';
import { useText } from '../texts';
import { useName, useWhat } from './useName';

const FILTERS = { q: parseAsQuery, kind: parseAsString, space: parseAsString, when: parseAsString };
const KINDS = ['booking', 'session'] as const;

/** Bookings and sessions that come again and again: those that are not over, or all. */
export function SeriesListPage() {
  const text = useText();
  const { today } = useMe();
  const list = useListState('series', FILTERS);
  const { q, kind, space, when } = list.values;
  const asked = {
    q: q || undefined,
    kind: kind ?? undefined,
    space: space ?? undefined,
    from: when === 'past' ? undefined : today,
  };
  const spaces = useListSpaces({ limit: 200 });
  const nameOf = useName();
  const whatOf = useWhat();
  const ruleOf = useRuleWords();
  return (
    <ListPage<SeriesResponse>
      title={text('title')}
      sub={text('sub')}
      exportUrl={format => getExportSeriesUrl({ ...asked, format })}
      list={list}
      filters={[
        { name: 'q', label: text('find') },
        {
          name: 'kind',
          label: text('kind'),
          any: text('anyKind'),
          options: KINDS.map(value => ({ value, label: text(`kind.${value}`) })),
        },
        {
          name: 'space',
          label: text('space'),
          any: text('anySpace'),
          options: (spaces.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
        },
        {
          name: 'when',
          label: text('when'),
          any: text('running'),
          options: [{ value: 'past', label: text('past') }],
        },
      ]}
      pages={useSeriesList(asked)}
      rowKey="id"
      nameOf={nameOf}
      empty={{ title: text('empty'), body: text('emptyBody') }}
      noMatch={{ title: text('noMatch') }}
      columns={[
        {
          title: text('what'),
          render: (_, each) => (
            <>
              <Link to={centre.series.to({ series: each.id })}>
                <b>{whatOf(each)}</b>
              </Link>{' '}
              <Tag>{text(`kind.${each.kind as 'booking'}`)}</Tag> <SimulatedTag when={each.simulated} />
            </>
          ),
        },
        {
          title: text('rule'),
          render: (_, each) => `${ruleOf(each)} ${each.startsLocal}–${each.endsLocal}`,
        },
        { title: text('space'), render: (_, each) => each.space ?? text('noSpace') },
        { title: text('dates'), render: (_, { firstDay, lastDay }) => `${firstDay} – ${lastDay}` },
        {
          title: text('toCome'),
          align: 'right',
          render: (_, each) => (
            <>
              {count(each.toCome)}{' '}
              {each.requested > 0 && (
                <Tag tone="warn">
                  {text('requested')} {count(each.requested)}
                </Tag>
              )}
            </>
          ),
        },
        {
          title: text('notHad'),
          align: 'right',
          render: (_, { notHad }) => (notHad > 0 ? <Tag tone="warn">{count(notHad)}</Tag> : NO_DATA),
        },
      ]}
    />
  );
}
