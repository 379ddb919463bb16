import { timeIn } from './clock';
import { call, token } from './platform';
import { scene } from './scene';

/** What the server has of a session. */
export interface Sheet {
  session: { visits: number; state: string };
  entries: {
    id: string;
    method: string;
    heads: number;
    residentName: string | null;
    occurredAt: string;
    recordedAt: string;
    recordedBy: string;
    late: boolean;
  }[];
}

/** As the manager of the near centre, by a program. */
export async function asManager() {
  const { near } = scene();
  const bearer = await token(near.manager, near.alias);
  return {
    get: <T>(path: string) => call<T>(bearer, 'GET', `/centre${path}`),
    post: <T = { id: string; version: number }>(path: string, body?: unknown, version?: number) =>
      call<T>(bearer, 'POST', `/centre${path}`, body, version),
  };
}

/** An activity of its own for each test. */
export async function anActivity(title: string): Promise<string> {
  const manager = await asManager();
  const { items } = await manager.get<{ items: { id: string }[] }>('/programmes');
  return (await manager.post('/activities', { title, programmeId: items[0]?.id })).id;
}

/** A session that runs now, of an activity of its own, and what the server has of it. */
export async function aSession(title: string): Promise<{ id: string; sheet: () => Promise<Sheet> }> {
  const { zone, today } = scene();
  const manager = await asManager();
  const { id } = await manager.post('/sessions', {
    activityId: await anActivity(title),
    startsAt: `${today}T${timeIn(zone, -20)}:00`,
    endsAt: `${today}T${timeIn(zone, 70)}:00`,
  });
  return {
    id,
    sheet: async () => (await asManager()).get<Sheet>(`/sessions/${id}/attendance`),
  };
}

/** A partner's booking, once and confirmed: whoever else wants the space at that time is refused. */
export async function aPartnersBooking(spaceId: string, startsAt: string, endsAt: string) {
  return (await asManager()).post('/booking-series', {
    booking: {
      spaceId,
      startsAt,
      endsAt,
      party: 'partner',
      organisation: '邻里中心',
      contact: '伙伴甲',
      purpose: '培训',
    },
    rule: 'FREQ=WEEKLY;COUNT=1',
    confirm: true,
  });
}
