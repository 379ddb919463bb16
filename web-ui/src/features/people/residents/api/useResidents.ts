import { useDeferredValue } from 'react';
import { byNumber } from '@/domain/resident/sought';
import {
  createResident,
  eraseResident,
  getListResidentsQueryKey,
  listResidents,
  updateResident,
} from '@/shared/api/generated/centre-people-resident/centre-people-resident';
import type { ResidentRequest, ResidentResponse } from '@/shared/api/generated/model';
import { usePages } from '@/shared/api/pages';
import { ifMatch, type Save, useWrite } from '@/shared/api/write';

const PAGE = 50;
const STALE = [getListResidentsQueryKey()];

/** Residents by name or, where one is typed, by number. */
export function useResidents(q: string, number: string) {
  const params = { q: q || undefined, limit: PAGE };
  const byName = usePages(
    getListResidentsQueryKey(params),
    (cursor, init) => listResidents({ ...params, cursor }, init),
    { keepOld: true, enabled: !number },
  );
  const asked = useDeferredValue(number.trim());
  const withNumber = usePages(
    [...getListResidentsQueryKey(), 'number', asked],
    async (_, { signal }) => ({ items: await byNumber(asked, signal ?? undefined), nextCursor: null }),
    { keepOld: true, enabled: asked !== '' },
  );
  return number ? withNumber : byName;
}

/** What a person fills in, and answers when asked about a namesake; whether a resident is simulated is not for the form to say. */
export type ResidentForm = Omit<ResidentRequest, 'simulated'>;

/** Adds a resident, or changes the one given. */
export function useSaveResident() {
  return useWrite(
    ({ of, values }: Save<ResidentRequest>, options) =>
      of ? updateResident(of.id, values, ifMatch(options, of.version)) : createResident(values, options),
    { stale: STALE },
  );
}

export function useEraseResident(onErased?: () => void) {
  return useWrite(
    (resident: ResidentResponse, options) => eraseResident(resident.id, ifMatch(options, resident.version)),
    { stale: STALE, onSuccess: onErased },
  );
}
