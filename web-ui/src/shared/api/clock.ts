/** A clock that goes less wrong than this is right: the header has whole seconds, and the way takes its time. */
const RIGHT_MS = 5_000;

let ahead = 0;
let heardAt = Number.NEGATIVE_INFINITY;

/** Notes that the server answered, and learns from it by how much the clock of this device is wrong. */
export function hear(date: string | null, now = Date.now()): void {
  heardAt = now;
  const told = Date.parse(date ?? '');
  if (Number.isNaN(told)) return;
  const difference = told - now;
  ahead = Math.abs(difference) < RIGHT_MS ? 0 : difference;
}

/** The time by the server's clock, for one by this device's. */
export const byServer = (at: number): number => at + ahead;

/** Whether the server answered within so many ms. */
export const heardWithin = (ms: number, now = Date.now()): boolean => Math.abs(now - heardAt) <= ms;
