import {
  getListStaffQueryKey,
  inviteStaff,
  listStaff,
  updateStaff,
} from '@/shared/api/generated/centre/centre';
import type { InviteStaffRequest, StaffResponse, UpdateStaffRequest } from '@/shared/api/generated/model';
import { usePages } from '@/shared/api/pages';
import { ifMatch, useWrite } from '@/shared/api/write';

const STALE = [getListStaffQueryKey()];

export function useStaff() {
  const params = { limit: 100 };
  return usePages(getListStaffQueryKey(params), (cursor, init) => listStaff({ ...params, cursor }, init));
}

export function useInvite() {
  return useWrite((values: InviteStaffRequest, options) => inviteStaff(values, options), { stale: STALE });
}

export function useUpdateStaff(member: StaffResponse | null) {
  return useWrite(
    async (values: UpdateStaffRequest, options) =>
      member && updateStaff(member.id, values, ifMatch(options, member.version)),
    { stale: STALE },
  );
}
