import {
  getListStaffQueryKey,
  inviteStaff,
  inviteStaffAgain,
  listStaff,
  removeStaff,
  updateStaff,
} from '@/shared/api/generated/centre-people-staff/centre-people-staff';
import type { InviteStaffRequest, StaffResponse, UpdateStaffRequest } from '@/shared/api/generated/model';
import { rowOf, usePages } from '@/shared/api/pages';
import { ifMatch, type Save, useWrite } from '@/shared/api/write';

const STALE = [getListStaffQueryKey()];

export function useStaff() {
  const params = { limit: 100 };
  return usePages(getListStaffQueryKey(params), (cursor, init) => listStaff({ ...params, cursor }, init));
}

export function useInvite() {
  return useWrite(({ values }: Save<InviteStaffRequest>, options) => inviteStaff(values, options), {
    stale: STALE,
  });
}

/** What may be done with somebody on the list besides changing them. */
export function useStaffActs() {
  return {
    again: useWrite((id: string, options) => inviteStaffAgain(id, options), { stale: STALE }),
    remove: useWrite(
      ({ id, version }: StaffResponse, options) => removeStaff(id, ifMatch(options, version)),
      { stale: STALE },
    ),
  };
}

export function useUpdateStaff() {
  return useWrite(
    async ({ of, values }: Save<UpdateStaffRequest>, options) =>
      of && updateStaff(of.id, values, ifMatch(options, of.version)),
    { stale: STALE },
  );
}

/** Somebody on the list as they are now. */
export const readStaff = (id: string) =>
  rowOf(
    id,
    cursor => listStaff({ cursor, limit: 100 }),
    each => each.id,
  );
