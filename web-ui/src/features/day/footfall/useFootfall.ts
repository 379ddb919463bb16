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

/** A day, known by the count that somebody entered; where nobody did, by itself. */
export type FootfallDay = FootfallResponse & { id: string };

const isEntered = (id: string, day: string) => id !== day;

async function days(cursor: string | undefined, init?: RequestInit) {
  const page = await listFootfall({ limit: PAGE, cursor }, init);
  return { ...page, items: page.items.map((row): FootfallDay => ({ ...row, id: row.id ?? row.day })) };
}

export function useFootfall() {
  return usePages<FootfallDay>(getListFootfallQueryKey({ limit: PAGE }), days);
}

export function useSaveFootfall() {
  return useWrite(
    ({ of, values: { day, counted, reason = '' } }: Save<Values>, options) =>
      of && isEntered(of.id, day)
        ? correctFootfall(of.id, { counted, reason }, ifMatch(options, of.version))
        : writeFootfall({ day, counted, simulated: false }, options),
    { stale: STALE },
  );
}

export function useVoidFootfall() {
  return useWrite(
    ({ of, reason }: { of: FootfallDay; reason: string }, options) =>
      voidFootfall(of.id, { reason }, ifMatch(options, of.version)),
    { stale: STALE },
  );
}

export const readFootfall = (id: string) =>
  rowOf(
    id,
    cursor => days(cursor),
    row => row.id,
  );
