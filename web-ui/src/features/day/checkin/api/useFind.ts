import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import {
  getListResidentsQueryKey,
  listResidents,
} from '@/shared/api/generated/centre-people-resident/centre-people-resident';
import type { ResidentResponse } from '@/shared/api/generated/model';
import { Unreachable } from '@/shared/api/problem';

const SHOWN = 8;
/** As many as the server gives at once; held for when there is no network. */
const HELD = 200;
const TEN_MINUTES = 600_000;

/** Residents by name or pinyin initials: from the server, or from those held here when it cannot be reached. */
export function useFind(q: string, enabled: boolean) {
  const needle = useDeferredValue(q.trim());
  const held = useQuery({
    queryKey: [...getListResidentsQueryKey(), 'held'],
    queryFn: ({ signal }) => listResidents({ limit: HELD }, { signal }),
    staleTime: TEN_MINUTES,
    gcTime: Number.POSITIVE_INFINITY,
    enabled,
  });
  const found = useQuery({
    queryKey: [...getListResidentsQueryKey({ q: needle, limit: SHOWN }), 'find'],
    networkMode: 'always',
    queryFn: async ({ signal }) => {
      try {
        return (await listResidents({ q: needle, limit: SHOWN }, { signal })).items;
      } catch (error) {
        if (error instanceof Unreachable) return search(held.data?.items ?? [], needle);
        throw error;
      }
    },
    enabled: enabled && needle !== '',
    placeholderData: previous => previous,
  });
  const first = held.data?.items.slice(0, SHOWN) ?? [];
  return { hits: needle ? (found.data ?? []) : first, searching: found.isFetching, needle };
}

/** As the server does it: part of the name, or the initials of its pinyin. */
export async function search(residents: ResidentResponse[], needle: string): Promise<ResidentResponse[]> {
  const { pinyin } = await import('pinyin-pro');
  const wanted = needle.toLowerCase();
  const initials = (name: string) =>
    pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join('');
  return residents
    .filter(
      ({ name }) => name.toLowerCase().includes(wanted) || initials(name).toLowerCase().startsWith(wanted),
    )
    .slice(0, SHOWN);
}
