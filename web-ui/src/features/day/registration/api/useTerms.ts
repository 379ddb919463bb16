import {
  createRegistrationTerms,
  getListRegistrationTargetsQueryKey,
  getRegistrationTarget,
  getRegistrationTerms,
  listRegistrationTargets,
  setRegistrationPlaces,
  updateRegistrationTerms,
  useListRegistrationTerms,
} from '@/shared/api/generated/centre-day-registration/centre-day-registration';
import type { ListRegistrationTargetsParams, TermsRequest } from '@/shared/api/generated/model';
import { usePages } from '@/shared/api/pages';
import { ifMatch, type Save, useWrite } from '@/shared/api/write';

const PAGE = 100;
/** What places there are says also who has one. */
const STALE = [
  ['/api/centre/registration-terms'],
  ['/api/centre/registration-targets'],
  ['/api/centre/registrations'],
];

/** How people sign up for an activity; `terms` is null where nobody does yet. */
export function useTermsOf(activity: string) {
  const asked = useListRegistrationTerms({ activity, limit: 1 });
  return { ...asked, terms: asked.data ? (asked.data.items[0] ?? null) : undefined };
}

export const readTerms = (id: string) => getRegistrationTerms(id);

export function useSaveTerms(activity: string) {
  return useWrite(
    ({ of, values }: Save<TermsRequest>, options) =>
      of
        ? updateRegistrationTerms(of.id, values, ifMatch(options, of.version))
        : createRegistrationTerms({ activityId: activity, terms: values }, options),
    { stale: STALE },
  );
}

export function useTargets(asked: ListRegistrationTargetsParams) {
  const params = { ...asked, limit: PAGE };
  return usePages(
    getListRegistrationTargetsQueryKey(params),
    (cursor, init) => listRegistrationTargets({ ...params, cursor }, init),
    { keepOld: true },
  );
}

export const readTarget = (id: string) => getRegistrationTarget(id);

/** A number of places of its own; none is that of the terms again. */
export function useSavePlaces() {
  return useWrite(
    ({ of, values }: Save<{ places?: number | null }>, options) => {
      if (!of) throw new Error('places of nothing');
      return setRegistrationPlaces(of.id, { places: values.places ?? null }, ifMatch(options, of.version));
    },
    { stale: STALE },
  );
}
