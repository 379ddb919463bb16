import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import { failedOpening } from '../../../tests/headquarters';
import { server } from '../../../tests/server';
import { work } from './work';

/** By slug, newest first, as the server has them; a page holds so many. */
let openings: [slug: string, state: string][];
let asked: URLSearchParams[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  asked = [];
  server.use(
    http.get('*/api/headquarters/openings', ({ request }) => {
      const query = new URL(request.url).searchParams;
      asked.push(query);
      const from = Number(query.get('cursor') ?? 0);
      const until = from + 3;
      return HttpResponse.json({
        items: openings
          .slice(from, until)
          .map(([slug, state]) => ({ ...failedOpening, id: slug, slug, state })),
        nextCursor: until < openings.length ? String(until) : null,
      });
    }),
  );
  return () => vi.useRealTimers();
});

const look = (slugs: string) => {
  vi.advanceTimersByTime(60_000);
  return work.openings?.(slugs, new AbortController().signal);
};

it('counts the openings of its own workbook, whatever else is opened, from the first on', async () => {
  openings = [
    ['later', 'running'],
    ['a', 'done'],
    ['b', 'failed'],
    ['c', 'running'],
    ['d', 'queued'],
    ['old', 'queued'],
  ];
  expect(await look('a b c d')).toEqual({
    state: 'running',
    share: 0.5,
    counts: { done: 1, failed: 1, all: 4 },
  });
  openings = [
    ['later', 'running'],
    ['a', 'done'],
    ['c', 'done'],
    ['d', 'done'],
    ['b', 'done'],
    ['b', 'cancelled'],
  ];
  expect(await look('a b c d')).toEqual({ state: 'done', share: 1, counts: { done: 4, failed: 0, all: 4 } });
});

it('has failed where one did, and says how many', async () => {
  openings = [
    ['a', 'done'],
    ['b', 'failed'],
    ['c', 'cancelled'],
  ];
  expect(await look('a b c')).toEqual({ state: 'failed', share: 1, counts: { done: 1, failed: 2, all: 3 } });
});

it('is not asked for again at once', async () => {
  openings = [['a', 'running']];
  await look('a');
  await work.openings?.('a', new AbortController().signal);
  expect(asked).toHaveLength(1);
  expect(Object.fromEntries(asked[0] ?? [])).toMatchObject({ kind: 'centre', limit: '200' });
});
