import { parseAsString } from 'nuqs';
import { Link } from 'react-router';
import {
  getExportSpaceUseUrl,
  useGetSpaceUseTotal,
} from '@/shared/api/generated/centre-day-occupancy/centre-day-occupancy';
import type { SpaceUse, SpaceUseTotal } from '@/shared/api/generated/model';
import { useMe } from '@/shared/lib/me';
import { count, decimal, percent } from '@/shared/lib/numbers';
import { centre } from '@/shared/screens/centre';
import { Defined, Facts, ListPage, layout, useListState } from '@/shared/ui';
import { useText } from './texts';
import { monthsUntil, useSpaceUse } from './useSpaceUse';

const MONTHS = 24;
const hours = (minutes: number) => decimal(minutes / 60);

/** How much of the opening hours each space was in use, and all of them together. */
export function SpaceUsePage() {
  const text = useText();
  const { today } = useMe();
  const list = useListState('space-use', { month: parseAsString });
  const [now, ...before] = monthsUntil(today, MONTHS);
  const { from, to } = before.find(({ value }) => value === list.values.month) ?? now;
  const total = useGetSpaceUseTotal({ from, to });
  return (
    <ListPage<SpaceUse>
      title={text('title')}
      sub={text('sub')}
      exportUrl={format => getExportSpaceUseUrl({ from, to, format })}
      list={list}
      filters={[
        {
          name: 'month',
          label: text('month'),
          any: text('thisMonth'),
          options: before.map(({ value }) => ({ value, label: value })),
        },
      ]}
      pages={useSpaceUse({ from, to })}
      rowKey="id"
      nameOf={({ name }) => name}
      empty={{ title: text('empty'), body: text('emptyBody') }}
      columns={[
        { title: text('space'), render: (_, { name }) => <b>{name}</b> },
        {
          title: <Defined hint={text('shareHint')}>{text('share')}</Defined>,
          align: 'right',
          render: (_, { share }) => percent(share),
        },
        { title: text('used'), align: 'right', render: (_, each) => hours(each.usedMinutes) },
        {
          title: <Defined hint={text('openHint')}>{text('open')}</Defined>,
          align: 'right',
          render: (_, each) => hours(each.openMinutes),
        },
        { title: text('sessions'), align: 'right', render: (_, each) => count(each.sessions) },
        { title: text('bookings'), align: 'right', render: (_, each) => count(each.bookings) },
        {
          title: <Defined hint={text('guestsHint')}>{text('guests')}</Defined>,
          align: 'right',
          render: (_, each) => count(each.guests),
        },
        { title: text('noShows'), align: 'right', render: (_, each) => count(each.noShows) },
      ]}
    >
      {total.data && <Total of={total.data} />}
    </ListPage>
  );
}

/** The centre's own figure, as the door shows it, and what is not in it. */
function Total({ of }: { of: SpaceUseTotal }) {
  const text = useText();
  if (!of.to) return <p>{text('notYet')}</p>;
  return (
    <>
      <Facts
        items={[
          {
            key: 'share',
            label: text('all'),
            children: (
              <>
                <b>{percent(of.share)}</b>{' '}
                {text('ofAll', { used: hours(of.usedMinutes), open: hours(of.openMinutes) })}
              </>
            ),
          },
          { key: 'sessions', label: text('sessions'), children: count(of.sessions) },
          { key: 'bookings', label: text('bookings'), children: count(of.bookings) },
          { key: 'guests', label: text('guests'), children: count(of.guests) },
          { key: 'noShows', label: text('noShows'), children: count(of.noShows) },
        ]}
      />
      {of.placeless > 0 && (
        <p>
          {text('placeless', { count: of.placeless })}{' '}
          <Link
            className={layout.inText}
            to={centre.timetable.to({ view: 'list', state: 'held', space: 'none', from: of.from, to: of.to })}
          >
            {text('see')}
          </Link>
        </p>
      )}
    </>
  );
}
