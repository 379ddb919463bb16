import { getGetComparisonQueryKey } from '@/shared/api/generated/headquarters-compare-comparison/headquarters-compare-comparison';
import {
  getCentreHistory,
  getGetCentreHistoryQueryKey,
  getListCentresQueryKey,
  getListDistrictsQueryKey,
  listCentres,
  putCentreProfile,
  putCentreQuotas,
  renameCentre,
  reopenCentre,
  suspendCentre,
} from '@/shared/api/generated/headquarters-network-centres/headquarters-network-centres';
import type {
  CentreQuotas,
  ListCentresParams,
  ProfileRequest,
  RenameRequest,
} from '@/shared/api/generated/model';
import { usePages } from '@/shared/api/pages';
import { ifMatch, type Save, type Seen, useWrite } from '@/shared/api/write';

const PAGE = 50;

type Quotas = Parameters<typeof putCentreQuotas>[1];

export function useCentres(filter: ListCentresParams) {
  const params = { ...filter, limit: PAGE };
  return usePages(
    getListCentresQueryKey(params),
    (cursor, init) => listCentres({ ...params, cursor }, init),
    { keepOld: true },
  );
}

/** What headquarters did to a centre. */
export function useHistory(slug: string) {
  const params = { limit: 20 };
  return usePages(getGetCentreHistoryQueryKey(slug, params), (cursor, init) =>
    getCentreHistory(slug, { ...params, cursor }, init),
  );
}

/** A change of a centre that exists; it is known by its slug. */
type Change<TValues> = Save<TValues> & { of: Seen };
type Because = { of: Seen; reason: string };

/** What headquarters does with a centre, each against the version that was seen. */
export function useActs() {
  const stale = [getListCentresQueryKey(), getListDistrictsQueryKey(), getGetComparisonQueryKey()];
  return {
    rename: useWrite(
      ({ of, values }: Change<RenameRequest>, options) =>
        renameCentre(of.id, values, ifMatch(options, of.version)),
      { stale },
    ),
    profile: useWrite(
      ({ of, values }: Change<ProfileRequest>, options) =>
        putCentreProfile(of.id, values, ifMatch(options, of.version)),
      { stale },
    ),
    suspend: useWrite(
      ({ of, reason }: Because, options) => suspendCentre(of.id, { reason }, ifMatch(options, of.version)),
      { stale },
    ),
    reopen: useWrite(
      ({ of, reason }: Because, options) => reopenCentre(of.id, { reason }, ifMatch(options, of.version)),
      { stale },
    ),
  };
}

/** The quotas that were changed; one that equals the standard is not kept apart. */
export function changedQuotas(items: CentreQuotas['items'], values: Record<string, number>): Quotas {
  return {
    items: items
      .filter(({ name, allowed }) => values[name] !== allowed)
      .map(({ name, standard }) => ({
        name,
        allowed: values[name] === standard ? null : (values[name] ?? null),
      })),
  };
}

/** Sets quotas of a centre, against the version of them that was seen. */
export function useQuotas() {
  return useWrite(
    ({ of, values }: Change<Quotas>, options) => putCentreQuotas(of.id, values, ifMatch(options, of.version)),
    { stale: [getListCentresQueryKey()] },
  );
}
