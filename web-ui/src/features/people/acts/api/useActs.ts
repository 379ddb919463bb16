import {
  getExportActsUrl,
  getListActsQueryKey,
  listActs,
} from '@/shared/api/generated/centre-people-acts/centre-people-acts';
import {
  getExportHeadquartersActsUrl,
  getListHeadquartersActsQueryKey,
  listHeadquartersActs,
} from '@/shared/api/generated/headquarters-network-acts/headquarters-network-acts';
import { usePages } from '@/shared/api/pages';
import { useMe } from '@/shared/lib/me';

const PAGE = 50;

interface Filter {
  object: string | null;
  person: string | null;
}

const asked = ({ object, person }: Filter) => ({ object: object ?? undefined, person: person ?? undefined });

/** Where the same acts are had as a file. */
export const actsExportUrl = (kind: string, filter: Filter, format: string): string =>
  kind === 'centre'
    ? getExportActsUrl({ ...asked(filter), format })
    : getExportHeadquartersActsUrl({ ...asked(filter), format });

/** What was done at the organisation one works for. */
export function useActs(filter: Filter) {
  const { organisation } = useMe();
  const centre = organisation.kind === 'centre';
  const params = { ...asked(filter), limit: PAGE };
  return usePages(
    centre ? getListActsQueryKey(params) : getListHeadquartersActsQueryKey(params),
    (cursor, init) =>
      centre ? listActs({ ...params, cursor }, init) : listHeadquartersActs({ ...params, cursor }, init),
    { keepOld: true },
  );
}
