import {
  getListComparisonSessionsQueryKey,
  listComparisonSessions,
  useGetComparison,
  useGetComparisonMonths,
} from '@/shared/api/generated/headquarters-compare-comparison/headquarters-compare-comparison';
import { usePages } from '@/shared/api/pages';

const PAGE = 50;
/** How many namesakes may stand before the centre one looks for. */
const NAMESAKES = 200;

/** One centre's own figures of a period, and its months. */
export function useCentreFigures(slug: string, from: string, to: string) {
  const months = useGetComparisonMonths(slug, { from, to });
  const name = months.data?.name;
  const row = useGetComparison(
    { from, to, q: name, limit: NAMESAKES },
    {
      query: {
        enabled: name !== undefined,
        select: answer => answer.items.find(each => each.slug === slug) ?? null,
      },
    },
  );
  return { months, row };
}

export function useSessions(slug: string, from: string, to: string) {
  const params = { from, to, limit: PAGE };
  return usePages(getListComparisonSessionsQueryKey(slug, params), (cursor, init) =>
    listComparisonSessions(slug, { ...params, cursor }, init),
  );
}
