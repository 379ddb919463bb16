import type { Language } from '@/shared/api/problem';
import { addDays, type DayText, daysBetween, isDay, monthStart } from '@/shared/lib/days';

/**
 * A period as it stands in the URL: `2026-11-22` a day, `2026-11` a month, `2026-Q4` a quarter, `2026` a year,
 * `2026-01-05..2026-02-11` any other. The first four are those in which people can be counted.
 */
export type PeriodKind = 'day' | 'month' | 'quarter' | 'year' | 'custom';

export interface Period {
  kind: PeriodKind;
  from: DayText;
  to: DayText;
}

function span(kind: PeriodKind, first: DayText, months: number): Period {
  return { kind, from: first, to: addDays(monthStart(first, months), -1) };
}

export function parsePeriod(text: string | null | undefined): Period | null {
  if (!text) return null;
  if (isDay(text)) return { kind: 'day', from: text, to: text };
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  if (month) return span('month', `${text}-01`, 1);
  const quarter = /^(\d{4})-Q([1-4])$/.exec(text);
  if (quarter) {
    const first = (Number(quarter[2]) - 1) * 3 + 1;
    return span('quarter', `${quarter[1]}-${String(first).padStart(2, '0')}-01`, 3);
  }
  if (/^\d{4}$/.test(text)) return span('year', `${text}-01-01`, 12);
  const [from = '', to = '', extra] = text.split('..');
  if (extra === undefined && isDay(from) && isDay(to) && from <= to) return { kind: 'custom', from, to };
  return null;
}

export function formatPeriod({ kind, from, to }: Period): string {
  switch (kind) {
    case 'day':
      return from;
    case 'month':
      return from.slice(0, 7);
    case 'quarter':
      return `${from.slice(0, 4)}-Q${quarterOf(from)}`;
    case 'year':
      return from.slice(0, 4);
    case 'custom':
      return `${from}..${to}`;
  }
}

/** The period of a kind that holds a day. */
export function periodOf(kind: Exclude<PeriodKind, 'custom'>, day: DayText): Period {
  switch (kind) {
    case 'day':
      return { kind, from: day, to: day };
    case 'month':
      return span(kind, monthStart(day), 1);
    case 'quarter':
      return span(kind, monthStart(day, -((Number(day.slice(5, 7)) - 1) % 3)), 3);
    case 'year':
      return span(kind, `${day.slice(0, 4)}-01-01`, 12);
  }
}

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

/** The period before or after: a month for a month, as many days for a custom one. */
export function shiftPeriod(period: Period, steps: number): Period {
  if (period.kind === 'day') return periodOf('day', addDays(period.from, steps));
  if (period.kind !== 'custom') {
    return periodOf(period.kind, monthStart(period.from, steps * MONTHS[period.kind]));
  }
  const days = steps * (daysBetween(period.from, period.to) + 1);
  return { kind: 'custom', from: addDays(period.from, days), to: addDays(period.to, days) };
}

/** "2026年第三季度", "November 2026", … */
export function periodText(period: Period, language: Language): string {
  const year = period.from.slice(0, 4);
  const month = Number(period.from.slice(5, 7));
  const english = language === 'en';
  switch (period.kind) {
    case 'day':
      return period.from;
    case 'month':
      return english ? monthName(period.from) : `${year}年${month}月`;
    case 'quarter':
      return english
        ? `Q${quarterOf(period.from)} ${year}`
        : `${year}年第${'一二三四'[quarterOf(period.from) - 1]}季度`;
    case 'year':
      return english ? year : `${year}年`;
    case 'custom':
      return english ? `${period.from} to ${period.to}` : `${period.from} 至 ${period.to}`;
  }
}

function quarterOf(day: DayText): number {
  return Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1;
}

function monthName(day: DayText): string {
  const format = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}
