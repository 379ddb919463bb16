import { stateDays } from '@/shared/api/generated/centre-day-session/centre-day-session';
import { useWrite } from '@/shared/api/write';

const STALE = [['/api/centre/days']];

export function useStateDays(onSuccess: () => void) {
  return useWrite(
    ({ days, reason }: { days: string[]; reason: string }, options) =>
      stateDays({ days, reason, simulated: false }, options),
    { stale: STALE, onSuccess },
  );
}
