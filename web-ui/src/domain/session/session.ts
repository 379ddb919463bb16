import type { SessionResponse } from '@/shared/api/generated/model';
import { minutesOf } from '@/shared/lib/days';

/** What a session is to the front desk right now. */
export type Phase = 'cancelled' | 'held' | 'ended' | 'running' | 'ahead';

const END_OF_DAY = 24 * 60;

export function startOf(session: Pick<SessionResponse, 'startsLocal'>): number {
  return minutesOf(session.startsLocal);
}

/** Minutes since midnight of the day it starts; past midnight it is cut there. */
export function endOf(
  session: Pick<SessionResponse, 'endsLocal'> & Partial<Pick<SessionResponse, 'endsNextDay'>>,
): number {
  return session.endsNextDay ? END_OF_DAY : minutesOf(session.endsLocal);
}

/** `ended` is over and waits to be closed. */
export function phaseOf(session: SessionResponse, now: number = Date.now()): Phase {
  if (session.state !== 'planned') return session.state;
  if (now >= Date.parse(session.endsAt)) return 'ended';
  return now >= Date.parse(session.startsAt) ? 'running' : 'ahead';
}
