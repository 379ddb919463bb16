import { type Person, useRoster } from '@/domain/offline/roster';
import { find } from '@/domain/offline/sound';
import type { ResidentResponse } from '@/shared/api/generated/model';
import type { Pages } from '@/shared/api/pages';
import { Unreachable } from '@/shared/api/problem';

/** So many rows stand at once of what is kept here. */
const MOST = 200;

/** A device keeps of a resident what its desk needs, and nothing that could be changed by it. */
const asListed = (person: Person): ResidentResponse => ({
  ...{ ...person, sex: null, phone: null, idNumber: null, version: 0 },
});

/**
 * The residents the server answers with; where it cannot be reached, those this device keeps for its desk, to be read only.
 * `keptAt`: as of when.
 */
export function useKeptResidents(
  answered: Pages<ResidentResponse>,
  q: string,
): { pages: Pages<ResidentResponse>; keptAt: number | null } {
  const away = answered.error instanceof Unreachable && answered.items.length === 0;
  const { data, dataUpdatedAt } = useRoster(false);
  if (!away || !data) return { pages: answered, keptAt: null };
  const items = find(data, q, MOST).map(asListed);
  return {
    pages: { ...answered, items, error: null, isPending: false, hasMore: false },
    keptAt: dataUpdatedAt,
  };
}
