import { HttpResponse, http } from 'msw';
import type { BookingHints, BookingResponse } from '@/shared/api/generated/model';
import { server } from './server';

export const choir: BookingResponse = {
  id: 'b1',
  spaceId: 'hall',
  space: '多功能厅',
  day: '2027-08-02',
  endDay: '2027-08-02',
  startsAt: '2027-08-02T01:00:00Z',
  endsAt: '2027-08-02T02:00:00Z',
  startsLocal: '09:00',
  endsLocal: '10:00',
  party: 'group',
  organisation: '夕阳红合唱队',
  contact: '金联系',
  purpose: '排练',
  expected: 20,
  state: 'requested',
  heads: null,
  usedLate: null,
  decisionReason: null,
  decidedAt: null,
  decidedBy: null,
  priceKind: null,
  priceMinor: null,
  currency: null,
  priceReason: null,
  seriesId: null,
  simulated: false,
  version: 3,
};
export const free: BookingHints = {
  free: true,
  refused: null,
  holders: [],
  rivals: 0,
  outside: null,
  limit: null,
  nextHere: null,
  elsewhere: [],
};
export const list = (items: object[]) => HttpResponse.json({ items, nextCursor: null });

/** What a test looks at and sets. */
export const desk = {
  hints: free,
  asked: [] as URLSearchParams[],
  sent: [] as { what: string; version: string | null; body: unknown }[],
};

/** As before each test: one booking is asked for, and what is picked is free. */
export function anew(): void {
  sessionStorage.clear();
  Object.assign(desk, { hints: free, asked: [], sent: [] });
  server.use(
    http.get('*/api/centre/bookings', () => list([choir])),
    http.get('*/api/centre/bookings/hints', ({ request }) => {
      desk.asked.push(new URL(request.url).searchParams);
      return HttpResponse.json(desk.hints);
    }),
    http.get('*/api/centre/bookings/:id/history', () => list([])),
    http.get('*/api/centre/spaces', () =>
      list([
        { id: 'duty', name: '值班室', bookable: 'staff', retiredOn: null },
        { id: 'hall', name: '多功能厅', bookable: 'residents', retiredOn: null },
        { id: 'tea', name: '茶室', bookable: 'residents', retiredOn: null },
        { id: 'old', name: '旧楼', bookable: 'residents', retiredOn: '2020-01-01' },
      ]),
    ),
    http.post('*/api/centre/bookings/:id/:act', async ({ params, request }) => {
      const text = await request.text();
      desk.sent.push({
        what: `${params.act}`,
        version: request.headers.get('If-Match'),
        body: text ? JSON.parse(text) : null,
      });
      return HttpResponse.json({ ...choir, state: 'confirmed', version: 4 });
    }),
    http.post('*/api/centre/bookings', async ({ request }) => {
      desk.sent.push({ what: 'create', version: null, body: await request.json() });
      return HttpResponse.json(choir, { status: 201 });
    }),
  );
}
