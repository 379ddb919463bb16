import {
  cancelBooking,
  confirmBooking,
  createBooking,
  createBookingSeries,
  declineBooking,
  getBooking,
  getListBookingsQueryKey,
  listBookings,
  missBooking,
  recordGuests,
  undoBooking,
  updateBooking,
} from '@/shared/api/generated/centre-day-booking/centre-day-booking';
import type { BookingRequest, BookingSeriesRequest, ListBookingsParams } from '@/shared/api/generated/model';
import { usePages } from '@/shared/api/pages';
import { ifMatch, type Save, type Seen, useWrite } from '@/shared/api/write';

const PAGE = 100;
/** What is booked is in the way of sessions, and lies on its days. */
const STALE = [
  ['/api/centre/bookings'],
  ['/api/centre/sessions/hints'],
  ['/api/centre/days'],
  ['/api/centre/occupations'],
  ['/api/centre/series'],
];

export function useBookings(asked: ListBookingsParams) {
  const params = { ...asked, limit: PAGE };
  return usePages(
    getListBookingsQueryKey(params),
    (cursor, init) => listBookings({ ...params, cursor }, init),
    { keepOld: true },
  );
}

export const readBooking = (id: string) => getBooking(id);

export function useSaveBooking() {
  return useWrite(
    async ({ of, values }: Save<BookingRequest | BookingSeriesRequest>, options) => {
      if ('booking' in values) return await createBookingSeries(values, options);
      return of
        ? await updateBooking(of.id, values, ifMatch(options, of.version))
        : await createBooking(values, options);
    },
    { stale: STALE },
  );
}

export function useConfirm() {
  return useWrite(({ id, version }: Seen, options) => confirmBooking(id, ifMatch(options, version)), {
    stale: STALE,
  });
}

export function useMissed() {
  return useWrite(({ id, version }: Seen, options) => missBooking(id, ifMatch(options, version)), {
    stale: STALE,
  });
}

const WITH_REASON = { decline: declineBooking, cancel: cancelBooking, undo: undoBooking };
export type Reasoned = keyof typeof WITH_REASON;

/** Declines, cancels or takes back, with the reason. */
export function useReasoned(onSuccess?: () => void) {
  return useWrite(
    ({ act, of, reason }: { act: Reasoned; of: Seen; reason: string }, options) =>
      WITH_REASON[act](of.id, { reason }, ifMatch(options, of.version)),
    { stale: STALE, onSuccess },
  );
}

/** States how many guests came. */
export function useGuests() {
  return useWrite(
    ({ of, values }: Save<{ heads: number }>, options) => {
      if (!of) throw new Error('guests of no booking');
      return recordGuests(of.id, values, ifMatch(options, of.version));
    },
    { stale: STALE },
  );
}
