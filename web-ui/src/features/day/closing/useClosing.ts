import {
  closeDay,
  closeDays,
  getListClosingsQueryKey,
  listClosings,
  reopenDay,
  seeHandOver,
  writeHandOver,
} from '@/shared/api/generated/centre-day-closing/centre-day-closing';
import type { CloseDayRequest, HandOverRequest, HandOverResponse } from '@/shared/api/generated/model';
import { usePages } from '@/shared/api/pages';
import { ifMatch, useWrite } from '@/shared/api/write';

const PAGE = 100;

/** Closing a day may state that it had no sessions, and hand something over. */
const STALE = [['/api/centre/closings'], ['/api/centre/days'], ['/api/centre/hand-overs']];

export function useClosings(open: boolean) {
  const params = { open: open || undefined, limit: PAGE };
  return usePages(
    getListClosingsQueryKey(params),
    (cursor, init) => listClosings({ ...params, cursor }, init),
    { keepOld: true },
  );
}

export function useCloseDay(onSuccess: () => void) {
  return useWrite(
    ({ day, values }: { day: string; values: CloseDayRequest }, options) => closeDay(day, values, options),
    { stale: STALE, onSuccess },
  );
}

export function useCloseDays(onSuccess: () => void) {
  return useWrite(
    ({ days, reason }: { days: string[]; reason: string }, options) =>
      closeDays({ days, reason, noSessions: true, simulated: false }, options),
    { stale: STALE, onSuccess },
  );
}

export function useReopenDay() {
  return useWrite(
    ({ day, version, reason }: { day: string; version: number; reason: string }, options) =>
      reopenDay(day, { reason }, ifMatch(options, version)),
    { stale: STALE },
  );
}

export function useWriteHandOver(onSuccess: () => void) {
  return useWrite((values: HandOverRequest, options) => writeHandOver(values, options), {
    stale: STALE,
    onSuccess,
  });
}

export function useSeeHandOver() {
  return useWrite(
    ({ id, version }: HandOverResponse, options) => seeHandOver(id, ifMatch(options, version)),
    { stale: STALE },
  );
}
