import { QueryClient } from '@tanstack/react-query';
import { isTransient } from './problem';

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (count, error) => count < 2 && isTransient(error),
        retryDelay: count => Math.min(500 * 2 ** count, 4_000),
      },
    },
  });
}
