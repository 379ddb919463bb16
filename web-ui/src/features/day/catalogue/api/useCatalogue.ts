import {
  createActivity,
  createProgramme,
  createSpace,
  getActivityHistory,
  getGetActivityHistoryQueryKey,
  getGetProgrammeHistoryQueryKey,
  getGetSpaceHistoryQueryKey,
  getListActivitiesQueryKey,
  getListProgrammesQueryKey,
  getListSpacesQueryKey,
  getProgrammeHistory,
  getSpaceHistory,
  listActivities,
  listProgrammes,
  listSpaces,
  updateActivity,
  updateProgramme,
  updateSpace,
} from '@/shared/api/generated/centre-day-catalogue/centre-day-catalogue';
import type {
  ActivityRequest,
  ActivityResponse,
  ProgrammeRequest,
  ProgrammeResponse,
  SpaceRequest,
  SpaceResponse,
} from '@/shared/api/generated/model';
import { usePages } from '@/shared/api/pages';
import { ifMatch, useWrite } from '@/shared/api/write';

const PAGE = 100;
const HISTORY = { limit: 20 };
/** Sessions carry the names of their activity, programme and space. */
const SESSIONS = [['/api/centre/sessions'], ['/api/centre/days']];

export function useActivities(q: string, programme: string | null) {
  const params = { q: q || undefined, programme: programme ?? undefined, limit: PAGE };
  return usePages(getListActivitiesQueryKey(params), (cursor, init) =>
    listActivities({ ...params, cursor }, init),
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

/** What was done to an activity, or to none that is still to be made. */
export function useActivityHistory(id: string | undefined) {
  return usePages(
    getGetActivityHistoryQueryKey(id ?? '', HISTORY),
    (cursor, init) => getActivityHistory(id ?? '', { ...HISTORY, cursor }, init),
    { enabled: id !== undefined },
  );
}

export function useSaveActivity(before: ActivityResponse | null) {
  return useWrite(
    (values: ActivityRequest, options) =>
      before
        ? updateActivity(before.id, values, ifMatch(options, before.version))
        : createActivity(values, options),
    { stale: [getListActivitiesQueryKey(), ...SESSIONS] },
  );
}

/** What was done to a programme, or to none that is still to be made. */
export function useProgrammeHistory(id: string | undefined) {
  return usePages(
    getGetProgrammeHistoryQueryKey(id ?? '', HISTORY),
    (cursor, init) => getProgrammeHistory(id ?? '', { ...HISTORY, cursor }, init),
    { enabled: id !== undefined },
  );
}

export function useSaveProgramme(before: ProgrammeResponse | null) {
  return useWrite(
    (values: ProgrammeRequest, options) =>
      before
        ? updateProgramme(before.id, values, ifMatch(options, before.version))
        : createProgramme(values, options),
    { stale: [getListProgrammesQueryKey(), getListActivitiesQueryKey(), ...SESSIONS] },
  );
}

/** What was done to a space, or to none that is still to be made. */
export function useSpaceHistory(id: string | undefined) {
  return usePages(
    getGetSpaceHistoryQueryKey(id ?? '', HISTORY),
    (cursor, init) => getSpaceHistory(id ?? '', { ...HISTORY, cursor }, init),
    { enabled: id !== undefined },
  );
}

export function useSaveSpace(before: SpaceResponse | null) {
  return useWrite(
    (values: SpaceRequest, options) =>
      before
        ? updateSpace(before.id, values, ifMatch(options, before.version))
        : createSpace(values, options),
    { stale: [getListSpacesQueryKey(), ...SESSIONS] },
  );
}
