import { parseAsString } from 'nuqs';
import { Link } from 'react-router';
import { getExportRoundsUrl } from '@/shared/api/generated/centre-day-round/centre-day-round';
import type { RoundResponse } from '@/shared/api/generated/model';
import { useMay } from '@/shared/lib/me';
import { count } from '@/shared/lib/numbers';
import { parseAsQuery } from '@/shared/lib/search';
import { centre } from '@/shared/screens/centre';
import { ListPage, SimulatedTag, Tag, useListState } from '@/shared/ui';
import { useRounds } from '../api/useRounds';
import { useText } from '../texts';
import { RoundForm } from './RoundForm';
import { STATES, type State, TONES } from './words';

const FILTERS = { q: parseAsQuery, state: parseAsString };

/** Seasonal rounds, newest first. */
export function RoundsPage() {
  const text = useText();
  const may = useMay();
  const list = useListState('rounds', FILTERS);
  const asked = { q: list.values.q || undefined, state: list.values.state ?? undefined };
  return (
    <ListPage<RoundResponse>
      title={text('title')}
      sub={text('sub')}
      exportUrl={format => getExportRoundsUrl({ ...asked, format })}
      record={{
        may: may('decide-bookings'),
        add: text('add'),
        form: opened => <RoundForm {...opened} />,
      }}
      list={list}
      filters={[
        { name: 'q', label: text('find') },
        {
          name: 'state',
          label: text('state'),
          any: text('anyState'),
          options: STATES.map(value => ({ value, label: text(`state.${value}`) })),
        },
      ]}
      pages={useRounds(asked)}
      rowKey="id"
      nameOf={({ name }) => name}
      empty={{ title: text('empty'), body: text('emptyBody') }}
      noMatch={{ title: text('noMatch') }}
      columns={[
        {
          title: text('name'),
          render: (_, { id, name, simulated }) => (
            <>
              <Link to={centre.round.to({ round: id })}>
                <b>{name}</b>
              </Link>{' '}
              <SimulatedTag when={simulated} />
            </>
          ),
        },
        { title: text('season'), render: (_, { firstDay, lastDay }) => `${firstDay} – ${lastDay}` },
        { title: text('applying'), render: (_, { opensOn, closesOn }) => `${opensOn} – ${closesOn}` },
        {
          title: text('state'),
          render: (_, { state }) => (
            <Tag tone={TONES[state as State] ?? 'plain'}>{text(`state.${state as State}`)}</Tag>
          ),
        },
        {
          title: text('applications'),
          align: 'right',
          render: (_, { applications }) => count(applications),
        },
        { title: text('granted'), align: 'right', render: (_, { granted }) => count(granted) },
      ]}
    />
  );
}
