import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import {
  getComparison,
  getGetComparisonQueryKey,
} from '@/shared/api/generated/headquarters-compare-comparison/headquarters-compare-comparison';
import type { CentreRow, Comparison, GetComparisonParams } from '@/shared/api/generated/model';
import type { Pages } from '@/shared/api/pages';

const PAGE = 50;

/** The rows page by page, with what holds for all of them. What was shown stays until the next answer is there. */
export function useComparison(params: GetComparisonParams): {
  pages: Pages<CentreRow>;
  answer: Comparison | undefined;
  stale: boolean;
} {
  const asked = { ...params, limit: PAGE };
  const query = useInfiniteQuery({
    queryKey: [...getGetComparisonQueryKey(asked), 'pages'],
    queryFn: ({ pageParam, signal }) => getComparison({ ...asked, cursor: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: last => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
  const items = useMemo(() => query.data?.pages.flatMap(page => page.items) ?? [], [query.data]);
  return {
    answer: query.data?.pages[0],
    stale: query.isPlaceholderData,
    pages: {
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
    },
  };
}
