import type { OpeningHours } from '@/shared/api/generated/model';

export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof DAYS)[number];

/** As many stretches as a day may have. */
export const MOST = 4;
const TIME = /^(?:([01]\d|2[0-3]):[0-5]\d|24:00)$/;

const workday = () => [['08:30', '20:30']];
const weekend = () => [['09:00', '17:00']];

/** What most centres have; a person changes what differs. */
export function usualHours(): OpeningHours {
  return {
    mon: workday(),
    tue: workday(),
    wed: workday(),
    thu: workday(),
    fri: workday(),
    sat: weekend(),
    sun: weekend(),
  };
}

/** Whether the stretches of a day are times, in order and apart. */
export function isDayRight(stretches: string[][]): boolean {
  let last = '';
  for (const [from = '', to = ''] of stretches) {
    if (!TIME.test(from) || !TIME.test(to) || from < last || from >= to) return false;
    last = to;
  }
  return stretches.length <= MOST;
}

export function wrongDays(hours: OpeningHours): Weekday[] {
  return DAYS.filter(day => !isDayRight(hours[day]));
}

export function isNeverOpen(hours: OpeningHours): boolean {
  return DAYS.every(day => hours[day].length === 0);
}

/** Neighbouring days with the same hours, together. */
export function groupedHours(
  hours: OpeningHours,
): { first: Weekday; last: Weekday; stretches: string[][] }[] {
  const groups: { first: Weekday; last: Weekday; stretches: string[][] }[] = [];
  for (const day of DAYS) {
    const group = groups.at(-1);
    if (group && JSON.stringify(group.stretches) === JSON.stringify(hours[day])) group.last = day;
    else groups.push({ first: day, last: day, stretches: hours[day] });
  }
  return groups;
}
