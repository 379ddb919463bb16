import { useRegistrationText } from '@/domain/registration/texts';
import type { TargetResponse } from '@/shared/api/generated/model';
import { Tag } from '@/shared/ui';
import { toneOf } from '../model/words';
import { useText } from '../texts';

/** How many have a place, how many wait, and whether one may sign up now. */
export function Standing({ target }: { target: TargetResponse }) {
  const text = useText();
  const words = useRegistrationText();
  const { taken, places, waiting, standing } = target;
  return (
    <>
      {words(waiting > 0 ? 'takenWaiting' : 'taken', { taken, places, waiting })}{' '}
      <span data-screen>
        <Tag tone={toneOf(standing)}>{words(`standing.${standing as 'open'}`)}</Tag>
      </span>
      {standing === 'cancelled' && <small> {text('sessionGone')}</small>}
    </>
  );
}
