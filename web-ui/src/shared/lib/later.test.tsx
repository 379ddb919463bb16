import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Coming, useLater } from './later';

const idle = new Map<number, () => void>();
let last = 0;
beforeEach(() => {
  idle.clear();
  vi.stubGlobal('requestIdleCallback', (call: () => void) => {
    last += 1;
    idle.set(last, call);
    return last;
  });
  vi.stubGlobal('cancelIdleCallback', (of: number) => idle.delete(of));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** The browser has nothing to do for a moment. */
const pause = () =>
  act(async () => {
    const calls = [...idle.values()];
    idle.clear();
    for (const call of calls) call();
  });

let answer = () => {};
const asked = () => new Promise<number>(resolve => (answer = () => resolve(1)));

function Asks() {
  useQuery({ queryKey: ['x'], queryFn: asked });
  return null;
}

const Probe = () => <p>{useLater() ? 'later' : 'first'}</p>;

const page = (of: 'coming' | 'asking' | 'there', client: QueryClient) => (
  <QueryClientProvider client={client}>
    <Probe />
    {of === 'coming' ? <Coming /> : of === 'asking' ? <Asks /> : null}
  </QueryClientProvider>
);

it('waits while the screen itself is fetched, though nothing is asked for then', async () => {
  const client = new QueryClient();
  const { rerender } = render(page('coming', client));
  await pause();
  expect(screen.getByText('first')).toBeVisible();
  rerender(page('there', client));
  await pause();
  expect(screen.getByText('later')).toBeVisible();
});

it('waits for what the screen asks, also in the moment before anybody is told that it does', async () => {
  const client = new QueryClient();
  const { rerender } = render(page('coming', client));
  rerender(page('asking', client));
  await pause();
  expect(screen.getByText('first')).toBeVisible();
  answer();
  await waitFor(() => expect(idle.size).toBe(1));
  await pause();
  expect(screen.getByText('later')).toBeVisible();
});
