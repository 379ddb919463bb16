import type { RegistrationResponse, TargetResponse } from '@/shared/api/generated/model';
import type { Tone } from '@/shared/ui';

export type Standing = TargetResponse['standing'] | 'waitlist' | 'full';

/** Whether one may sign up: where no place is left, whether one may wait. */
export const standingOf = ({ standing, left, waiting, waitlist }: TargetResponse): Standing =>
  standing !== 'open' || left > 0 ? standing : waiting < waitlist ? 'waitlist' : 'full';

/** The same, at a glance. */
export const toneOf = (standing: Standing): Tone =>
  standing === 'open'
    ? 'good'
    : ['not-yet', 'closed', 'waitlist', 'full'].includes(standing)
      ? 'warn'
      : 'plain';

/** Where somebody stands, at a glance. */
export const toneOfState = (state: RegistrationResponse['state']): Tone =>
  state === 'placed' ? 'good' : state === 'offered' || state === 'waiting' ? 'warn' : 'plain';
