import { parseAsString, useQueryStates } from 'nuqs';
import { addDays, mondayOf } from '@/shared/lib/days';
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

/** The days the list shows: those asked for, or else the chosen week; with neither it begins today. */
export function rangeOf({ from, to, week }: Pick<Filters, 'from' | 'to' | 'week'>) {
  if (from || to || !week) return { from, to };
  const monday = mondayOf(week);
  return { from: monday, to: addDays(monday, 6) };
}

/** What to change so that the other view shows the same days. */
export function viewed(view: 'week' | 'list', { from, to, week }: Filters, today: string): Partial<Filters> {
  const shown = view === 'week' ? (from ?? to ?? week) : mondayOf(week ?? today);
  return { view, week: shown, from: null, to: null };
}
