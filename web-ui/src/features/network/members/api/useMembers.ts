import {
  getListMembersQueryKey,
  inviteMember,
  inviteMemberAgain,
  listMembers,
  removeMember,
  updateMember,
} from '@/shared/api/generated/headquarters-network-member/headquarters-network-member';
import type { MemberResponse } from '@/shared/api/generated/model';
import { rowOf, usePages } from '@/shared/api/pages';
import { ifMatch, type Save, useWrite } from '@/shared/api/write';

const PAGE = 50;
const STALE = [getListMembersQueryKey()];

export type InviteRequest = Parameters<typeof inviteMember>[0];
export type UpdateRequest = Parameters<typeof updateMember>[1];

export function useMembers() {
  const params = { limit: PAGE };
  return usePages(getListMembersQueryKey(params), (cursor, init) => listMembers({ ...params, cursor }, init));
}

export function useInvite() {
  return useWrite(({ values }: Save<InviteRequest>, options) => inviteMember(values, options), {
    stale: STALE,
  });
}

export function useUpdate() {
  return useWrite(
    async ({ of, values }: Save<UpdateRequest>, options) =>
      of && updateMember(of.id, values, ifMatch(options, of.version)),
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

/** Somebody on the list as they are now. */
export const readMember = (subject: string) =>
  rowOf(
    subject,
    cursor => listMembers({ cursor, limit: PAGE }),
    each => each.subject,
  );
