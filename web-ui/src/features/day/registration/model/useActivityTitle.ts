import { useQuery } from '@tanstack/react-query';
import { listActivities } from '@/shared/api/generated/centre-day-catalogue/centre-day-catalogue';
import { rowOf } from '@/shared/api/pages';

const PAGE = 200;

/** What an activity is called: there is no address of one, only of all. */
export function useActivityTitle(activity: string): string | undefined {
  const { data } = useQuery({
    queryKey: ['/api/centre/activities', 'title', activity],
    queryFn: async () =>
      (
        await rowOf(
          activity,
          cursor => listActivities({ cursor, limit: PAGE }),
          row => row.id,
        )
      )?.title ?? '',
  });
  return data || undefined;
}
