import { parseAsString, useQueryStates } from 'nuqs';
import { parseAsPeriod } from '@/domain/period/search';
import { parseAsQuery, parseAsStringLiteral } from '@/shared/lib/search';
import { BANDS, MEASURES, ORDERS, PERS, SORTS } from '../model/measures';

/** Everything one chose, in the address: it can be sent, and back works. */
export function useFilters() {
  return useQueryStates(
    {
      period: parseAsPeriod,
      measure: parseAsStringLiteral(MEASURES).withDefault('visits'),
      per: parseAsStringLiteral(PERS).withDefault('none'),
      band: parseAsStringLiteral(BANDS).withDefault('all'),
      q: parseAsQuery,
      district: parseAsString.withDefault(''),
      sort: parseAsStringLiteral(SORTS).withDefault('value'),
      order: parseAsStringLiteral(ORDERS).withDefault('desc'),
    },
    { history: 'push' },
  );
}
