import type { Occupied } from '@/shared/api/generated/model';
import { addDays, type DayText, daysBetween, minutesOf } from '@/shared/lib/days';

/** Minutes of a day. */
export const DAY = 24 * 60;

/** A place in a space: minutes count from midnight of the first day that is shown, and go on past midnight. */
export interface Place {
  spaceId: string | null;
  from: number;
  to: number;
}

/** Something that lies in a space, with where. */
export interface Lying extends Place {
  item: Occupied;
}

/** What is asked for and not confirmed takes nothing. */
export const holds = ({ item }: Lying): boolean => item.state !== 'requested';

/** Where things lie, counted from a day. One that ends at midnight says 00:00 of the day it ends on. */
export function lyingFrom(first: DayText, items: readonly Occupied[]): Lying[] {
  return items.map(item => {
    const ends = minutesOf(item.endsLocal);
    return {
      item,
      spaceId: item.spaceId,
      from: daysBetween(first, item.day) * DAY + minutesOf(item.startsLocal),
      to: daysBetween(first, item.endDay) * DAY + (ends === 0 ? DAY : ends),
    };
  });
}

const two = (number: number): string => String(number).padStart(2, '0');

/** Minutes as a clock shows them: "09:05"; the end of a day is 24:00. */
export function clockOf(minutes: number): string {
  const within = minutes === DAY ? DAY : ((minutes % DAY) + DAY) % DAY;
  return `${two(Math.floor(within / 60))}:${two(within % 60)}`;
}

/** Minutes as the API takes them. */
export function localOf(first: DayText, minutes: number): string {
  const day = Math.floor(minutes / DAY);
  return `${addDays(first, day)}T${clockOf(minutes - day * DAY)}:00`;
}

/** The day on which a minute lies. */
export const dayOf = (first: DayText, minutes: number): DayText => addDays(first, Math.floor(minutes / DAY));

/** Puts each into the first row that is free when it starts; `shortest` is how long it is drawn at least. */
export function packed(all: readonly Lying[], shortest: number): Lying[][] {
  const rows: { ends: number; row: Lying[] }[] = [];
  for (const each of [...all].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const ends = Math.max(each.to, each.from + shortest);
    const free = rows.find(row => row.ends <= each.from);
    if (free) {
      free.row.push(each);
      free.ends = ends;
    } else {
      rows.push({ ends, row: [each] });
    }
  }
  return rows.map(({ row }) => row);
}

/** The parts of a day in minutes. */
export const inMinutes = (hours: readonly (readonly string[])[]): { from: number; to: number }[] =>
  hours.map(([from = '', to = '']) => ({ from: minutesOf(from), to: minutesOf(to) }));

/** When spaces that have hours of their own are open on a day, by space. */
export const ownHours = (
  spaces: readonly { spaceId: string; day: string; hours: readonly (readonly string[])[] }[],
  day: string,
): Map<string, { from: number; to: number }[]> =>
  new Map(spaces.filter(each => each.day === day).map(each => [each.spaceId, inMinutes(each.hours)]));

/** The hours a day is drawn over: those in which the centre or a space is open, and all in which something lies. */
export function hoursOf(
  hours: readonly (readonly string[])[],
  all: readonly Place[],
): { from: number; to: number } {
  const open = inMinutes(hours);
  const there = all.map(({ from, to }) => ({ from: Math.max(from, 0), to: Math.min(to, DAY) }));
  const both = [...open, ...there];
  if (both.length === 0) return { from: 8 * 60, to: 20 * 60 };
  return {
    from: Math.floor(Math.min(...both.map(each => each.from)) / 60) * 60,
    to: Math.min(Math.ceil(Math.max(...both.map(each => each.to)) / 60) * 60, DAY),
  };
}
