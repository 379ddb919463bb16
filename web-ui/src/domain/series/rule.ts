import { type DayText, isDay } from '@/shared/lib/days';

/** How often something comes again, as a person picks it: on weekdays, or on this day of each month by its date or weekday. */
export const EVERY = ['never', 'day', 'week', 'monthDay', 'monthWeek'] as const;
export type Every = (typeof EVERY)[number];

/** As rules write them; weeks begin on Monday. */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** What a person fills in of a repetition. */
export interface Repeat {
  every?: Every;
  interval?: number | null;
  weekdays?: Weekday[];
  until?: DayText;
}

const LONGEST_GAP = 12;
const LAST = -1;
const DAYS_OF_WEEK = 7;
const WHOLE_WEEKS = 4;

export const weekdayOf = (day: DayText): Weekday =>
  WEEKDAYS[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % DAYS_OF_WEEK] as Weekday;

/** The first, second … weekday of its month; the fifth is the last. */
export function weekOfMonth(day: DayText): number {
  const week = Math.ceil(Number(day.slice(8)) / DAYS_OF_WEEK);
  return week > WHOLE_WEEKS ? LAST : week;
}

/** The rule of RFC 5545; nothing while the fields do not say it. */
export function ruleOf(
  { every, interval, weekdays, until }: Repeat,
  day: DayText | undefined,
): string | null {
  if (!every || every === 'never' || !day || !isDay(day) || !until || !isDay(until) || until < day)
    return null;
  const gap = interval && interval > 1 && interval <= LONGEST_GAP ? `;INTERVAL=${interval}` : '';
  const end = `;UNTIL=${until.replaceAll('-', '')}`;
  switch (every) {
    case 'day':
      return `FREQ=DAILY${gap}${end}`;
    case 'week': {
      const chosen = WEEKDAYS.filter(each => weekdays?.includes(each));
      return `FREQ=WEEKLY${gap};BYDAY=${(chosen.length > 0 ? chosen : [weekdayOf(day)]).join(',')}${end}`;
    }
    case 'monthDay':
      return `FREQ=MONTHLY${gap};BYMONTHDAY=${Number(day.slice(8))}${end}`;
    case 'monthWeek':
      return `FREQ=MONTHLY${gap};BYDAY=${weekOfMonth(day)}${weekdayOf(day)}${end}`;
  }
}

/** A rule taken apart, as far as this platform writes such rules; nothing of others. */
export interface Told {
  freq: 'DAILY' | 'WEEKLY' | 'MONTHLY';
  interval: number;
  weekdays: Weekday[];
  /** Which of the weekdays of a month; -1 is the last. */
  week: number | null;
  monthDay: number | null;
}

export function told(rule: string, startsOn: DayText): Told | null {
  const parts = new Map(rule.split(';').map(part => part.split('=') as [string, string]));
  const freq = parts.get('FREQ');
  const known = ['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'UNTIL', 'COUNT', 'WKST'];
  if (![...parts.keys()].every(part => known.includes(part))) return null;
  if (freq !== 'DAILY' && freq !== 'WEEKLY' && freq !== 'MONTHLY') return null;
  const days = (parts.get('BYDAY') ?? '').split(',').filter(Boolean);
  const [first] = days;
  const numbered = first ? /^([+-]?\d)?([A-Z]{2})$/.exec(first) : null;
  const monthDay = parts.get('BYMONTHDAY');
  if (freq === 'DAILY' && (first || monthDay)) return null;
  if (freq === 'MONTHLY' && (days.length > 1 || (first && !numbered?.[1]))) return null;
  if (monthDay?.includes(',')) return null;
  return {
    freq,
    interval: Number(parts.get('INTERVAL') ?? 1),
    weekdays:
      freq === 'WEEKLY'
        ? days.length > 0
          ? (days as Weekday[])
          : [weekdayOf(startsOn)]
        : numbered?.[2]
          ? [numbered[2] as Weekday]
          : [],
    week: freq === 'MONTHLY' && numbered?.[1] ? Number(numbered[1]) : null,
    monthDay: freq === 'MONTHLY' && !first ? Number(monthDay ?? startsOn.slice(8)) : null,
  };
}
