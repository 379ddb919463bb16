/** As the server has it. */
export const FIRST_YEAR = 1990;
export const LAST_YEAR = 2100;

/** The first year that anything is known of. */
const FIRST_KNOWN = 2002;

/** The notice of the next year is published in autumn. */
export function coming(today: string): number {
  return Number(today.slice(0, 4)) + (today.slice(5, 7) >= '10' ? 1 : 0);
}

/** Years to choose from, the latest first. */
export function yearsTo(today: string): string[] {
  const last = Number(today.slice(0, 4)) + 1;
  return Array.from({ length: last - FIRST_KNOWN + 1 }, (_, index) => String(last - index));
}

/** The days of a year; from today on, where none is chosen. */
export function stretchOf(year: string | null, today: string): { from: string; to?: string } {
  return year ? { from: `${year}-01-01`, to: `${year}-12-31` } : { from: today };
}
