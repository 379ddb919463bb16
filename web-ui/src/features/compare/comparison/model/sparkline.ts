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

/** Runs of neighbouring values as SVG points, from 0 at the bottom to the highest value at the top. */
export function lines(values: (number | null)[], width: number, height: number): [number, number][][] {
  const pad = 2;
  const highest = Math.max(0, ...values.filter(value => value !== null));
  const x = (index: number) => pad + (index * (width - 2 * pad)) / Math.max(1, values.length - 1);
  const y = (value: number) => height - pad - (highest === 0 ? 0 : (value / highest) * (height - 2 * pad));
  const runs: [number, number][][] = [];
  let run: [number, number][] = [];
  values.forEach((value, index) => {
    if (value === null) {
      if (run.length > 0) runs.push(run);
      run = [];
    } else {
      run.push([round(x(index)), round(y(value))]);
    }
  });
  if (run.length > 0) runs.push(run);
  return runs;
}

const round = (value: number): number => Math.round(value * 10) / 10;
