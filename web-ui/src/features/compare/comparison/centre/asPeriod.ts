import { type Period, periodOf } from '@/domain/period/period';
import type { DayText } from '@/shared/lib/days';

/** Two days as the period they are: a whole day, month, quarter or year where they are one. */
export function asPeriod(from: DayText, to: DayText): Period {
  for (const kind of ['day', 'month', 'quarter', 'year'] as const) {
    const whole = periodOf(kind, from);
    if (whole.from === from && whole.to === to) return whole;
  }
  return { kind: 'custom', from, to };
}
