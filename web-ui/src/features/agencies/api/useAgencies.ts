import {
  getListAgenciesQueryKey,
  getListOpeningsQueryKey,
  inviteAgencyMember,
  listAgencies,
  openAgency,
} from '@/shared/api/generated/headquarters/headquarters';
import type { InviteRequest, OpenAgencyRequest } from '@/shared/api/generated/model';
import { usePages } from '@/shared/api/pages';
import { useWrite } from '@/shared/api/write';

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
