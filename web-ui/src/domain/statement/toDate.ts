import type { Standing, StatementDocument } from '@/shared/api/generated/model';

/**
 * The totals to date beside a statement in which nothing was held: visits of which it has none, and no other has any either, are as
 * little a number there as in its own days.
 */
export function toDate(standing: Standing, { sessionsHeld }: StatementDocument): Standing {
  const held = standing.indicators.find(({ kind }) => kind === 'sessionsHeld')?.delivered ?? sessionsHeld;
  if (held > 0) return standing;
  return {
    ...standing,
    indicators: standing.indicators.map(each =>
      each.kind === 'visits' && each.delivered === 0 ? { ...each, delivered: null } : each,
    ),
  };
}
