import { type QueryClient, useQuery } from '@tanstack/react-query';
import {
  getListResidentsQueryKey,
  listResidents,
} from '@/shared/api/generated/centre-people-resident/centre-people-resident';
import type { ResidentResponse } from '@/shared/api/generated/model';
import { ROSTER } from './rosterKey';

/** Of a resident no more than a desk needs to tell people apart. */
export type Person = Pick<ResidentResponse, 'id' | 'name' | 'birthYear' | 'simulated'>;

/** As many as the server gives at once. */
const PAGE = 200;
const HALF_AN_HOUR = 1_800_000;
const rosterKey = [...getListResidentsQueryKey(), ROSTER];

/** All residents of this centre, page by page. */
async function fetchAll(signal: AbortSignal): Promise<Person[]> {
  const people: Person[] = [];
  for (let cursor: string | undefined; ; ) {
    const { items, nextCursor } = await listResidents({ limit: PAGE, cursor }, { signal });
    for (const { id, name, birthYear, simulated } of items) people.push({ id, name, birthYear, simulated });
    if (!nextCursor) return people;
    cursor = nextCursor;
  }
}

export function useRoster(enabled: boolean) {
  return useQuery({
    queryKey: rosterKey,
    queryFn: ({ signal }) => fetchAll(signal),
    staleTime: HALF_AN_HOUR,
    gcTime: Number.POSITIVE_INFINITY,
    enabled,
  });
}

/** Somebody new stands in it at once. */
export function enrol(client: QueryClient, { id, name, birthYear, simulated }: Person): void {
  client.setQueryData<Person[]>(rosterKey, all => all && [...all, { id, name, birthYear, simulated }]);
}
