import { useCallback } from 'react';
import type { SessionResponse } from '@/shared/api/generated/model';
import { useClock } from '@/shared/lib/useClock';
import { type Phase, phaseOf } from './session';

/** Where sessions stand at this moment; it turns as they begin and end, without anything being read again. */
export function usePhaseOf(): (session: SessionResponse) => Phase {
  const clock = useClock();
  return useCallback(session => phaseOf(session, clock), [clock]);
}
