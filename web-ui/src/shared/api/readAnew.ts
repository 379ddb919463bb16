import type { QueryClient, QueryFilters } from '@tanstack/react-query';

/**
 * Reads again what a change made stale. An answer that is under way may have been made before the change, so it is not waited for;
 * `invalidateQueries` alone lets a first load that is under way stand, and its old answer stays on the screen.
 */
export async function readAnew(client: QueryClient, filters?: QueryFilters): Promise<void> {
  await client.cancelQueries(filters);
  await client.invalidateQueries(filters);
}
