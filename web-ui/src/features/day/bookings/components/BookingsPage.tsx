import { parseAsString, useQueryState } from 'nuqs';
import { Link } from 'react-router';
import { STATES, useBookingText } from '@/domain/booking/texts';
import { getExportBookingsUrl } from '@/shared/api/generated/centre-day-booking/centre-day-booking';
import { useListSpaces } from '@/shared/api/generated/centre-day-catalogue/centre-day-catalogue';
import type { BookingResponse } from '@/shared/api/generated/model';
import { seen } from '@/shared/api/write';
import { useLanguage } from '@/shared/i18n';
import { datedDay } from '@/shared/lib/days';
import { useMay, useMe } from '@/shared/lib/me';
import { parseAsQuery } from '@/shared/lib/search';
import { centre } from '@/shared/screens/centre';
import { ListPage, useListState } from '@/shared/ui';
import { readBooking, useBookings } from '../api/useBookings';
import { useText } from '../texts';
import { useBookingActs } from './BookingActs';
import { BookingForm } from './BookingForm';
import { useBookingColumns } from './useBookingColumns';

const FILTERS = { q: parseAsQuery, state: parseAsString, space: parseAsString, when: parseAsString };

/** Spaces reserved for a while: those from today on, or all. */
export function BookingsPage() {
  const text = useText();
  const words = useBookingText();
  const may = useMay();
  const { today } = useMe();
  const [language] = useLanguage();
  const list = useListState('bookings', FILTERS);
  const { q, state, space, when } = list.values;
  const [at] = useQueryState('at');
  const asked = {
    q: q || undefined,
    state: state ?? undefined,
    space: space ?? undefined,
    from: when === 'past' ? undefined : today,
  };
  const spaces = useListSpaces({ limit: 200 });
  const dayOf = (day: string) => datedDay(day, language, today.slice(0, 4));
  const nameOf = ({ space: name, day, startsLocal }: BookingResponse) =>
    text('called', { space: name, day: dayOf(day), from: startsLocal });
  const { actions, dialogs, confirm } = useBookingActs(nameOf);
  return (
    <>
      <ListPage<BookingResponse>
        title={text('title')}
        sub={text('sub')}
        actions={
          <>
            <Link to={centre.seriesList.to()}>{text('allSeries')}</Link>
            <Link to={centre.rounds.to()}>{text('rounds')}</Link>
          </>
        }
        exportUrl={format => getExportBookingsUrl({ ...asked, format })}
        record={{
          read: readBooking,
          may: may('write-bookings'),
          changes: ({ state: is }) => is === 'requested' || (is === 'confirmed' && may('decide-bookings')),
          add: text('add'),
          form: opened => <BookingForm {...opened} at={at} />,
        }}
        list={list}
        filters={[
          { name: 'q', label: text('find') },
          {
            name: 'state',
            label: text('state'),
            any: text('anyState'),
            options: STATES.map(value => ({ value, label: words(`state.${value}`) })),
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
            any: text('upcoming'),
            options: [{ value: 'past', label: text('past') }],
          },
        ]}
        pages={useBookings(asked)}
        rowKey="id"
        nameOf={nameOf}
        rowActions={actions}
        bulk={
          may('decide-bookings')
            ? [
                {
                  label: text('confirm'),
                  when: row => row.state === 'requested',
                  run: row => confirm.mutateAsync(seen(row)),
                  mild: true,
                },
              ]
            : undefined
        }
        empty={{ title: text('empty'), body: text('emptyBody') }}
        noMatch={{ title: text('noMatch') }}
        columns={useBookingColumns(dayOf)}
      />
      {dialogs}
    </>
  );
}
