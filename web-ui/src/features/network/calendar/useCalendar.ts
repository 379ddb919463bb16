import {
  createNationalDay,
  getListNationalDaysQueryKey,
  getNationalDay,
  listNationalDays,
  removeNationalDay,
  replaceNationalYear,
  updateNationalDay,
} from '@/shared/api/generated/headquarters-network-calendar/headquarters-network-calendar';
import type {
  NationalDayRequest,
  NationalDayResponse,
  NationalYearRequest,
} from '@/shared/api/generated/model';
import { usePages } from '@/shared/api/pages';
import { ifMatch, type Save, useWrite } from '@/shared/api/write';

const PAGE = 100;
const STALE = [getListNationalDaysQueryKey(), ['/api/headquarters/calendar/years']];

/** A day, called by itself: that is what its form and its address name. */
export type Row = NationalDayResponse & { id: string };

const rowOf = (day: NationalDayResponse): Row => ({ ...day, id: day.day });

export function useNationalDays(stretch: { from?: string; to?: string }) {
  const params = { ...stretch, limit: PAGE };
  return usePages(
    getListNationalDaysQueryKey(params),
    async (cursor, init) => {
      const page = await listNationalDays({ ...params, cursor }, init);
      return { ...page, items: page.items.map(rowOf) };
    },
    { keepOld: true },
  );
}

export const readNationalDay = async (day: string): Promise<Row> => rowOf(await getNationalDay(day));

export function useSaveNationalDay() {
  return useWrite(
    ({ of, values }: Save<NationalDayRequest>, options) => {
      const { day, ...rest } = { ...values, sourceUrl: values.sourceUrl || null };
      return of
        ? updateNationalDay(of.id, rest, ifMatch(options, of.version))
        : createNationalDay({ day, ...rest }, options);
    },
    { stale: STALE },
  );
}

export function useRemoveNationalDay() {
  return useWrite(({ day, version }: Row, options) => removeNationalDay(day, ifMatch(options, version)), {
    stale: STALE,
  });
}

/** What is known of a year, in place of what was: against the version that was seen. */
export interface Replacing {
  year: number;
  version: number;
  values: NationalYearRequest;
  key?: string;
}

export function useReplaceYear() {
  return useWrite(
    ({ year, version, values }: Replacing, options) =>
      replaceNationalYear(year, values, ifMatch(options, version)),
    { stale: STALE },
  );
}
