import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { print, printed } from '../../../../../tests/paper';
import { manager, renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { registrationRoutes } from '../routes';

const target = {
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
const waits = {
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

let rows: object[] = [];
let known: object[] = [];
let sent: { what: string; version: string | null; body?: unknown }[] = [];

beforeEach(() => {
  rows = [placed, waits];
  known = [terms];
  sent = [];
  const answer = (what: string, body: object) =>
    http.post(`*/api/centre/registrations/:id/${what}`, async ({ params, request }) => {
      const said = await request.text();
      sent.push({
        what: `${what} ${params.id}`,
        version: request.headers.get('If-Match'),
        ...(said ? { body: JSON.parse(said) } : {}),
      });
      return HttpResponse.json(body);
    });
  server.use(
    http.get('*/api/centre/registration-terms', () => HttpResponse.json({ items: known, nextCursor: null })),
    http.get('*/api/centre/registration-terms/:id/history', () =>
      HttpResponse.json({ items: [], nextCursor: null }),
    ),
    http.post('*/api/centre/registration-terms', async ({ request }) => {
      sent.push({ what: 'terms', version: null, body: await request.json() });
      known = [terms];
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
    http.get('*/api/centre/registrations', () => HttpResponse.json({ items: rows, nextCursor: null })),
    http.get('*/api/centre/residents', () =>
      HttpResponse.json({
        items: [{ id: 'r3', name: '李小妹', birthYear: 2015, simulated: false }],
        nextCursor: null,
      }),
    ),
    answer('cancel', { ...placed, state: 'cancelled', version: 1 }),
    answer('move-up', { ...waits, state: 'placed', version: 1 }),
  );
});

it('says how people sign up, how full each session is, and who did not come', async () => {
  renderAt('/activities/a1/registration', registrationRoutes);
  expect(await screen.findByRole('heading', { name: '书法的报名' })).toBeVisible();
  expect(await screen.findByText('提前 7 天')).toBeVisible();
  expect(screen.getByText('保留 24 小时')).toBeVisible();
  expect(await screen.findByText('25%')).toBeVisible();
  const row = await screen.findByRole('row', { name: /周一 11-30 09:00/ });
  expect(row).toHaveTextContent('1/1');
  expect(row).toHaveTextContent('可报名');
  expect(within(row).getByRole('link', { name: /^名单/ })).toHaveAttribute('href', '/registrations/s1');
});

it('teaches how to begin where nobody signs up yet, and sets it up', async () => {
  known = [];
  renderAt('/activities/a1/registration', registrationRoutes);
  expect(await screen.findByText('这个活动还没有设报名')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '设置报名' }));
  const drawer = within(await screen.findByRole('dialog'));
  const places = await drawer.findByLabelText('名额');
  await userEvent.clear(places);
  await userEvent.type(places, '12');
  await userEvent.type(drawer.getByLabelText('费用（元）'), '10.5');
  await userEvent.click(drawer.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.body).toMatchObject({
    activityId: 'a1',
    terms: { scope: 'session', places: 12, waitlist: 10, feeMinor: 1_050, currency: 'CNY' },
  });
}, 20_000);

it('lists who signed up in order and takes a place back, with the next one waiting', async () => {
  renderAt('/registrations/s1', registrationRoutes);
  expect(await screen.findByRole('heading', { name: /书法 周一 11-30 09:00 报名名单/ })).toBeVisible();
  const second = await screen.findByRole('row', { name: /王阿姨/ });
  expect(second).toHaveTextContent('年龄不符');
  expect(second).toHaveTextContent('候补 第 1 位');
  expect(screen.queryByRole('button', { name: '提前转正 王阿姨' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: '取消报名 陈阿姨' }));
  await waitFor(() => expect(sent).toEqual([{ what: 'cancel g1', version: '"0"', body: {} }]));
  expect(await screen.findByText('已取消 陈阿姨 的报名')).toBeVisible();
});

it('signs up somebody of another age all the same, to wait; and says of nobody more than one may know', async () => {
  let asked: unknown;
  server.use(
    http.post('*/api/centre/registrations', async ({ request }) => {
      asked = await request.json();
      return HttpResponse.json({ items: [{ ...waits, id: 'g3' }], target }, { status: 201 });
    }),
  );
  renderAt('/registrations/s1', registrationRoutes);
  await userEvent.click((await screen.findAllByRole('button', { name: '登记报名' }))[0] as HTMLElement);
  const drawer = within(await screen.findByRole('dialog'));
  await userEvent.type(await drawer.findByLabelText('居民'), '李');
  await userEvent.click(await screen.findByTitle('李小妹'));
  expect(await drawer.findByText(/李小妹.* 不在活动的年龄范围/)).toBeVisible();
  expect(drawer.getByLabelText('名额不够时排候补')).toBeChecked();
  await userEvent.click(drawer.getByRole('button', { name: '保存' }));
  await waitFor(() =>
    expect(asked).toEqual({ targetId: 's1', residentIds: ['r3'], mayWait: true, simulated: false }),
  );
  expect(await screen.findByText('1 人已排候补')).toBeVisible();
}, 20_000);

it('gives a free place out of order with a reason', async () => {
  server.use(
    http.get('*/api/centre/registration-targets/s1', () => HttpResponse.json({ ...target, taken: 0 })),
  );
  rows = [waits];
  renderAt('/registrations/s1', registrationRoutes);
  await userEvent.click(await screen.findByRole('button', { name: '提前转正 王阿姨' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(await dialog.findByText('前面的人已说不来'));
  await userEvent.click(dialog.getByRole('button', { name: '提前转正' }));
  await waitFor(() =>
    expect(sent).toEqual([{ what: 'move-up g2', version: '"0"', body: { reason: '前面的人已说不来' } }]),
  );
});

it('on paper has who comes, with room for a signature; who may only look changes nothing', async () => {
  renderAt('/registrations/s1', registrationRoutes, {
    ...manager,
    permissions: ['read-centre', 'read-residents'],
  });
  expect(await screen.findByRole('row', { name: /陈阿姨/ })).toBeVisible();
  expect(screen.queryByRole('button', { name: /取消报名|登记报名/ })).toBeNull();
  print();
  expect(await screen.findByRole('columnheader', { name: '签名' })).toBeVisible();
  expect(screen.queryByRole('row', { name: /王阿姨/ })).toBeNull();
  printed();
  expect(await screen.findByRole('row', { name: /王阿姨/ })).toBeVisible();
});
