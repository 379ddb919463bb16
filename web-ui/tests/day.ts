import { HttpResponse, http } from 'msw';
import { server } from './server';
import { aSession } from './world';

const heads = { scan: 0, named: 30, self: 0, tally: 10, partner: 0 };
export const day = {
  day: '2026-11-22',
  timeZone: 'Asia/Shanghai',
  opening: [['08:30', '20:30']],
  floorAreaM2: 6120,
  figures: {
    planned: 1,
    held: 1,
    cancelled: 0,
    visits: 40,
    byMethod: heads,
    verifiability: 0.75,
    people: 28,
  },
  recorded: false,
  state: {
    day: '2026-11-22',
    state: 'not-closed',
    openMinutes: 720,
    special: null,
    national: null,
    planned: 1,
    held: 1,
    cancelled: 0,
    statement: null,
  },
  statements: [],
  sessions: [
    aSession(),
    aSession({ id: 's2', title: '太极晨练', state: 'held', visits: 40, space: '多功能厅', spaceId: 'x' }),
  ],
  bookings: [],
  nearest: { before: '2026-11-20', after: null },
  month: { from: '2026-11-01', to: '2026-11-30', visits: 900, sessionsHeld: 41, people: 310 },
};

export const none = { ...day.state, planned: 0, held: 0, state: 'unstated' };
export const stated = {
  id: 'd1',
  day: '2026-11-21',
  reason: '设备检修',
  by: '周敏',
  at: '2026-11-22T01:00:00Z',
  withdrawnBy: null,
  withdrawnAt: null,
  withdrawReason: null,
  simulated: false,
  version: 0,
};

/** What the server says of the day, with these changes, and of past days nobody said a word of. */
export function answer(changes: object = {}, quiet: object = { count: 0, days: [], earlier: false }) {
  server.use(
    http.get('*/api/centre/days/unstated', () => HttpResponse.json(quiet)),
    http.get('*/api/centre/days/:day', () => HttpResponse.json({ ...day, ...changes })),
    http.get('*/api/centre/sessions', () => HttpResponse.json({ items: [], nextCursor: null })),
    http.get('*/api/centre/programmes', () => HttpResponse.json({ items: [], nextCursor: null })),
    http.get('*/api/centre/closings', () => HttpResponse.json({ items: [], nextCursor: null })),
    http.get('*/api/centre/hand-overs', () => HttpResponse.json({ items: [], nextCursor: null })),
    http.get('*/api/centre/devices', () => HttpResponse.json({ items: [], nextCursor: null })),
    http.get('*/api/centre/contracts', () => HttpResponse.json({ items: [], nextCursor: null })),
  );
}
