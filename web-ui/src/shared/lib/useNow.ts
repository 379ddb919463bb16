import { useMemo } from 'react';
import { addDays, type DayText, daysBetween, nowIn } from './days';
import { useClock } from './useClock';

/** The wall clock of a time zone; it turns by itself, to the next day too. */
export function useNow(timeZone: string): { day: DayText; minutes: number } {
  const clock = useClock();
  return useMemo(() => nowIn(timeZone, new Date(clock)), [clock, timeZone]);
}

/**
 * The day at an organisation: the one the server gave, moved on by as many midnights as passed there since. A device whose clock is
 * wrong is wrong by the same all day.
 */
export function useToday(told: DayText, timeZone: string): DayText {
  const { day } = useNow(timeZone);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the day of this device when the server told
  const then = useMemo(() => day, [told, timeZone]);
  return addDays(told, daysBetween(then, day));
}
