import { halfWidth } from '../../lib/typed/number';

const WHOLE = /^(\d{2}):?(\d{2})$/;
const TOGETHER = /^(\d{1,2})(\d{2})$/;
const APART = /^(\d{1,2})(?:\s*[点:.,;h时\s]\s*(\d{1,2})?\s*分?)?$/;
const MINUTES_OF_DAY = 24 * 60;

/** @param midnight whether a day may end at 24:00 */
function timeOf(found: RegExpExecArray | null, midnight: boolean): string | null {
  if (!found) return null;
  const [hours, minutes] = [Number(found[1]), Number(found[2] ?? 0)];
  const isTime = (hours < 24 && minutes < 60) || (midnight && hours === 24 && minutes === 0);
  return isTime ? written(hours * 60 + minutes) : null;
}

const written = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** The time that was typed to its end, as 09:05 or 0905, also with the digits of a Chinese keyboard; before it is none. */
export const wholeTime = (typed: string, midnight = false): string | null =>
  timeOf(WHOLE.exec(halfWidth(typed).trim()), midnight);

/** The time somebody meant who is done with typing: 9, 9:5, 930 and 9点30分 too. Not 9 pm: a day has 24 hours here. */
export function meantTime(typed: string, midnight = false): string | null {
  const plain = halfWidth(typed).trim();
  return wholeTime(plain, midnight) ?? timeOf(TOGETHER.exec(plain) ?? APART.exec(plain), midnight);
}

/** So many minutes on, to the next that can be divided by them, within the day; nothing from what is no time. */
export function steppedTime(from: string, by: number): string | null {
  const time = wholeTime(from);
  if (!time) return null;
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const step = Math.abs(by);
  const now = (hours * 60 + minutes) / step;
  const next = (by > 0 ? Math.floor(now) + 1 : Math.ceil(now) - 1) * step;
  return next >= 0 && next < MINUTES_OF_DAY ? written(next) : null;
}
