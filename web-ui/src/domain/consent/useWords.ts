import {
  getListConsentTextsQueryKey,
  listConsentTexts,
} from '@/shared/api/generated/centre-people-consent/centre-people-consent';
import { usePages } from '@/shared/api/pages';

const MOST = 100;

/** The words of one purpose, or of all, in all their versions: the newest first. */
export function useWords(purpose?: string) {
  const params = { purpose, limit: MOST };
  return usePages(
    getListConsentTextsQueryKey(params),
    (cursor, init) => listConsentTexts({ ...params, cursor }, init),
    { keepOld: true },
  );
}
