import { HttpResponse, http } from 'msw';
import { Outlet } from 'react-router';
import { Background } from '@/domain/offline/Background';
import { WaitingMark } from '@/features/day/checkin/components/WaitingMark';
import { checkinRoutes } from '@/features/day/checkin/routes';
import { manager, renderAt } from './render';
import { server } from './server';
import { aSession } from './world';

export const chen = {
  id: 'r1',
  name: '陈阿姨',
  birthYear: 1952,
  sex: 'female',
  simulated: false,
  version: 1,
};
export const entry = {
  id: 'e1',
  method: 'NAMED',
  residentId: 'r1',
  residentName: '陈阿姨',
  heads: 1,
  occurredAt: '2026-11-22T06:02:00Z',
  recordedAt: '2026-11-22T06:02:00Z',
  recordedBy: '林晓',
  late: false,
  voidedAt: null,
  voidedBy: null,
  voidReason: null,
};
export const started = {
  startsAt: new Date(Date.now() - 3_600_000).toISOString(),
  endsAt: new Date(Date.now() + 3_600_000).toISOString(),
};
export const count = (visits: number) => ({ ...started, visits });

/** A desk at one session; `sheet` may be changed while a test runs. */
export const desk = { session: aSession(), entries: [] as object[], regulars: [] as object[] };

export function setDesk(): void {
  desk.session = aSession(count(0));
  desk.entries = [];
  desk.regulars = [];
  server.use(
    http.get('*/api/centre/sessions/s1/attendance', () =>
      HttpResponse.json({ session: desk.session, entries: desk.entries, events: [] }),
    ),
    http.get('*/api/centre/residents', () => HttpResponse.json({ items: [chen], nextCursor: null })),
    http.get('*/api/centre/days/:day', () =>
      HttpResponse.json({ sessions: [], nearest: { before: null, after: null } }),
    ),
    http.get('*/api/centre/regulars/:day', () => HttpResponse.json({ activities: desk.regulars })),
    http.get('*/api/me', () => HttpResponse.json(manager)),
  );
}

/** The desk as it stands in the centre's shell: with what goes on behind every screen. */
const shell = {
  element: (
    <>
      <Background />
      <WaitingMark />
      <Outlet />
    </>
  ),
  children: checkinRoutes,
};
export const open = (me = manager) => renderAt('/sessions/s1/check-in', [shell], me);
export const POST = '*/api/centre/sessions/s1/attendance';
