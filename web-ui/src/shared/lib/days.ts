import type { Language } from '../api/problem';

/** A local day as the API writes it. */
export type DayText = string;

/** Days outside are refused everywhere (product rule 1). */
export const FIRST_DAY: DayText = '1990-01-01';
export const LAST_DAY: DayText = '2100-12-31';

const DAY_MS = 86_400_000;

/** Midnight in UTC of a local day: days are counted there, where each has 24 hours. */
const midnight = (day: DayText): number => Date.parse(`${day}T00:00:00Z`);
const dayAt = (time: number): DayText => new Date(time).toISOString().slice(0, 10);

/** Whether this is a day at all, and one of those the platform knows. */
export function isDay(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(midnight(text)) &&
    dayAt(midnight(text)) === text &&
    text >= FIRST_DAY &&
    text <= LAST_DAY
  );
}

export function addDays(day: DayText, days: number): DayText {
  return dayAt(midnight(day) + days * DAY_MS);
}

/** The last day on which a session may be planned; 29 February becomes the 28th, as on the server. */
export function threeYearsAfter(day: DayText): DayText {
  const same = `${Number(day.slice(0, 4)) + 3}${day.slice(4)}`;
  return isDay(same) ? same : `${same.slice(0, 8)}28`;
}

/** The longest stretch of days that is read at once: ten years, as on the server. */
const LONGEST = 3_660;

/** Every day a session may be on, as far as they are read at once: to the last that is planned, and ten years back from there. */
export function allDays(today: DayText): { from: DayText; to: DayText } {
  const to = threeYearsAfter(today);
  return { from: addDays(to, 1 - LONGEST), to };
}

/** How many days lie between two, 0 for the same. */
export function daysBetween(from: DayText, to: DayText): number {
  return Math.round((midnight(to) - midnight(from)) / DAY_MS);
}

/** The first day of a month so many months away. */
export function monthStart(day: DayText, months = 0): DayText {
  return dayAt(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + months, 1));
}

/** The Monday of the week that holds the day. */
export function mondayOf(day: DayText): DayText {
  return addDays(day, -((new Date(midnight(day)).getUTCDay() + 6) % 7));
}

/** "11月22日 星期日" or "Sunday 22 November"; with the year where it is not this one. */
export function longDay(day: DayText, language: Language, thisYear?: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(at);
  const withYear = thisYear !== undefined && thisYear !== day.slice(0, 4);
  const date = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'long',
    year: withYear ? 'numeric' : undefined,
    timeZone: 'UTC',
  }).format(at);
  return language === 'en' ? `${weekday} ${date}` : `${date} ${weekday}`;
}

/** "周三 11-25" or "Wed 25 Nov". */
export function shortDay(day: DayText, language: Language): string {
  const at = new Date(`${day}T00:00:00Z`);
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(at);
  if (language !== 'en') return `${weekday} ${day.slice(5)}`;
  const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    at,
  );
  return `${weekday} ${date}`;
}

/** As {@link shortDay}; with the year where it is not this one. */
export function datedDay(day: DayText, language: Language, thisYear: string): string {
  const short = shortDay(day, language);
  const year = day.slice(0, 4);
  if (year === thisYear) return short;
  return language === 'en' ? `${short} ${year}` : short.replace(day.slice(5), day);
}

/** The zone where the browser knows it, UTC where it does not; none stays the browser’s own. */
export function knownZone(timeZone: string | undefined): string | undefined {
  if (timeZone === undefined) return undefined;
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return timeZone;
  } catch {
    return 'UTC';
  }
}

/** A moment as the wall clock of a time zone shows it: "2026-11-22 14:20". */
export function momentIn(instant: string, timeZone: string | undefined): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: knownZone(timeZone),
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(instant));
  return parts.replace(',', '');
}

/** A moment without its year, where that is this one: "11-26 06:18". */
export function datedMoment(instant: string, timeZone: string | undefined, thisYear: string): string {
  const moment = momentIn(instant, timeZone);
  return moment.startsWith(thisYear) ? moment.slice(thisYear.length + 1) : moment;
}

/** Minutes since midnight of "HH:mm" or "HH:mm:ss"; 24:00 gives 1440. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** The wall clock of a time zone now: its day and minutes since midnight. */
export function nowIn(timeZone: string, now: Date = new Date()): { day: DayText; minutes: number } {
  const text = momentIn(now.toISOString(), timeZone);
  return { day: text.slice(0, 10), minutes: minutesOf(text.slice(11)) };
}
