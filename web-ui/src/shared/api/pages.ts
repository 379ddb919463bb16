import { type QueryKey, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

export interface Pages<T> {
  items: T[];
  isPending: boolean;
  isFetching: boolean;
  error: unknown;
  /** Whether the server has more than what is shown. */
  hasMore: boolean;
  loadMore: () => void;
  reload: () => void;
}

/** One row of a list that has no address of its own, read anew; nothing if it is gone. */
export async function rowOf<T>(
  id: string,
  fetchPage: (cursor: string | undefined) => Promise<Page<T>>,
  idOf: (row: T) => string,
): Promise<T | undefined> {
  let cursor: string | undefined;
  do {
    const page = await fetchPage(cursor);
    const row = page.items.find(each => idOf(each) === id);
    if (row) return row;
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return undefined;
}

/**
 * A list that grows page by page.
 *
 *     const spaces = usePages(getListSpacesQueryKey(), (cursor, init) => listSpaces({ cursor, limit: 100 }, init));
 */
export function usePages<T>(
  key: QueryKey,
  fetchPage: (cursor: string | undefined, init: RequestInit) => Promise<Page<T>>,
  { enabled = true }: { enabled?: boolean } = {},
): Pages<T> {
  const query = useInfiniteQuery({
    queryKey: [...key, 'pages'],
    queryFn: ({ pageParam, signal }) => fetchPage(pageParam, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: last => last.nextCursor ?? undefined,
    enabled,
  });
  const items = useMemo(() => query.data?.pages.flatMap(page => page.items) ?? [], [query.data]);
  return {
    items,
    isPending: query.isPending,
    isFetching: query.isFetching,
    error: query.error,
    hasMore: query.hasNextPage,
    loadMore: () => {
      if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
    },
    reload: () => void query.refetch(),
  };
}
