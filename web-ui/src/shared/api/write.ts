import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { isTransient } from './problem';

/** The request options of one write: its Idempotency-Key, and If-Match where a version is given. */
export type WriteOptions = Omit<RequestInit, 'headers'> & { headers: Record<string, string> };

export function newKey(): string {
  return crypto.randomUUID();
}

export function writeOptions(key: string): WriteOptions {
  return { headers: { 'Idempotency-Key': key } };
}

/** Adds the version the person saw, so that a change made meanwhile is not overwritten. */
export function ifMatch(options: WriteOptions, version: number): WriteOptions {
  return { ...options, headers: { ...options.headers, 'If-Match': `"${version}"` } };
}

interface Settings<TData, TVariables> {
  /**
   * What this write makes stale: keys of queries, which begin with the path. A path covers all below it:
   * `['/api/centre/days']` stands for every day.
   */
  stale?: QueryKey[];
  onSuccess?: (data: TData, variables: TVariables) => void;
}

/**
 * A write with one Idempotency-Key per intent: the key stays while the same values are sent again after no answer came,
 * so that pressing twice or a retry records once; other values, or an answer, end the intent.
 *
 *     const save = useWrite((values: SpaceRequest, options) => createSpace(values, options), { stale: [...] });
 *     save.mutate(values);
 */
export function useWrite<TData, TVariables>(
  write: (variables: TVariables, options: WriteOptions) => Promise<TData>,
  settings: Settings<TData, TVariables> = {},
) {
  const client = useQueryClient();
  const intent = useRef<{ values: string; key: string } | null>(null);
  return useMutation({
    mutationFn: async (variables: TVariables) => {
      const values = JSON.stringify(variables) ?? '';
      if (intent.current?.values !== values) intent.current = { values, key: newKey() };
      try {
        const data = await write(variables, writeOptions(intent.current.key));
        intent.current = null;
        return data;
      } catch (error) {
        if (!isTransient(error)) intent.current = null;
        throw error;
      }
    },
    retry: (count, error) => count < 2 && isTransient(error),
    onSuccess: (data, variables) => {
      const paths = (settings.stale ?? []).map(key => String(key[0]));
      void client.invalidateQueries({
        predicate: query => paths.some(path => String(query.queryKey[0]).startsWith(path)),
      });
      settings.onSuccess?.(data, variables);
    },
  });
}
