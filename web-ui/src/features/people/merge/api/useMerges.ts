import {
  getListResidentDuplicatesQueryKey,
  getListResidentMergesQueryKey,
  listResidentDuplicates,
  listResidentMerges,
  mergeResidents,
  setResidentsApart,
  undoResidentMerge,
} from '@/shared/api/generated/centre-people-merge/centre-people-merge';
import { getListResidentsQueryKey } from '@/shared/api/generated/centre-people-resident/centre-people-resident';
import type { ApartRequest, DuplicateResponse, MergeRequest } from '@/shared/api/generated/model';
import { type Pages, usePages } from '@/shared/api/pages';
import { ifMatch, type Seen, useWrite } from '@/shared/api/write';

const PAGE = 50;
// what people came to, and who is in the list a device keeps, is said elsewhere too
const STALE = [
  getListResidentDuplicatesQueryKey(),
  getListResidentMergesQueryKey(),
  getListResidentsQueryKey(),
  ['/api/centre/sessions'],
  ['/api/centre/registration'],
];

export type Duplicate = DuplicateResponse & { key: string };

export function useDuplicates(): Pages<Duplicate> {
  const pages = usePages(getListResidentDuplicatesQueryKey({ limit: PAGE }), (cursor, init) =>
    listResidentDuplicates({ limit: PAGE, cursor }, init),
  );
  return { ...pages, items: pages.items.map(each => ({ ...each, key: `${each.one.id} ${each.other.id}` })) };
}

export function useMerges() {
  return usePages(getListResidentMergesQueryKey({ limit: PAGE }), (cursor, init) =>
    listResidentMerges({ limit: PAGE, cursor }, init),
  );
}

export function useMerge() {
  return useWrite((request: MergeRequest, options) => mergeResidents(request, options), { stale: STALE });
}

export function useUndoMerge() {
  return useWrite(({ id, version }: Seen, options) => undoResidentMerge(id, ifMatch(options, version)), {
    stale: STALE,
  });
}

export function useApart() {
  return useWrite((request: ApartRequest, options) => setResidentsApart(request, options), { stale: STALE });
}
