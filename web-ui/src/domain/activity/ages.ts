import type { ActivityResponse } from '@/shared/api/generated/model';
import { NO_DATA } from '@/shared/lib/numbers';
import { useActivityText } from './texts';

export type Ages = Pick<ActivityResponse, 'ageMin' | 'ageMax'>;

/** For whom an activity is, in the words of a language. */
export const agesIn =
  (say: ReturnType<typeof useActivityText>) =>
  ({ ageMin, ageMax }: Ages): string => {
    if (ageMin !== null && ageMax !== null) return say('ages', { from: ageMin, to: ageMax });
    if (ageMin !== null) return say('agesFrom', { from: ageMin });
    if (ageMax !== null) return say('agesTo', { to: ageMax });
    return NO_DATA;
  };

export const useAges = (): ((of: Ages) => string) => agesIn(useActivityText());
