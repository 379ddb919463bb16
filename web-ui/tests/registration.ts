import { HttpResponse, http } from 'msw';
import { server } from './server';

export const target = {
  id: 's1',
  activityId: 'a1',
  activity: '书法',
  sessionId: 's1',
  day: '2026-11-30',
  lastDay: '2026-11-30',
  startsAt: '2026-11-30T01:00:00Z',
  startsLocal: '09:00',
  endsLocal: '10:00',
  ageMin: 60,
  ageMax: null,
  places: 1,
  own: false,
  taken: 1,
  waiting: 1,
  waitlist: 5,
  left: 0,
  standing: 'open',
  opensAt: null,
  closesAt: '2026-11-30T02:00:00Z',
  answerHours: 24,
  feeMinor: null,
  currency: null,
  note: null,
  version: 2,
};
const placed = {
  id: 'g1',
  targetId: 's1',
  activityId: 'a1',
  activity: '书法',
  sessionId: 's1',
  day: '2026-11-30',
  startsLocal: '09:00',
  sessionState: 'planned',
  residentId: 'r1',
  resident: '陈阿姨',
  age: 74,
  unusualAge: false,
  party: null,
  state: 'placed',
  number: 7,
  position: null,
  offeredUntil: null,
  came: null,
  endedAt: null,
  endedReason: null,
  createdAt: '2026-11-20T01:00:00Z',
  simulated: false,
  version: 0,
};
export const waits = {
  ...placed,
  id: 'g2',
  residentId: 'r2',
  resident: '王阿姨',
  age: 50,
  unusualAge: true,
  state: 'waiting',
  number: 8,
  position: 1,
};
const terms = {
  id: 't1',
  activityId: 'a1',
  activity: '书法',
  scope: 'session',
  places: 1,
  waitlist: 5,
  opensDays: 7,
  closesMinutes: null,
  answerHours: 24,
  feeMinor: 1_000,
  currency: 'CNY',
  note: null,
  version: 3,
};

/** What a test looks at and sets: who signed up, the terms there are, and what was sent. */
export const signedUp = {
  rows: [] as object[],
  terms: [] as object[],
  sent: [] as { what: string; version: string | null; body?: unknown }[],
};

/** As before each test: one has the only place, and one waits. */
export function anew(): void {
  Object.assign(signedUp, { rows: [placed, waits], terms: [terms], sent: [] });
  const answer = (what: string, body: object) =>
    http.post(`*/api/centre/registrations/:id/${what}`, async ({ params, request }) => {
      const said = await request.text();
      signedUp.sent.push({
        what: `${what} ${params.id}`,
        version: request.headers.get('If-Match'),
        ...(said ? { body: JSON.parse(said) } : {}),
      });
      return HttpResponse.json(body);
    });
  server.use(
    http.get('*/api/centre/registration-terms', () =>
      HttpResponse.json({ items: signedUp.terms, nextCursor: null }),
    ),
    http.get('*/api/centre/registration-terms/:id/history', () =>
      HttpResponse.json({ items: [], nextCursor: null }),
    ),
    http.post('*/api/centre/registration-terms', async ({ request }) => {
      signedUp.sent.push({ what: 'terms', version: null, body: await request.json() });
      signedUp.terms = [terms];
      return HttpResponse.json(terms, { status: 201 });
    }),
    http.get('*/api/centre/activities/:id', () => HttpResponse.json({ id: 'a1', title: '书法' })),
    http.get('*/api/centre/activities/a1/registration-figures', () =>
      HttpResponse.json({
        ...{ activityId: 'a1', from: '2026-08-25', to: '2026-11-22', registered: 40, expected: 20 },
        ...{ came: 15, missed: 5, noShowRate: 0.25, simulated: false },
      }),
    ),
    http.get('*/api/centre/registration-targets', () =>
      HttpResponse.json({ items: [target], nextCursor: null }),
    ),
    http.get('*/api/centre/registration-targets/s1', () => HttpResponse.json(target)),
    http.get('*/api/centre/registrations', () =>
      HttpResponse.json({ items: signedUp.rows, nextCursor: null }),
    ),
    http.get('*/api/centre/residents', () =>
      HttpResponse.json({
        items: [{ id: 'r3', name: '李小妹', birthYear: 2015, simulated: false }],
        nextCursor: null,
      }),
    ),
    answer('cancel', { ...placed, state: 'cancelled', version: 1 }),
    answer('move-up', { ...waits, state: 'placed', version: 1 }),
  );
}
