import { type QueryClient, useQuery } from '@tanstack/react-query';
import { request } from '@/shared/api/client';
import type { Regulars } from '@/shared/api/generated/model';
import { useLater } from '@/shared/lib/later';

const HALF_AN_HOUR = 1_800_000;

const regularsOf = (day: string) => {
  const path = `/api/centre/regulars/${day}`;
  return {
    queryKey: [path],
    queryFn: ({ signal }: { signal: AbortSignal }) => request<Regulars>(path, { signal }),
    staleTime: HALF_AN_HOUR,
    // the tiles wait for it: on a bad line those by name stand there soon
    retry: false,
    gcTime: Number.POSITIVE_INFINITY,
  };
};

/** Asked before the network is gone: a desk that opens without one offers them, too. */
export const prefetchRegulars = (client: QueryClient, day: string): Promise<void> =>
  client.prefetchQuery(regularsOf(day));

/** Who usually comes to an activity, most often first; null until that is known, or known not to be had. */
export function useRegulars(day: string, activity: string, enabled: boolean): readonly string[] | null {
  const later = useLater();
  const { data, isPending } = useQuery({ ...regularsOf(day), enabled: enabled && later });
  if (isPending) return null;
  const own = data?.activities.find(({ activityId }) => activityId === activity);
  return own?.residents.map(({ residentId }) => residentId) ?? NOBODY;
}

const NOBODY: readonly string[] = [];
