import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { server } from '../../../tests/server';
import { findBookings } from './found';

const choir = {
  id: 'b1',
  purpose: '合唱排练',
  organisation: '金秋合唱队',
  space: '多功能厅',
  day: '2026-11-23',
  endDay: '2026-11-23',
  startsLocal: '19:00',
};
const before = { ...choir, id: 'b2', day: '2026-11-09', endDay: '2026-11-09' };
const longBefore = { ...choir, id: 'b3', day: '2026-09-07', endDay: '2026-09-07' };

let asked: URLSearchParams[];

beforeEach(() => {
  asked = [];
  server.use(
    http.get('*/api/centre/bookings', ({ request }) => {
      const query = new URL(request.url).searchParams;
      asked.push(query);
      return HttpResponse.json({ items: query.has('to') ? [longBefore, before] : [choir], nextCursor: null });
    }),
  );
});

const find = (opens: boolean) => findBookings('合唱', new AbortController().signal, '2026-11-22', opens);

it('finds bookings to come before those that were, and the latest of these first', async () => {
  expect(await find(true)).toEqual([
    {
      key: 'b1',
      label: '合唱排练 · 金秋合唱队',
      note: '周一 11-23 19:00 多功能厅',
      to: '/bookings?open=b1',
    },
    expect.objectContaining({ key: 'b2', to: '/bookings?when=past&open=b2' }),
    expect.objectContaining({ key: 'b3' }),
  ]);
  expect(asked.map(query => [query.get('q'), query.get('from'), query.get('to')])).toEqual([
    ['合唱', '2026-11-22', null],
    ['合唱', '2026-08-22', '2026-11-21'],
  ]);
});

it('leads who fills in no bookings to the list', async () => {
  const [first, second] = await find(false);
  expect(first?.to).toBe(`/bookings?q=${encodeURIComponent('合唱排练')}`);
  expect(second?.to).toContain('when=past');
});
