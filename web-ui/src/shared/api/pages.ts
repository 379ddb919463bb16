import { keepPreviousData, type QueryKey, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

export interface Pages<T> {
  items: T[];
  isPending: boolean;
  isFetching: boolean;
  error: unknown;
  /** Whether the rows are those of what was asked before, until those of what is asked now have come. */
  isOld: boolean;
  /** How many pages the rows came in. */
  pageCount: number;
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
 *
 * @param keepOld whether rows of what was asked before stay while new ones load: for the same list narrowed in another way,
 *     never for that of another thing
 */
export function usePages<T>(
  key: QueryKey,
  fetchPage: (cursor: string | undefined, init: RequestInit) => Promise<Page<T>>,
  { enabled = true, keepOld = false }: { enabled?: boolean; keepOld?: boolean } = {},
): Pages<T> {
  const query = useInfiniteQuery({
    queryKey: [...key, 'pages'],
    queryFn: ({ pageParam, signal }) => fetchPage(pageParam, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: last => last.nextCursor ?? undefined,
    enabled,
    placeholderData: keepOld ? keepPreviousData : undefined,
  });
  const items = useMemo(() => query.data?.pages.flatMap(page => page.items) ?? [], [query.data]);
  return {
    items,
    isPending: query.isPending,
    isFetching: query.isFetching,
    error: query.error,
    isOld: query.isPlaceholderData,
    pageCount: query.data?.pages.length ?? 0,
    hasMore: query.hasNextPage,
    loadMore: () => {
      if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
    },
    reload: () => void query.refetch(),
  };
}

const HISTORY = { limit: 20 };

export interface HistoryParams {
  limit?: number;
  cursor?: string;
}

/**
 * What was done to one thing, newest first; nothing while there is none, or where it has no history.
 *
 *     const history = useHistoryPages(space?.id, getGetSpaceHistoryQueryKey, getSpaceHistory);
 */
export function useHistoryPages<T>(
  id: string | undefined,
  keyOf: (id: string, params: HistoryParams) => QueryKey = () => ['no history'],
  fetchPage: (id: string, params: HistoryParams, init: RequestInit) => Promise<Page<T>> = async () => ({
    items: [],
    nextCursor: null,
  }),
): Pages<T> {
  return usePages(
    keyOf(id ?? '', HISTORY),
    (cursor, init) => fetchPage(id ?? '', { ...HISTORY, cursor }, init),
    { enabled: id !== undefined },
  );
}
