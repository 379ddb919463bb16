import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { request } from './client';
import type { Page } from './pages';

/** Lists a first screen shows the beginning of. */
export type Listed = '/api/centre/programmes' | '/api/centre/contracts';

/**
 * The first rows of a list, for a first screen: a generated client comes as a whole, with all that other screens do to such things.
 * It stands under the key of the generated hook, so that what is known there is known here.
 */
export function useFirstPage<T>(
  path: Listed,
  limit: number,
  { staleTime }: { staleTime?: number } = {},
): UseQueryResult<Page<T>> {
  return useQuery({
    queryKey: [path, { limit }],
    queryFn: ({ signal }) => request<Page<T>>(`${path}?limit=${limit}`, { signal }),
    ...(staleTime === undefined ? {} : { staleTime }),
  });
}
