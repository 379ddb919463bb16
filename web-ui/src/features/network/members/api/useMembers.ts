import {
  getListMembersQueryKey,
  inviteMember,
  inviteMemberAgain,
  listMembers,
  removeMember,
  updateMember,
} from '@/shared/api/generated/headquarters-network-member/headquarters-network-member';
import type { MemberResponse } from '@/shared/api/generated/model';
import { usePages } from '@/shared/api/pages';
import { ifMatch, useWrite } from '@/shared/api/write';

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

export function useUpdate(member: MemberResponse | null) {
  return useWrite(
    async (values: UpdateRequest, options) =>
      member && updateMember(member.subject, values, ifMatch(options, member.version)),
    { stale: STALE },
  );
}

/** What may be done with somebody on the list besides changing them. */
export function useMemberActs() {
  return {
    again: useWrite((subject: string, options) => inviteMemberAgain(subject, options), { stale: STALE }),
    remove: useWrite(
      ({ subject, version }: MemberResponse, options) => removeMember(subject, ifMatch(options, version)),
      { stale: STALE },
    ),
  };
}
