import {
  getListMembersQueryKey,
  inviteMember,
  listMembers,
  updateMember,
} from '@/shared/api/generated/headquarters/headquarters';
import { usePages } from '@/shared/api/pages';
import { useWrite } from '@/shared/api/write';

const PAGE = 50;
const STALE = [getListMembersQueryKey()];

export type InviteRequest = Parameters<typeof inviteMember>[0];
export type UpdateRequest = Parameters<typeof updateMember>[1];

export function useMembers() {
  const params = { limit: PAGE };
  return usePages(getListMembersQueryKey(params), (cursor, init) => listMembers({ ...params, cursor }, init));
}

export function useInvite() {
  return useWrite((values: InviteRequest, options) => inviteMember(values, options), { stale: STALE });
}

export function useUpdate(subject: string) {
  return useWrite((values: UpdateRequest, options) => updateMember(subject, values, options), {
    stale: STALE,
  });
}
