import {
  createSpecialDay,
  getListProposalsQueryKey,
  getListSpecialDaysQueryKey,
  listSpecialDays,
  removeSpecialDay,
  updateSpecialDay,
} from '@/shared/api/generated/centre-day-opening/centre-day-opening';
import type { SpecialDayRequest, SpecialDayResponse } from '@/shared/api/generated/model';
import { rowOf, usePages } from '@/shared/api/pages';
import { ifMatch, type Save, useWrite } from '@/shared/api/write';
import { addDays } from '@/shared/lib/days';

const PAGE = 100;

/** A day carries its hours, what is said of sessions goes by them, and a day that was decided is proposed no more. */
export const STALE = [['/api/centre/days'], ['/api/centre/sessions'], getListProposalsQueryKey()];

export type When = 'past' | 'all' | null;

/** The special days from today on, those gone by, or all. */
export function stretchOf(when: When, today: string): { from?: string; to?: string } {
  if (when === 'all') return {};
  return when === 'past' ? { to: addDays(today, -1) } : { from: today };
}

export function useSpecialDays(stretch: { from?: string; to?: string }) {
  const params = { ...stretch, limit: PAGE };
  return usePages(
    getListSpecialDaysQueryKey(params),
    (cursor, init) => listSpecialDays({ ...params, cursor }, init),
    { keepOld: true },
  );
}

export function useSaveSpecialDay() {
  return useWrite(
    ({ of, values }: Save<SpecialDayRequest>, options) => {
      const { day: _, ...rest } = values;
      return of
        ? updateSpecialDay(of.id, rest, ifMatch(options, of.version))
        : createSpecialDay(values, options);
    },
    { stale: [getListSpecialDaysQueryKey(), ...STALE] },
  );
}

export function useRemoveSpecialDay() {
  return useWrite(
    (of: SpecialDayResponse, options) => removeSpecialDay(of.id, ifMatch(options, of.version)),
    { stale: [getListSpecialDaysQueryKey(), ...STALE] },
  );
}

export const readSpecialDay = (id: string) =>
  rowOf(
    id,
    cursor => listSpecialDays({ cursor, limit: PAGE }),
    row => row.id,
  );
