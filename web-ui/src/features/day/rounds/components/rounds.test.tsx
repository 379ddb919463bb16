import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import type { ApplicationResponse, OutcomeResponse, RoundResponse } from '@/shared/api/generated/model';
import { manager, renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { roundRoutes } from '../routes';

const round: RoundResponse = {
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
const refused: OutcomeResponse = {
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

let now = round;
let sent: { what: string; version: string | null; body?: unknown }[] = [];

beforeEach(() => {
  now = round;
  sent = [];
  server.use(
    http.get('*/api/centre/spaces', () => list([{ id: 'hall', name: '多功能厅' }])),
    http.get('*/api/centre/rounds', () => list([now])),
    http.get('*/api/centre/rounds/r1', () => HttpResponse.json(now)),
    http.get('*/api/centre/rounds/r1/history', () => list([])),
    http.get('*/api/centre/rounds/r1/applications', () => list([choir])),
    http.get('*/api/centre/rounds/r1/outcomes', () => list([refused])),
    http.get('*/api/centre/round-applications/a1', () => HttpResponse.json(choir)),
    http.post('*/api/centre/rounds/r1/applications', async ({ request }) => {
      sent.push({ what: 'apply', version: request.headers.get('If-Match'), body: await request.json() });
      return HttpResponse.json(choir, { status: 201 });
    }),
    http.post('*/api/centre/rounds/r1/allocate', async ({ request }) => {
      sent.push({ what: 'draw', version: request.headers.get('If-Match'), body: await request.json() });
      return HttpResponse.json(now);
    }),
    http.post('*/api/centre/round-outcomes/o1/adjust', async ({ request }) => {
      sent.push({ what: 'adjust', version: request.headers.get('If-Match'), body: await request.json() });
      return HttpResponse.json(refused);
    }),
  );
});

it('shows the digest while applications are taken, and the secret only after the draw', async () => {
  renderAt('/rounds/r1', roundRoutes);
  expect(await screen.findByText('d'.repeat(64))).toBeVisible();
  expect(screen.getAllByText('抽签后公布')).toHaveLength(2);
  expect(screen.getByText('居民团体 → 企业')).toBeVisible();
  expect(screen.getByText('每周 4 小时')).toBeVisible();
});

it('who may not decide reads and changes nothing', async () => {
  renderAt('/rounds/r1', roundRoutes, { ...manager, permissions: ['read-centre'] });
  expect(await screen.findByText('每周 4 小时')).toBeVisible();
  expect(screen.queryByRole('button', { name: /修改|截止|取消/ })).toBeNull();
});

it('enters an application with its wishes as a rule', async () => {
  renderAt('/rounds/r1/applications?open=new', roundRoutes);
  const form = within(await screen.findByRole('dialog'));
  await userEvent.type(await form.findByLabelText('单位或团队'), '合唱队');
  await userEvent.type(form.getByLabelText('联系人'), '王联系');
  await userEvent.type(form.getByLabelText('人数'), '12');
  await userEvent.type(form.getByLabelText('用途'), '排练');
  await userEvent.click(form.getByLabelText('周三'));
  await userEvent.type(form.getByLabelText('开始'), '09:00');
  await userEvent.type(form.getByLabelText('结束'), '10:30');
  await userEvent.click(form.getByRole('button', { name: '保存' }));
  await waitFor(() =>
    expect(sent).toEqual([
      {
        what: 'apply',
        version: null,
        body: {
          organisation: '合唱队',
          contact: '王联系',
          rank: 1,
          expected: 12,
          purpose: '排练',
          wanted: 1,
          wishes: [
            {
              rule: 'FREQ=WEEKLY;BYDAY=WE',
              startsLocal: '09:00',
              endsLocal: '10:30',
              spaceIds: [],
              anySpace: true,
            },
          ],
        },
      },
    ]),
  );
}, 30_000);

it('draws once the number is published', async () => {
  now = { ...round, state: 'closed', taking: false };
  renderAt('/rounds/r1', roundRoutes);
  await userEvent.click(await screen.findByRole('button', { name: '抽签分配' }));
  const form = within(await screen.findByRole('dialog'));
  await userEvent.type(await form.findByLabelText('公布的号码（福彩3D）'), '5 2 7');
  await userEvent.click(form.getByRole('button', { name: '抽签分配' }));
  await waitFor(() => expect(sent).toEqual([{ what: 'draw', version: '"3"', body: { word: '5 2 7' } }]));
}, 30_000);

it('says why a wish was refused, and adjusts it by hand with a reason', async () => {
  now = { ...round, state: 'allocated', taking: false, wishes: 1, secret: 's', word: '527' };
  renderAt('/rounds/r1/outcomes', roundRoutes);
  expect(await screen.findByText('未获批：所选空间都排不上。')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '调整 1 晨练队 1' }));
  const form = within(await screen.findByRole('dialog'));
  await userEvent.click(await form.findByLabelText('不批'));
  await userEvent.type(form.getByLabelText('理由'), '自愿放弃');
  await userEvent.click(form.getByRole('button', { name: '调整' }));
  await waitFor(() =>
    expect(sent).toEqual([{ what: 'adjust', version: '"5"', body: { give: null, reason: '自愿放弃' } }]),
  );
}, 30_000);

it('one applicant has a sheet without the names of others', async () => {
  now = { ...round, state: 'allocated', taking: false, wishes: 1, secret: 's'.repeat(64), word: '527' };
  renderAt('/rounds/r1/applications/a1', roundRoutes);
  expect(await screen.findByRole('heading', { name: '晨练队：申请结果' })).toBeVisible();
  expect(await screen.findByText('未获批：所选空间都排不上。')).toBeVisible();
  expect(screen.getByText('第 1 位')).toBeVisible();
  expect(screen.queryByText(/金联系/)).toBeNull();
});
