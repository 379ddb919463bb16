import type { QueryClient } from '@tanstack/react-query';
import type { Day, SessionResponse, Sheet } from '@/shared/api/generated/model';

/** A session as the days and sheets say that are here already: there may be no network to ask by. */
export function knownSession(client: QueryClient, id: string): SessionResponse | undefined {
  const here = client.getQueryCache().getAll();
  for (const { queryKey, state } of here) {
    const path = String(queryKey[0]);
    if (path === `/api/centre/sessions/${id}/attendance` && state.data) return (state.data as Sheet).session;
    if (!path.startsWith('/api/centre/days/')) continue;
    const found = (state.data as Partial<Day> | undefined)?.sessions?.find(each => each.id === id);
    if (found) return found;
  }
  return undefined;
}
