import {
  getListAgenciesQueryKey,
  inviteAgencyMember,
  inviteAgencyMemberAgain,
  listAgencies,
  openAgency,
  removeAgencyMember,
} from '@/shared/api/generated/headquarters-network-agency/headquarters-network-agency';
import { getListOpeningsQueryKey } from '@/shared/api/generated/headquarters-network-opening/headquarters-network-opening';
import type { InviteRequest, Member, OpenAgencyRequest } from '@/shared/api/generated/model';
import { usePages } from '@/shared/api/pages';
import { ifMatch, type Save, useWrite } from '@/shared/api/write';

const PAGE = 50;

export function useAgencies() {
  const params = { limit: PAGE };
  return usePages(getListAgenciesQueryKey(params), (cursor, init) =>
    listAgencies({ ...params, cursor }, init),
  );
}

export function useRegister() {
  return useWrite(({ values }: Save<OpenAgencyRequest>, options) => openAgency(values, options), {
    stale: [getListAgenciesQueryKey(), getListOpeningsQueryKey()],
  });
}

/** Asks somebody to join the agency whose slug is given. */
export function useInvite() {
  return useWrite(
    async ({ of, values }: Save<InviteRequest>, options) => of && inviteAgencyMember(of.id, values, options),
    { stale: [getListAgenciesQueryKey()] },
  );
}

interface Of {
  slug: string;
  member: Member;
}

/** What may be done with an agency's people. */
export function useMemberActs() {
  const stale = [getListAgenciesQueryKey()];
  return {
    again: useWrite(
      ({ slug, member }: Of, options) => inviteAgencyMemberAgain(slug, member.subject, options),
      { stale },
    ),
    remove: useWrite(
      ({ slug, member }: Of, options) =>
        removeAgencyMember(slug, member.subject, ifMatch(options, member.version)),
      { stale },
    ),
  };
}
