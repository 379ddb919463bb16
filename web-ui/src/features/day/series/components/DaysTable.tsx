import { Link } from 'react-router';
import { type State as BookingState, useBookingText } from '@/domain/booking/texts';
import { useWhy } from '@/domain/series/words';
import { usePhaseText } from '@/domain/session/texts';
import { getExportSeriesDaysUrl } from '@/shared/api/generated/centre-day-series/centre-day-series';
import type { SeriesDayResponse, SeriesResponse } from '@/shared/api/generated/model';
import { useLanguage } from '@/shared/i18n';
import { datedDay } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { NO_DATA } from '@/shared/lib/numbers';
import { centre } from '@/shared/screens/centre';
import { DataTable, EmptyState, ExportButton, layout, Tag, type Tone } from '@/shared/ui';
import { useSeriesDays } from '../api/useSeries';
import { useText } from '../texts';

type State = NonNullable<SeriesDayResponse['state']>;

const TONES: Partial<Record<State, Tone>> = {
  requested: 'warn',
  confirmed: 'good',
  planned: 'good',
};

/** What the state of such a thing is called, as where it stands by itself. */
function useCalled(kind: string): (state: State) => string {
  const booking = useBookingText();
  const session = usePhaseText();
  return state =>
    kind === 'booking'
      ? booking(`state.${state as BookingState}`)
      : session(`state.${state as 'planned' | 'held' | 'cancelled'}`);
}

/** The dates of a series by its rule, and what became of each. */
export function DaysTable({ series, name }: { series: SeriesResponse; name: string }) {
  const text = useText();
  const why = useWhy();
  const called = useCalled(series.kind);
  const [language] = useLanguage();
  const { today } = useMe();
  const named = (day: string) => datedDay(day, language, today.slice(0, 4));
  const pathOf = (id: string) =>
    series.kind === 'booking' ? centre.bookings.to({ open: id }) : centre.desk.to({ session: id });
  return (
    <>
      <div className={`${layout.row} ${layout.ends}`}>
        <ExportButton
          name={`${name} ${text('dates')}`}
          url={format => getExportSeriesDaysUrl(series.id, { format })}
        />
      </div>
      <DataTable<SeriesDayResponse>
        cards
        pages={useSeriesDays(series.id)}
        rowKey="day"
        label={text('dates')}
        empty={<EmptyState title={text('empty')} />}
        columns={[
          { title: text('day'), render: (_, { day }) => <b>{named(day)}</b> },
          {
            title: text('state'),
            render: (_, { state, reason, day, liesOn }) =>
              reason ? (
                <Tag tone={reason === 'skipped' ? 'plain' : 'warn'}>
                  {why({ why: reason, words: null, holder: null })}
                </Tag>
              ) : (
                <>
                  <Tag tone={TONES[state as State] ?? 'plain'}>{state && called(state)}</Tag>{' '}
                  {liesOn && liesOn !== day && <Tag>{text('movedTo', { day: named(liesOn) })}</Tag>}
                </>
              ),
          },
          {
            title: text('time'),
            render: (_, { startsLocal, endsLocal }) =>
              startsLocal ? `${startsLocal}–${endsLocal}` : NO_DATA,
          },
          {
            title: text('space'),
            render: (_, { space, thingId }) => space ?? (thingId ? text('noSpace') : NO_DATA),
          },
          {
            title: <span className="visually-hidden">{text('open')}</span>,
            align: 'right',
            render: (_, { thingId, day }) =>
              thingId && (
                <Link to={pathOf(thingId)} aria-label={`${text('open')} ${named(day)}`}>
                  {text('open')}
                </Link>
              ),
          },
        ]}
      />
    </>
  );
}
