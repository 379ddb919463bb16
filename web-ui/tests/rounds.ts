import { HttpResponse, http } from 'msw';
import type { ApplicationResponse, OutcomeResponse, RoundResponse } from '@/shared/api/generated/model';
import { server } from './server';

export const round: RoundResponse = {
  id: 'r1',
  name: '秋季场地申请',
  firstDay: '2027-09-01',
  lastDay: '2027-12-31',
  opensOn: '2026-01-01',
  closesOn: '2026-01-20',
  classes: [
    { name: '居民团体', party: 'group' },
    { name: '企业', party: 'partner' },
  ],
  spaceIds: ['hall'],
  quotaHours: 4,
  quotaPer: 'week',
  missingPercent: 20,
  source: '福彩3D',
  state: 'collecting',
  taking: true,
  digest: 'd'.repeat(64),
  secret: null,
  word: null,
  drawnAt: null,
  cancelReason: null,
  applications: 1,
  wishes: 0,
  granted: 0,
  settled: 0,
  failure: null,
  simulated: false,
  version: 3,
};
const choir: ApplicationResponse = {
  id: 'a1',
  roundId: 'r1',
  number: 1,
  organisation: '晨练队',
  contact: '金联系',
  rank: 1,
  className: '居民团体',
  expected: 20,
  purpose: '排练',
  wanted: 1,
  wishes: [
    {
      rule: 'FREQ=WEEKLY;BYDAY=TU',
      startsLocal: '09:00',
      endsLocal: '11:00',
      spaceIds: ['hall'],
      anySpace: false,
    },
  ],
  state: 'submitted',
  withdrawReason: null,
  position: 1,
  drawKey: 'e'.repeat(64),
  granted: 0,
  createdAt: null,
  simulated: false,
  version: 2,
};
export const refused: OutcomeResponse = {
  id: 'o1',
  roundId: 'r1',
  applicationId: 'a1',
  number: 1,
  organisation: '晨练队',
  className: '居民团体',
  position: 1,
  wish: 1,
  state: 'refused',
  why: 'none',
  rule: 'FREQ=WEEKLY;BYDAY=TU',
  startsLocal: '09:00',
  endsLocal: '11:00',
  spaceId: null,
  space: null,
  dates: 0,
  missing: [],
  words: { zh: '未获批：所选空间都排不上。', en: 'refused: none of the spaces can be had.' },
  byHand: false,
  handReason: null,
  settled: false,
  seriesId: null,
  made: null,
  lost: [],
  simulated: false,
  version: 5,
};
const list = (items: object[]) => HttpResponse.json({ items, nextCursor: null });

/** What a test looks at and sets: the round as it stands, and what was sent. */
export const season = {
  now: round,
  sent: [] as { what: string; version: string | null; body?: unknown }[],
};

/** As before each test: applications are taken. */
export function anew(): void {
  Object.assign(season, { now: round, sent: [] });
  server.use(
    http.get('*/api/centre/spaces', () =>
      list([{ id: 'hall', name: '多功能厅', bookable: 'residents', retiredOn: null }]),
    ),
    http.get('*/api/centre/rounds', () => list([season.now])),
    http.get('*/api/centre/rounds/r1', () => HttpResponse.json(season.now)),
    http.get('*/api/centre/rounds/r1/history', () => list([])),
    http.get('*/api/centre/rounds/r1/applications', () => list([choir])),
    http.get('*/api/centre/rounds/r1/outcomes', () => list([refused])),
    http.get('*/api/centre/round-applications/a1', () => HttpResponse.json(choir)),
    http.post('*/api/centre/rounds', async ({ request }) => {
      season.sent.push({ what: 'new', version: null, body: await request.json() });
      return HttpResponse.json(round, { status: 201 });
    }),
    http.post('*/api/centre/rounds/r1/applications', async ({ request }) => {
      season.sent.push({
        what: 'apply',
        version: request.headers.get('If-Match'),
        body: await request.json(),
      });
      return HttpResponse.json(choir, { status: 201 });
    }),
    http.post('*/api/centre/rounds/r1/allocate', async ({ request }) => {
      season.sent.push({
        what: 'draw',
        version: request.headers.get('If-Match'),
        body: await request.json(),
      });
      return HttpResponse.json(season.now);
    }),
    http.post('*/api/centre/round-outcomes/o1/adjust', async ({ request }) => {
      season.sent.push({
        what: 'adjust',
        version: request.headers.get('If-Match'),
        body: await request.json(),
      });
      return HttpResponse.json(refused);
    }),
  );
}
