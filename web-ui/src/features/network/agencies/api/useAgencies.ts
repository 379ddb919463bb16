import {
  getAgencyHistory,
  getGetAgencyHistoryQueryKey,
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
import { ifMatch, useWrite } from '@/shared/api/write';

const PAGE = 50;

export function useAgencies() {
  const params = { limit: PAGE };
  return usePages(getListAgenciesQueryKey(params), (cursor, init) =>
    listAgencies({ ...params, cursor }, init),
  );
}

export function useRegister(onSuccess: () => void) {
  return useWrite((values: OpenAgencyRequest, options) => openAgency(values, options), {
    stale: [getListAgenciesQueryKey(), getListOpeningsQueryKey()],
    onSuccess,
  });
}

export function useInvite(slug: string) {
  return useWrite((values: InviteRequest, options) => inviteAgencyMember(slug, values, options), {
    stale: [getListAgenciesQueryKey()],
  });
}

/** What was done to an agency and to its people. */
export function useAgencyHistory(slug: string | undefined) {
  const params = { limit: 20 };
  return usePages(
    getGetAgencyHistoryQueryKey(slug ?? '', params),
    (cursor, init) => getAgencyHistory(slug ?? '', { ...params, cursor }, init),
    { enabled: slug !== undefined },
  );
}

/** What may be done with an agency's people. */
export function useMemberActs(slug: string) {
  const stale = [getListAgenciesQueryKey()];
  return {
    again: useWrite((subject: string, options) => inviteAgencyMemberAgain(slug, subject, options), { stale }),
    remove: useWrite(
      ({ subject, version }: Member, options) => removeAgencyMember(slug, subject, ifMatch(options, version)),
      { stale },
    ),
  };
}
