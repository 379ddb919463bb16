import { stateDay, stateDays, useListDays, withdrawDayStatement } from '@/shared/api/generated/centre/centre';
import type { DayState } from '@/shared/api/generated/model';
import { ifMatch, useWrite } from '@/shared/api/write';
import { addDays } from '@/shared/lib/days';

/** How far back days are looked through that nobody said anything of. */
const LOOK_BACK = 92;
const STALE = [['/api/centre/days']];

/** The open days before this one that had no session, and of which nobody stated so. */
export function useUnstatedDays(before: string): DayState[] {
  const { data } = useListDays({ from: addDays(before, -LOOK_BACK), to: addDays(before, -1) });
  return (data?.items ?? []).filter(each => each.state === 'unstated');
}

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
