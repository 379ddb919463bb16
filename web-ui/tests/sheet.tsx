import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { sheetRoutes } from '@/features/day/sheet/routes';
import type { RecordAllRequest, SessionResponse } from '@/shared/api/generated/model';
import { answer, day } from './day';
import { renderAt } from './render';
import { server } from './server';
import { aSession } from './world';

const DAY = '2026-11-21';
const ids = ['s1', 's2', 's3'];
export const titles = ['太极晨练', '睦邻合唱团', '儿童绘本'];

interface Sent {
  session: string;
  key: string | null;
  body: RecordAllRequest;
}

/** The day as the server has it, and what it was sent; `refuse`: its answer to the next list of a session, instead of taking it. */
export const sheet = {
  sessions: [] as SessionResponse[],
  sent: [] as Sent[],
  closed: [] as unknown[],
  refuse: {} as Record<string, () => Response>,
};

export function setSheet(): void {
  sessionStorage.clear();
  sheet.sessions = ids.map((id, index) =>
    aSession({
      id,
      title: titles[index],
      day: DAY,
      startsAt: `${DAY}T0${index + 1}:00:00Z`,
      startsLocal: `${index + 9}:00`,
    }),
  );
  sheet.sent = [];
  sheet.closed = [];
  sheet.refuse = {};
  answer();
  server.use(
    http.get('*/api/centre/days/:day', () =>
      HttpResponse.json({ ...day, day: DAY, sessions: sheet.sessions }),
    ),
    http.get('*/api/centre/residents', () =>
      HttpResponse.json({
        items: [{ id: 'r1', name: '陈阿姨', birthYear: 1952, sex: null, simulated: false, version: 1 }],
        nextCursor: null,
      }),
    ),
    http.post('*/api/centre/sessions/:id/attendance/batch', async ({ params, request }) => {
      const session = String(params.id);
      const body = (await request.json()) as RecordAllRequest;
      sheet.sent.push({ session, key: request.headers.get('Idempotency-Key'), body });
      const refused = sheet.refuse[session];
      if (refused) return refused();
      return HttpResponse.json({ added: 1, duplicates: 0, session: counted(session, body) });
    }),
    http.post('*/api/centre/sessions/:id/close', async ({ params, request }) => {
      sheet.closed.push([String(params.id), await request.json()]);
      return HttpResponse.json(changed(String(params.id), { state: 'held', version: 2 }));
    }),
  );
}

/** The session with what was sent, by rule 2. */
function counted(id: string, { entries }: RecordAllRequest): SessionResponse | undefined {
  const of = (...methods: string[]) =>
    entries.filter(each => methods.includes(each.method)).reduce((sum, each) => sum + (each.heads ?? 1), 0);
  const own = of('NAMED', 'TALLY');
  const partnerDeclared = of('PARTNER');
  const partner = own > 0 ? 0 : partnerDeclared;
  const byMethod = { scan: 0, named: of('NAMED'), self: 0, tally: of('TALLY'), partner };
  return changed(id, { visits: own + partner, byMethod, partnerDeclared });
}

export function changed(id: string, change: Partial<SessionResponse>): SessionResponse | undefined {
  sheet.sessions = sheet.sessions.map(each => (each.id === id ? { ...each, ...change } : each));
  return sheet.sessions.find(each => each.id === id);
}

export const open = () => renderAt(`/day-sheet/${DAY}`, sheetRoutes);
export const tally = (index: number) =>
  screen.findByRole('textbox', { name: `${titles[index]} ${index + 9}:00 清点人数` });
export const row = (index: number) => screen.getByRole('row', { name: new RegExp(String(titles[index])) });
