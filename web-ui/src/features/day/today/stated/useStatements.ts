import { stateDay, withdrawDayStatement } from '@/shared/api/generated/centre-day-session/centre-day-session';
import type { DayState } from '@/shared/api/generated/model';
import { ifMatch, useWrite } from '@/shared/api/write';

const STALE = [['/api/centre/days']];

export function useStateDay() {
  return useWrite((day: string, options) => stateDay(day, { reason: null, simulated: false }, options), {
    stale: STALE,
  });
}

export function useWithdraw() {
  return useWrite(
    ({ of, reason }: { of: DayState; reason: string }, options) =>
      withdrawDayStatement(of.day, { reason }, ifMatch(options, of.statement?.version ?? 0)),
    { stale: STALE },
  );
}
