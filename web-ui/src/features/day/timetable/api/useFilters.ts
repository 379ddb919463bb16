import { parseAsString, useQueryStates } from 'nuqs';
import { addDays, allDays, mondayOf } from '@/shared/lib/days';
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

/** A list that is asked for no end shows so many days. */
const SHOWN = 6;
/** A list that is asked only for a past end goes so far back, as on the server. */
const BACK = 366;

/** The days the list shows: those asked for, or else the chosen week; with neither a week from today on. Never more than it says. */
export function rangeOf(
  { from, to, week }: Pick<Filters, 'from' | 'to' | 'week'>,
  today: string,
): { from: string; to: string } {
  if (!from && !to && week) return { from: mondayOf(week), to: addDays(mondayOf(week), SHOWN) };
  const first = from ?? (to && to < today ? addDays(to, -BACK) : today);
  return { from: first, to: to ?? addDays(first, SHOWN) };
}

/** Whether the list shows every day it can. */
export function isWhole(range: { from: string; to: string }, today: string): boolean {
  const all = allDays(today);
  return range.from <= all.from && range.to >= all.to;
}

/** What to change so that the other view shows the same days. */
export function viewed(view: 'week' | 'list', filters: Filters, today: string): Partial<Filters> {
  const { from, to, week } = filters;
  const days = isWhole(rangeOf(filters, today), today) ? today : (from ?? to ?? week);
  const shown = view === 'week' ? days : mondayOf(week ?? today);
  return { view, week: shown, from: null, to: null };
}
