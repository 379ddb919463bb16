import { addDays, type DayText, isDay } from '../../lib/days';

const WHOLE = /^(\d{4})-?(\d{2})-?(\d{2})$/;
const LOOSE = /^(\d{4})\s*[-/.年\s]\s*(\d{1,2})\s*[-/.月\s]\s*(\d{1,2})\s*日?$/;

const dayOf = (found: RegExpExecArray | null): DayText | null => {
  if (!found) return null;
  const day = `${found[1]}-${found[2]?.padStart(2, '0')}-${found[3]?.padStart(2, '0')}`;
  return isDay(day) ? day : null;
};

/** The day that was typed to its end, as 2026-07-01 or 20260701; while it is being typed it is none. */
export const wholeDay = (typed: string): DayText | null => dayOf(WHOLE.exec(typed.trim()));

/** The day somebody meant who is done with typing: 2026/7/1 and 2026年7月1日 too. Not 7/1/2026: who knows which is the month? */
export const meantDay = (typed: string): DayText | null => wholeDay(typed) ?? dayOf(LOOSE.exec(typed.trim()));

/** So many days on, within bounds; nothing from what is no day. */
export function steppedDay(from: string, days: number, min: DayText, max: DayText): DayText | null {
  if (!isDay(from)) return null;
  const next = addDays(from, days);
  return next >= min && next <= max ? next : null;
}
