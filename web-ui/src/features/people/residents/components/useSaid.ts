import type { ResidentResponse } from '@/shared/api/generated/model';
import { useText } from '../texts';

/** What tells two of one name apart. */
export function useSaid() {
  const text = useText();
  return ({ birthYear, sex }: ResidentResponse) =>
    [
      birthYear === null ? text('bornUnknown') : text('born', { year: birthYear }),
      sex === 'female' || sex === 'male' || sex === 'other' ? text(sex) : '',
    ]
      .filter(Boolean)
      .join(' · ');
}
