import {
  createActivity,
  createProgramme,
  createSpace,
  getListActivitiesQueryKey,
  getListProgrammesQueryKey,
  getListSpacesQueryKey,
  listActivities,
  listProgrammes,
  listSpaces,
  updateActivity,
  updateProgramme,
  updateSpace,
} from '@/shared/api/generated/centre-day-catalogue/centre-day-catalogue';
import type { ActivityRequest, ProgrammeRequest } from '@/shared/api/generated/model';
import { rowOf, usePages } from '@/shared/api/pages';
import { ifMatch, type Save, useWrite } from '@/shared/api/write';
import { requestOf, type SpaceFields } from '../model/space';

const PAGE = 100;
/** Sessions carry the names of their activity, programme and space. */
const SESSIONS = [['/api/centre/sessions'], ['/api/centre/days']];

export function useActivities(q: string, programme: string | null) {
  const params = { q: q || undefined, programme: programme ?? undefined, limit: PAGE };
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

/** An activity, a programme, a space as it is now: there is no address of one, only of all. */
export const readActivity = (id: string) =>
  rowOf(id, cursor => listActivities({ cursor, limit: PAGE }), byId);
export const readProgramme = (id: string) =>
  rowOf(id, cursor => listProgrammes({ cursor, limit: PAGE }), byId);
export const readSpace = (id: string) => rowOf(id, cursor => listSpaces({ cursor, limit: PAGE }), byId);
