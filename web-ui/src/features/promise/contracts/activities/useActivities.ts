import { useQueries, useQuery } from '@tanstack/react-query';
import {
  getListActivitiesQueryKey,
  listActivities,
} from '@/shared/api/generated/centre-day-catalogue/centre-day-catalogue';
import {
  getListSessionsQueryKey,
  listSessions,
} from '@/shared/api/generated/centre-day-session/centre-day-session';
import type { ActivityResponse, ListActivitiesParams } from '@/shared/api/generated/model';

/** As many as the server gives at once. */
const PAGE = 200;
/** As many as a contract may count, and one more page to see that there are more. */
const MOST = 2_000 + PAGE;

/** All activities a rule means: those of a programme, or whose title contains something. */
export async function allOf(rule: ListActivitiesParams, signal?: AbortSignal): Promise<ActivityResponse[]> {
  const found: ActivityResponse[] = [];
  for (let cursor: string | undefined; found.length < MOST; ) {
    const { items, nextCursor } = await listActivities({ ...rule, limit: PAGE, cursor }, { signal });
    found.push(...items);
    if (!nextCursor) break;
    cursor = nextCursor;
  }
  return found;
}

/** All activities whose title contains it. */
export function useMatching(q: string, enabled: boolean) {
  return useQuery({
    queryKey: [...getListActivitiesQueryKey({ q }), 'all'],
    queryFn: ({ signal }) => allOf({ q: q || undefined }, signal),
    staleTime: 30_000,
    enabled,
  });
}

/** The first session of each of them in these days: where and when tells activities apart that are called alike. */
export function useFirstSessions(ids: string[], from: string | undefined, to: string | undefined) {
  const results = useQueries({
    queries: ids.map(activity => {
      const params = { activity, from, to, limit: 1 };
      return {
        queryKey: getListSessionsQueryKey(params),
        queryFn: ({ signal }: { signal: AbortSignal }) => listSessions(params, { signal }),
        enabled: from !== undefined && to !== undefined,
      };
    }),
  });
  return new Map(ids.map((id, index) => [id, results[index]?.data?.items[0]]));
}
