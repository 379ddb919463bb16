import { formatPeriod, type Period } from '@/domain/period/period';
import { headquarters } from '@/shared/screens/headquarters';
import { BACK, leftAt } from '../api/useBackHere';
import { KEPT } from '../api/useFilters';

type Along = Record<string, string>;

const CARRIED = [...Object.keys(KEPT), 'q', 'chart'];

/** What an address says of the choices that go along from the comparison to a centre's page. */
function alongOf(search: string): Along {
  const said = new URLSearchParams(search);
  return Object.fromEntries(CARRIED.flatMap(name => (said.get(name) ? [[name, said.get(name) ?? '']] : [])));
}

/**
 * The way back to the comparison from a centre's page: to the choices it was come from with and the days that are looked at now, which
 * both stand in the page's address. Where it was left with just these, it is found again as far down as it was.
 *
 * @param period none where the address says none
 */
export function wayBack(search: string, period: Period | null): { to: string; state: typeof BACK } {
  const to = headquarters.comparison.to();
  const left = leftAt();
  const given = alongOf(search);
  const along = Object.keys(given).length > 0 ? given : alongOf(left?.search ?? '');
  const isAsLeft =
    left !== null &&
    same(along, alongOf(left.search)) &&
    (period === null || (left.from === period.from && left.to === period.to));
  if (left && isAsLeft) return { to: to + left.search, state: BACK };
  return {
    to: headquarters.comparison.to({ ...along, period: period ? formatPeriod(period) : undefined }),
    state: BACK,
  };
}

const same = (one: Along, other: Along): boolean => JSON.stringify(one) === JSON.stringify(other);
