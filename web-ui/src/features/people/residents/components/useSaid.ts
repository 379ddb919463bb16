import { useSexes } from '@/domain/resident/texts';
import type { ResidentResponse } from '@/shared/api/generated/model';
import { useText } from '../texts';

/** What tells two of one name apart. */
export function useSaid() {
  const text = useText();
  const sexOf = useSexes();
  return ({ birthYear, sex }: ResidentResponse) =>
    [birthYear === null ? text('bornUnknown') : text('born', { year: birthYear }), sexOf(sex)]
      .filter(Boolean)
      .join(' · ');
}
