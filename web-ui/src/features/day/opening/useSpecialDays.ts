import {
  createSpecialDay,
  createSpecialDays,
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
import { type DayStretch, daysOf } from './stretches';

/** What is filled in of special days: the same for all of them. */
export interface Fields extends Omit<SpecialDayRequest, 'day'> {
  days: DayStretch[];
}

const PAGE = 100;
/** As the server has it: what is older is headquarters' to change. */
export const DAYS_BACK = 92;

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
    async ({ of, values: { days: typed, ...said } }: Save<Fields>, options) => {
      if (of) return await updateSpecialDay(of.id, said, ifMatch(options, of.version));
      const days = daysOf(typed);
      const [day = ''] = days;
      return days.length > 1
        ? await createSpecialDays({ days, ...said }, options)
        : await createSpecialDay({ day, ...said }, options);
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
