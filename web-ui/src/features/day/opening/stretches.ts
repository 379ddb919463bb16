import { addDays, type DayText, daysBetween, isDay } from '@/shared/lib/days';

/** Days one after another, as they are typed; without an end it is one day. */
export type DayStretch = [first: string, last: string];

/** As the server has it: a quarter at once. */
export const MOST_DAYS = 92;

/** What is wrong with days as they are typed; nothing where they can be sent. */
export function wrongOf(
  stretches: DayStretch[],
  min: DayText,
  max: DayText,
): 'required' | 'day' | 'order' | 'range' | 'many' | null {
  for (const [first, last] of stretches) {
    if (!first) return 'required';
    if (!isDay(first) || (last && !isDay(last))) return 'day';
    if (first < min || first > max || (last && last > max)) return 'range';
    if (last && last < first) return 'order';
  }
  if (stretches.length === 0) return 'required';
  return daysOf(stretches).length > MOST_DAYS ? 'many' : null;
}

/** Each day of them once, in order; of what is no day nothing. */
export function daysOf(stretches: DayStretch[]): DayText[] {
  const days = stretches.flatMap(([first, last]) => {
    if (!isDay(first)) return [];
    const more = isDay(last) && last > first ? daysBetween(first, last) : 0;
    // one more than may be sent says that they are too many
    return Array.from({ length: Math.min(more, MOST_DAYS) + 1 }, (_, at) => addDays(first, at));
  });
  return [...new Set(days)].sort();
}

/** Days in order as they follow one another. */
export function runsOf(days: DayText[]): DayStretch[] {
  const runs: DayStretch[] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run && addDays(run[1], 1) === day) run[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}
