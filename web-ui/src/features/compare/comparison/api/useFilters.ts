import { parseAsString, useQueryStates } from 'nuqs';
import { parseAsPeriod } from '@/domain/period/search';
import { parseAsQuery, parseAsStringLiteral } from '@/shared/lib/search';
import { BANDS, MEASURES, ORDERS, PERS, SORTS } from '../model/measures';

/** What a view keeps: all choices but the period, which goes on, and what was typed, which may be a name. */
export const KEPT = {
  measure: parseAsStringLiteral(MEASURES).withDefault('visits'),
  per: parseAsStringLiteral(PERS).withDefault('none'),
  band: parseAsStringLiteral(BANDS).withDefault('all'),
  district: parseAsString.withDefault(''),
  sort: parseAsStringLiteral(SORTS).withDefault('value'),
  order: parseAsStringLiteral(ORDERS).withDefault('desc'),
};

/** Everything one chose, in the address: it can be sent, and back works. */
export function useFilters() {
  return useQueryStates({ period: parseAsPeriod, q: parseAsQuery, ...KEPT }, { history: 'push' });
}

export type FiltersState = ReturnType<typeof useFilters>;

/** Without anything that leaves centres out. */
export const NOT_NARROWED = { q: '', district: '', band: 'all' } as const;

/** Whether not every centre is among those compared. */
export const isNarrowed = ({ q, district, band }: FiltersState[0]): boolean =>
  q !== '' || district !== '' || band !== 'all';

/** What was chosen beside the period, for the address of a centre's page: it goes along, and comes back. What is as at first is not said. */
export const alongWith = ({ period: _, ...chosen }: FiltersState[0], withChart: boolean) => ({
  ...Object.fromEntries(
    Object.entries(chosen).filter(
      ([name, value]) => value !== (KEPT[name as keyof typeof KEPT]?.defaultValue ?? ''),
    ),
  ),
  chart: withChart ? null : 'false',
});
