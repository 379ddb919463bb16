import type { RegistrationResponse, TargetResponse } from '@/shared/api/generated/model';
import type { Tone } from '@/shared/ui';

/** Whether one may sign up, at a glance. */
export const toneOf = (standing: TargetResponse['standing']): Tone =>
  standing === 'open' ? 'good' : standing === 'not-yet' || standing === 'closed' ? 'warn' : 'plain';

/** Where somebody stands, at a glance. */
export const toneOfState = (state: RegistrationResponse['state']): Tone =>
  state === 'placed' ? 'good' : state === 'offered' || state === 'waiting' ? 'warn' : 'plain';
