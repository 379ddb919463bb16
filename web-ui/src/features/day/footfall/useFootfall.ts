import {
  correctFootfall,
  getListFootfallQueryKey,
  listFootfall,
  voidFootfall,
  writeFootfall,
} from '@/shared/api/generated/centre-day-footfall/centre-day-footfall';
import type { FootfallResponse } from '@/shared/api/generated/model';
import { rowOf, usePages } from '@/shared/api/pages';
import { ifMatch, type Save, useWrite } from '@/shared/api/write';

const PAGE = 100;
const STALE = [['/api/centre/footfall']];

/** What the form holds: of a new count no reason is asked. */
export interface Values {
  day: string;
  counted: number;
  reason?: string;
}

export function useFootfall() {
  const params = { limit: PAGE };
  return usePages(getListFootfallQueryKey(params), (cursor, init) =>
    listFootfall({ ...params, cursor }, init),
  );
}

export function useSaveFootfall() {
  return useWrite(
    ({ of, values: { day, counted, reason = '' } }: Save<Values>, options) =>
      of
        ? correctFootfall(of.id, { counted, reason }, ifMatch(options, of.version))
        : writeFootfall({ day, counted, simulated: false }, options),
    { stale: STALE },
  );
}

export function useVoidFootfall() {
  return useWrite(
    ({ of, reason }: { of: FootfallResponse; reason: string }, options) =>
      voidFootfall(of.id, { reason }, ifMatch(options, of.version)),
    { stale: STALE },
  );
}

export const readFootfall = (id: string) =>
  rowOf(
    id,
    cursor => listFootfall({ cursor, limit: PAGE }),
    row => row.id,
  );
