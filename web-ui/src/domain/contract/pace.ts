import type { Output } from '@/shared/api/generated/model';

/** How far behind the days that were reported a promise may be before it is called behind. */
const TOLERANCE = 0.1;

export type Pace = 'ahead' | 'behind' | 'unknown';

/** Whether what was delivered keeps up with the share of the contract's days that was reported. */
export function paceOf(delivered: number | null, target: number, reportedShare: number | null): Pace {
  if (delivered == null || reportedShare == null || target <= 0) return 'unknown';
  return delivered / target >= Math.min(1, reportedShare) - TOLERANCE ? 'ahead' : 'behind';
}

/** By how many percentage points the worst promise is behind; null where none is. */
export function pointsBehind(promises: Output[], reportedShare: number): number | null {
  const behind = promises.filter(
    ({ delivered, target }) => paceOf(delivered, target, reportedShare) === 'behind',
  );
  if (behind.length === 0) return null;
  const shares = behind.map(({ delivered, target }) => (delivered ?? 0) / target);
  return Math.round((Math.min(1, reportedShare) - Math.min(...shares)) * 100);
}
