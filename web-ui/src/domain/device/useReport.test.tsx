import { renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { TapQueue } from '../tap/queue';
import { useReport } from './useReport';

const sent = vi.hoisted(() => [] as { mark: string; taps: number; oldestAt: string | null }[]);
vi.mock('@/shared/api/generated/centre-day-device/centre-day-device', () => ({
  reportDevice: (body: (typeof sent)[number]) => {
    sent.push(body);
    return Promise.resolve();
  },
}));

/** A queue that holds what the test says. */
function aQueue() {
  let taps: { centre: string; at: number }[] = [];
  const listeners = new Set<() => void>();
  const queue = {
    all: () => taps,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as unknown as TapQueue;
  const hold = (...next: typeof taps) => {
    taps = next;
    for (const listener of listeners) listener();
  };
  return { queue, hold };
}

beforeEach(() => {
  sent.length = 0;
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

it('tells shortly after it opened, when the number changed, and every five minutes', async () => {
  const { queue, hold } = aQueue();
  renderHook(() => useReport(queue, 'hefeng', true));
  await vi.advanceTimersByTimeAsync(20_000);
  expect(sent.map(each => each.taps)).toEqual([0]);

  hold({ centre: 'hefeng', at: 0 }, { centre: 'hefeng', at: 60_000 }, { centre: 'elsewhere', at: 0 });
  await vi.advanceTimersByTimeAsync(20_000);
  expect(sent.at(-1)).toMatchObject({ taps: 2, oldestAt: '1970-01-01T00:00:00.000Z' });
  expect(sent).toHaveLength(2);

  await vi.advanceTimersByTimeAsync(300_000);
  expect(sent).toHaveLength(3);
  expect(new Set(sent.map(each => each.mark)).size).toBe(1);
});

it('tells nothing of a person who takes nobody in', async () => {
  renderHook(() => useReport(aQueue().queue, 'hefeng', false));
  await vi.advanceTimersByTimeAsync(600_000);
  expect(sent).toEqual([]);
});
