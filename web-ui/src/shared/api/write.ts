import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { isTransient, Problem } from './problem';
import { readAnew } from './readAnew';

/** The request options of one write: its Idempotency-Key, and If-Match where a version is given. */
export type WriteOptions = Omit<RequestInit, 'headers'> & { headers: Record<string, string> };

/** A record as the person saw it: what a change of it names. */
export interface Seen {
  id: string;
  version: number;
}

/** What a form saves: other values for the record that was seen, or a new record. */
export interface Save<TValues> {
  of: Seen | null;
  values: TValues;
  /** The key of an intent that outlives the page: a new record that was sent before a reload and got no answer. */
  key?: string;
}

/** What a change names of a record, and no more of it. */
export const seen = ({ id, version }: Seen): Seen => ({ id, version });

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

function keyIn(variables: unknown): string | undefined {
  const key =
    typeof variables === 'object' && variables !== null && 'key' in variables ? variables.key : null;
  return typeof key === 'string' ? key : undefined;
}

/**
 * Sends a write under the key of its intent: the same values keep their key until an answer came, so that pressing again after a
 * lost answer is answered as the first time was. `what` says which write of which thing it is.
 */
export function useIntents() {
  /** The key of each intent that has no answer yet, by its values: another one may begin while the first is retried. */
  const intents = useRef(new Map<string, string>());
  return useCallback(
    async <T>(what: unknown, write: (options: WriteOptions) => Promise<T>, given?: string): Promise<T> => {
      const values = JSON.stringify(what) ?? '';
      const key = given ?? intents.current.get(values) ?? newKey();
      intents.current.set(values, key);
      try {
        const data = await write(writeOptions(key));
        intents.current.delete(values);
        return data;
      } catch (error) {
        if (error instanceof Problem && !isTransient(error)) intents.current.delete(values);
        throw error;
      }
    },
    [],
  );
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
 * A retry runs the `write` of the newest drawing of the component, so everything that says what is written where (id, version,
 * values) is in the variables; a `write` that takes them from the row shown would by then write to another row.
 *
 *     const save = useWrite(({ of, values }: Save<SpaceRequest>, options) =>
 *       of ? updateSpace(of.id, values, ifMatch(options, of.version)) : createSpace(values, options));
 *     save.mutate({ of: seen, values });
 */
export function useWrite<TData, TVariables>(
  write: (variables: TVariables, options: WriteOptions) => Promise<TData>,
  settings: Settings<TData, TVariables> = {},
) {
  const client = useQueryClient();
  const intend = useIntents();
  return useMutation({
    mutationFn: (variables: TVariables) =>
      intend(variables, options => write(variables, options), keyIn(variables)),
    // Without network a write fails and says so; it does not wait behind a closed screen for the network to return.
    networkMode: 'always',
    retry: (count, error) => count < 2 && isTransient(error),
    onSuccess: (data, variables) => {
      const paths = (settings.stale ?? []).map(key => String(key[0]));
      void readAnew(client, {
        predicate: query => paths.some(path => String(query.queryKey[0]).startsWith(path)),
      });
      settings.onSuccess?.(data, variables);
    },
  });
}
