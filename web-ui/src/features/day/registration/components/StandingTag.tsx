import { useRegistrationText } from '@/domain/registration/texts';
import type { TargetResponse } from '@/shared/api/generated/model';
import { Tag } from '@/shared/ui';
import { standingOf, toneOf } from '../model/words';

/** Whether one may sign up now, and to what end: for a place, to wait, or for nothing. */
export function StandingTag({ of }: { of: TargetResponse }) {
  const words = useRegistrationText();
  const standing = standingOf(of);
  return <Tag tone={toneOf(standing)}>{words(`standing.${standing}`)}</Tag>;
}
