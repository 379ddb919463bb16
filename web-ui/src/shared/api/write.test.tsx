import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';
import { Problem, SignedOut, Unreachable } from './problem';
import { useWrite } from './write';

/** The key of each attempt that was made, where these are the answers. */
async function keysOf(answers: (Error | null)[]): Promise<string[]> {
  const keys: string[] = [];
  const client = new QueryClient();
  const { result } = renderHook(
    () =>
      useWrite(async (_: { name: string }, { headers }) => {
        keys.push(headers['Idempotency-Key'] ?? '');
        const answer = answers[keys.length - 1];
        if (answer) throw answer;
      }),
    {
      wrapper: ({ children }: { children: ReactNode }) => (
        <QueryClientProvider client={client}>{children}</QueryClientProvider>
      ),
    },
  );
  while (keys.length < answers.length)
    await result.current.mutateAsync({ name: '大厅' }).catch(() => undefined);
  return keys;
}

it('keeps its key while no answer came, also where the sign-in ends before it is sent again', async () => {
  const keys = await keysOf([new Unreachable(), new SignedOut(), null]);
  expect(new Set(keys).size).toBe(1);
}, 10_000);

it('takes another key once it was answered', async () => {
  const keys = await keysOf([new Problem(409, { title: '已经存在' }), null, null]);
  expect(new Set(keys).size).toBe(3);
});
