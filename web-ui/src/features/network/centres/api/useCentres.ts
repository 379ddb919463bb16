import { getGetComparisonQueryKey } from '@/shared/api/generated/headquarters-compare-comparison/headquarters-compare-comparison';
import {
  getCentreHistory,
  getGetCentreHistoryQueryKey,
  getGetCentreQueryKey,
  getGetCentreQuotasQueryKey,
  getListCentresQueryKey,
  getListDistrictsQueryKey,
  listCentres,
  putCentreProfile,
  putCentreQuotas,
  renameCentre,
  reopenCentre,
  suspendCentre,
} from '@/shared/api/generated/headquarters-network-centres/headquarters-network-centres';
import {
  getListOpeningsQueryKey,
  openCentre,
} from '@/shared/api/generated/headquarters-network-opening/headquarters-network-opening';
import type {
  CentreQuotas,
  ListCentresParams,
  OpenCentreRequest,
  ProfileRequest,
  RenameRequest,
} from '@/shared/api/generated/model';
import { usePages } from '@/shared/api/pages';
import { ifMatch, useWrite } from '@/shared/api/write';

const PAGE = 50;

export function useCentres(filter: ListCentresParams) {
  const params = { ...filter, limit: PAGE };
  return usePages(getListCentresQueryKey(params), (cursor, init) => listCentres({ ...params, cursor }, init));
}

export function useOpenCentre(onSuccess: () => void) {
  return useWrite((values: OpenCentreRequest, options) => openCentre(values, options), {
    stale: [getListCentresQueryKey(), getListOpeningsQueryKey(), getListDistrictsQueryKey()],
    onSuccess,
  });
}

/** What headquarters did to a centre. */
export function useHistory(slug: string) {
  const params = { limit: 20 };
  return usePages(getGetCentreHistoryQueryKey(slug, params), (cursor, init) =>
    getCentreHistory(slug, { ...params, cursor }, init),
  );
}

/** What headquarters does with a centre, each against the version that was seen. */
export function useActs(slug: string, version: number) {
  const stale = [
    getGetCentreQueryKey(slug),
    getListCentresQueryKey(),
    getListDistrictsQueryKey(),
    getGetComparisonQueryKey(),
  ];
  return {
    rename: useWrite(
      (values: RenameRequest, options) => renameCentre(slug, values, ifMatch(options, version)),
      { stale },
    ),
    profile: useWrite(
      (values: ProfileRequest, options) => putCentreProfile(slug, values, ifMatch(options, version)),
      { stale },
    ),
    suspend: useWrite(
      (reason: string, options) => suspendCentre(slug, { reason }, ifMatch(options, version)),
      { stale },
    ),
    reopen: useWrite((reason: string, options) => reopenCentre(slug, { reason }, ifMatch(options, version)), {
      stale,
    }),
  };
}

/** Sets the quotas that were changed, against the version that was seen; one that equals the standard is not kept apart. */
export function useQuotas(slug: string, { items, version }: CentreQuotas) {
  return useWrite(
    (values: Record<string, number>, options) =>
      putCentreQuotas(
        slug,
        {
          items: items
            .filter(({ name, allowed }) => values[name] !== allowed)
            .map(({ name, standard }) => ({
              name,
              allowed: values[name] === standard ? null : (values[name] ?? null),
            })),
        },
        ifMatch(options, version),
      ),
    { stale: [getGetCentreQueryKey(slug), getGetCentreQuotasQueryKey(slug)] },
  );
}
