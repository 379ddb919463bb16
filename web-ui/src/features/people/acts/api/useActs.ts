import { getListActsQueryKey, listActs } from '@/shared/api/generated/centre-people-acts/centre-people-acts';
import {
  getListHeadquartersActsQueryKey,
  listHeadquartersActs,
} from '@/shared/api/generated/headquarters-network-acts/headquarters-network-acts';
import { usePages } from '@/shared/api/pages';
import { useMe } from '@/shared/lib/me';

const PAGE = 50;

/** What was done at the organisation one works for. */
export function useActs(filter: { object: string | null; person: string | null }) {
  const { organisation } = useMe();
  const centre = organisation.kind === 'centre';
  const params = {
    limit: PAGE,
    object: filter.object ?? undefined,
    person: filter.person ?? undefined,
  };
  return usePages(
    centre ? getListActsQueryKey(params) : getListHeadquartersActsQueryKey(params),
    (cursor, init) =>
      centre ? listActs({ ...params, cursor }, init) : listHeadquartersActs({ ...params, cursor }, init),
    { keepOld: true },
  );
}
