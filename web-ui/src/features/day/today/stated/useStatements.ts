import {
  stateDay,
  stateDays,
  withdrawDayStatement,
} from '@/shared/api/generated/centre-day-session/centre-day-session';
import type { DayState } from '@/shared/api/generated/model';
import { ifMatch, useWrite } from '@/shared/api/write';

const STALE = [['/api/centre/days']];

export function useStateDay() {
  return useWrite((day: string, options) => stateDay(day, { reason: null, simulated: false }, options), {
    stale: STALE,
  });
}

export function useStateDays(days: string[], onSuccess: () => void) {
  return useWrite((reason: string, options) => stateDays({ days, reason, simulated: false }, options), {
    stale: STALE,
    onSuccess,
  });
}

export function useWithdraw(state: DayState) {
  return useWrite(
    (reason: string, options) =>
      withdrawDayStatement(state.day, { reason }, ifMatch(options, state.statement?.version ?? 0)),
    { stale: STALE },
  );
}
