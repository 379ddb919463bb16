import { useRegistrationText } from '@/domain/registration/texts';
import type { TargetResponse } from '@/shared/api/generated/model';
import { useText } from '../texts';
import { StandingTag } from './StandingTag';

/** How many have a place, how many wait, and whether one may sign up now. */
export function Standing({ target }: { target: TargetResponse }) {
  const text = useText();
  const words = useRegistrationText();
  const { taken, places, waiting, standing } = target;
  return (
    <>
      {words(waiting > 0 ? 'takenWaiting' : 'taken', { taken, places, waiting })}{' '}
      <span data-screen>
        <StandingTag of={target} />
      </span>
      {standing === 'cancelled' && <small> {text('sessionGone')}</small>}
    </>
  );
}
