import type { DuplicateSide } from '@/shared/api/generated/model';
import { useText } from '../texts';

/** What a sex is called; nothing where it was not given. */
export function useSexes() {
  const text = useText();
  return (sex: DuplicateSide['sex']) => (sex === 'other' ? text('otherSex') : sex ? text(sex) : null);
}
