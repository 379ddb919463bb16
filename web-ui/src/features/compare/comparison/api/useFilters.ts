import { parseAsString, useQueryStates } from 'nuqs';
import { parseAsPeriod } from '@/domain/period/search';
import { parseAsQuery, parseAsStringLiteral } from '@/shared/lib/search';
import type { ListState } from '@/shared/ui/list/useListState';
import { BANDS, MEASURES, ORDERS, PERS, SORTS } from '../model/measures';

/** What a view keeps: all choices but the period, which goes on, and what was typed, which may be a name. */
const KEPT = {
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

/** The choices as a list's views keep them. */
export function viewOf([filters, setFilters]: FiltersState): Pick<ListState, 'name' | 'view' | 'applyView'> {
  const parsers = Object.entries(KEPT) as [keyof typeof KEPT, (typeof KEPT)['district']][];
  return {
    name: 'comparison',
    view: Object.fromEntries(
      parsers.flatMap(([key, { defaultValue }]) =>
        filters[key] === defaultValue ? [] : [[key, filters[key]]],
      ),
    ),
    applyView: view =>
      void setFilters(
        Object.fromEntries(parsers.map(([key, { parse }]) => [key, parse(view[key] ?? '') ?? null])),
      ),
  };
}
