import { keepPreviousData, useQueryClient } from '@tanstack/react-query';
import { fieldsOf, requestOf } from '@/domain/booking/request';
import { getBooking, updateBooking } from '@/shared/api/generated/centre-day-booking/centre-day-booking';
import { useListSpaces } from '@/shared/api/generated/centre-day-catalogue/centre-day-catalogue';
import { useGetOccupations } from '@/shared/api/generated/centre-day-occupation/centre-day-occupation';
import { getSession, updateSession } from '@/shared/api/generated/centre-day-session/centre-day-session';
import type { Occupations, Occupied } from '@/shared/api/generated/model';
import { ifMatch, type Seen, useWrite } from '@/shared/api/write';
import { addDays } from '@/shared/lib/days';

/** How often another desk's work shows up here. */
const REFRESH_MS = 30_000;
const SPACES = 200;
const STALE = [
  ['/api/centre/occupations'],
  ['/api/centre/sessions'],
  ['/api/centre/bookings'],
  ['/api/centre/days'],
];

export function useTimeline(from: string, to: string) {
  return useGetOccupations(
    { from, to },
    { query: { refetchInterval: REFRESH_MS, placeholderData: keepPreviousData } },
  );
}

export const useSpaces = () => useListSpaces({ limit: SPACES });

/** Something and where it is to be, in local times. */
export interface Move {
  of: Seen & Pick<Occupied, 'kind'>;
  spaceId: string | null;
  startsAt: string;
  endsAt: string;
}

/** All else of it stays as it is: it is read first, and what somebody changed since it was drawn is refused by its version. */
async function moved({ of, spaceId, ...times }: Move, options: Parameters<typeof ifMatch>[0]): Promise<Seen> {
  const seen = ifMatch(options, of.version);
  if (of.kind === 'session') {
    const { activityId } = await getSession(of.id);
    return updateSession(of.id, { activityId, spaceId, ...times }, seen);
  }
  const booking = await getBooking(of.id);
  return updateBooking(
    of.id,
    { ...requestOf(fieldsOf(booking)), spaceId: spaceId ?? booking.spaceId, ...times },
    seen,
  );
}

/** What is drawn is where it was put at once, not only when all of it has been read again. */
function placed(shown: Occupations | undefined, { of, spaceId, startsAt, endsAt }: Move, version: number) {
  if (!shown) return shown;
  const endsLocal = endsAt.slice(11, 16);
  const last = endsAt.slice(0, 10);
  const at = {
    ...{ spaceId, version, day: startsAt.slice(0, 10), startsLocal: startsAt.slice(11, 16), endsLocal },
    endDay: endsLocal === '00:00' ? addDays(last, -1) : last,
  };
  return { ...shown, items: shown.items.map(each => (each.id === of.id ? { ...each, ...at } : each)) };
}

export function useMove() {
  const client = useQueryClient();
  return useWrite(moved, {
    stale: STALE,
    onSuccess: ({ version }, move) =>
      client.setQueriesData<Occupations>(
        { predicate: ({ queryKey }) => queryKey[0] === '/api/centre/occupations' },
        shown => placed(shown, move, version),
      ),
  });
}
