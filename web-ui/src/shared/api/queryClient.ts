import { type DefaultOptions, QueryClient } from '@tanstack/react-query';
import { isTransient } from './problem';

/**
 * Without a network a question is asked all the same and fails at once: a screen then says so, or shows what is kept here. Put off
 * until the network is back, as the library would, it would show the shape of an answer for as long as that takes.
 */
export const whenOffline = {
  networkMode: 'always',
  refetchOnReconnect: true,
} as const satisfies DefaultOptions['queries'];

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        ...whenOffline,
        staleTime: 5_000,
        retry: (count, error) => count < 2 && isTransient(error) && navigator.onLine,
        retryDelay: count => Math.min(500 * 2 ** count, 4_000),
      },
    },
  });
}
