import {
  createActivity,
  createProgramme,
  createSpace,
  getActivity,
  getListActivitiesQueryKey,
  getListProgrammesQueryKey,
  getListSpacesQueryKey,
  listActivities,
  listProgrammes,
  listSpaces,
  publishActivity,
  updateActivity,
  updateProgramme,
  updateSpace,
  withdrawActivity,
} from '@/shared/api/generated/centre-day-catalogue/centre-day-catalogue';
import type { ActivityRequest, ProgrammeRequest } from '@/shared/api/generated/model';
import { rowOf, usePages } from '@/shared/api/pages';
import { ifMatch, type Save, type Seen, useWrite } from '@/shared/api/write';
import { requestOf, type SpaceFields } from '../model/space';

const PAGE = 100;
/** Sessions carry the names of their activity, programme and space. */
const SESSIONS = [['/api/centre/sessions'], ['/api/centre/days']];

export interface ActivitiesAsked {
  q?: string | undefined;
  programme?: string | undefined;
  published?: 'true' | 'false' | undefined;
}

export function useActivities(asked: ActivitiesAsked) {
  const params = { ...asked, limit: PAGE };
  return usePages(
    getListActivitiesQueryKey(params),
    (cursor, init) => listActivities({ ...params, cursor }, init),
    { keepOld: true },
  );
}

export function useProgrammes() {
  const params = { limit: PAGE };
  return usePages(getListProgrammesQueryKey(params), (cursor, init) =>
    listProgrammes({ ...params, cursor }, init),
  );
}

export function useSpaces() {
  const params = { limit: PAGE };
  return usePages(getListSpacesQueryKey(params), (cursor, init) => listSpaces({ ...params, cursor }, init));
}

export function useSaveActivity() {
  return useWrite(
    ({ of, values }: Save<ActivityRequest>, options) =>
      of ? updateActivity(of.id, values, ifMatch(options, of.version)) : createActivity(values, options),
    { stale: [getListActivitiesQueryKey(), ...SESSIONS] },
  );
}

/** Has an activity shown on the street page, or no more. */
export function useShowActivity(act: 'publish' | 'withdraw') {
  return useWrite(
    ({ id, version }: Seen, options) =>
      (act === 'publish' ? publishActivity : withdrawActivity)(id, ifMatch(options, version)),
    { stale: [getListActivitiesQueryKey()] },
  );
}

export function useSaveProgramme() {
  return useWrite(
    ({ of, values }: Save<ProgrammeRequest>, options) =>
      of ? updateProgramme(of.id, values, ifMatch(options, of.version)) : createProgramme(values, options),
    { stale: [getListProgrammesQueryKey(), getListActivitiesQueryKey(), ...SESSIONS] },
  );
}

export function useSaveSpace() {
  return useWrite(
    ({ of, values }: Save<SpaceFields>, options) =>
      of
        ? updateSpace(of.id, requestOf(values), ifMatch(options, of.version))
        : createSpace(requestOf(values), options),
    { stale: [getListSpacesQueryKey(), ...SESSIONS] },
  );
}

const byId = ({ id }: { id: string }): string => id;

export const readActivity = (id: string) => getActivity(id);
/** A programme, a space as it is now: there is no address of one, only of all. */
export const readProgramme = (id: string) =>
  rowOf(id, cursor => listProgrammes({ cursor, limit: PAGE }), byId);
export const readSpace = (id: string) => rowOf(id, cursor => listSpaces({ cursor, limit: PAGE }), byId);
