import type { ActivityResponse } from '@/shared/api/generated/model';
import { NO_DATA } from '@/shared/lib/numbers';
import { useText } from '../texts';

/** For whom an activity is, in words. */
export function useAges(): (of: Pick<ActivityResponse, 'ageMin' | 'ageMax'>) => string {
  const text = useText();
  return ({ ageMin, ageMax }) => {
    if (ageMin !== null && ageMax !== null) return text('ages', { from: ageMin, to: ageMax });
    if (ageMin !== null) return text('agesFrom', { from: ageMin });
    if (ageMax !== null) return text('agesTo', { to: ageMax });
    return NO_DATA;
  };
}
