import { useQuery } from '@tanstack/react-query';
import type { Person } from '@/domain/offline/roster';
import { request } from '@/shared/api/client';
import type { PageRegistrationResponse } from '@/shared/api/generated/model';
import { useLater } from '@/shared/lib/later';
import { withQuery } from '@/shared/lib/paths';

/** Other desks sign people up meanwhile. */
const REFRESH_MS = 60_000;
const MOST = 200;

/** Who has a place in a session, in the order in which they asked; null until that is known, or known not to be had. */
export function useRegistered(session: string, enabled: boolean): readonly Person[] | null {
  const later = useLater();
  const params = { session, state: 'placed', limit: MOST };
  const { data, isPending } = useQuery({
    queryKey: ['/api/centre/registrations', params],
    queryFn: ({ signal }) =>
      request<PageRegistrationResponse>(withQuery('/api/centre/registrations', params), { signal }),
    enabled: enabled && later,
    refetchInterval: REFRESH_MS,
    // the tiles wait for it: on a bad line those by name stand there soon
    retry: false,
  });
  if (isPending) return null;
  return (data?.items ?? []).flatMap(({ residentId: id, resident: name, simulated }) =>
    name === null ? [] : { id, name, birthYear: null, simulated },
  );
}
