import type { Point } from '@/shared/api/generated/model';
import { monthStart } from '@/shared/lib/days';

export const MONTHS = 12;

/** One value per month of the twelve that end with the month of `to`; null where nothing was recorded. */
export function monthly(trend: Point[], to: string): (number | null)[] {
  const known = new Map(trend.map(point => [point.month.slice(0, 7), point.value]));
  return Array.from({ length: MONTHS }, (_, index) => {
    const month = monthStart(to, index + 1 - MONTHS).slice(0, 7);
    return known.get(month) ?? null;
  });
}

/** A month of the sparkline: where it stands, and how high; a month without data has no height and is a gap. */
export interface Stick {
  x: number;
  y: number;
  height: number | null;
}

const GAP = 2;
/** What is there and tiny is still seen; 0 is a hairline, and no gap. */
const LEAST = 1;

/** One stick per month, from 0 at the bottom to the highest value at the top, so that heights can be compared. */
export function sticks(values: (number | null)[], width: number, height: number): Stick[] {
  const highest = Math.max(0, ...values.filter(value => value !== null));
  const step = width / Math.max(1, values.length);
  return values.map((value, index) => {
    const tall = value === null ? null : Math.max(LEAST, highest === 0 ? 0 : (value / highest) * height);
    return {
      x: round(index * step),
      y: round(height - (tall ?? 0)),
      height: tall === null ? null : round(tall),
    };
  });
}

/** How wide a stick is. */
export const stickWidth = (count: number, width: number): number => round(width / Math.max(1, count) - GAP);

const round = (value: number): number => Math.round(value * 10) / 10;
