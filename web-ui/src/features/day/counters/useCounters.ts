import {
  createCounter,
  getCounterHistory,
  getGetCounterHistoryQueryKey,
  getListCountersQueryKey,
  issueCounterSecret,
  listCounters,
  revokeCounter,
  updateCounter,
} from '@/shared/api/generated/centre-day-counter/centre-day-counter';
import type { CounterResponse } from '@/shared/api/generated/model';
import { rowOf, usePages } from '@/shared/api/pages';
import { ifMatch, type Save, type Seen, useWrite } from '@/shared/api/write';

const PARAMS = { limit: 100 };
const STALE = [['/api/centre/counters']];
const SILENT_MS = 2 * 3_600_000;

export interface Values {
  name: string;
  door: string;
}

export function useCounters() {
  return usePages<CounterResponse>(getListCountersQueryKey(PARAMS), (cursor, init) =>
    listCounters({ ...PARAMS, cursor }, init),
  );
}

export function useSaveCounter() {
  return useWrite(
    ({ of, values: { name, door } }: Save<Values>, options) =>
      of
        ? updateCounter(of.id, { name }, ifMatch(options, of.version))
        : createCounter({ name, door, simulated: false }, options),
    { stale: STALE },
  );
}

export function useIssueSecret() {
  return useWrite((of: Seen, options) => issueCounterSecret(of.id, ifMatch(options, of.version)), {
    stale: STALE,
  });
}

export function useRevokeCounter() {
  return useWrite(
    ({ of, reason }: { of: Seen; reason: string }, options) =>
      revokeCounter(of.id, { reason }, ifMatch(options, of.version)),
    { stale: STALE },
  );
}

export const readCounter = (id: string) =>
  rowOf(
    id,
    cursor => listCounters({ ...PARAMS, cursor }),
    row => row.id,
  );

export const history: [typeof getGetCounterHistoryQueryKey, typeof getCounterHistory] = [
  getGetCounterHistoryQueryKey,
  getCounterHistory,
];

/** Whether one that may send has not been heard of for long; a new one has two hours from its secret on. */
export function isSilent({ state, heardAt, issuedAt }: CounterResponse, now: number): boolean {
  const last = Math.max(...[heardAt, issuedAt].map(at => (at ? Date.parse(at) : 0)));
  return state === 'active' && now - last > SILENT_MS;
}
