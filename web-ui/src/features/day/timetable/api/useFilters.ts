import { parseAsString, useQueryStates } from 'nuqs';
import { parseAsDay, parseAsQuery, parseAsStringLiteral } from '@/shared/lib/search';

const PARSERS = {
  view: parseAsStringLiteral(['week', 'list'] as const).withDefault('week'),
  week: parseAsDay,
  q: parseAsQuery,
  state: parseAsStringLiteral(['planned', 'held', 'cancelled'] as const),
  space: parseAsString,
  programme: parseAsString,
  activity: parseAsString,
  from: parseAsDay,
  to: parseAsDay,
};

/** What the timetable shows, all of it in the URL. */
export function useFilters() {
  return useQueryStates(PARSERS);
}

export type Filters = ReturnType<typeof useFilters>[0];
export type SetFilters = ReturnType<typeof useFilters>[1];
