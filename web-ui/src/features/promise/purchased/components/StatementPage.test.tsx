import { act, screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { manager, renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { purchasedRoutes } from '../routes';

const heads = (named: number, tally: number) => ({ scan: 0, named, self: 0, tally, partner: 0 });
const line = { startsLocal: '09:30', programme: '为老服务', space: null, late: false, simulated: false };
const statement = {
  id: 'st1',
  sha256: '7f3a91c2e4b85d6f0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5fc21e',
  previousSha256: '',
  publishedAt: '2026-10-08T02:00:00Z',
  replacedBy: null,
  replacedById: null,
  intact: true,
  document: {
    schema: 2,
    number: 'CQ-1/2',
    sequence: 2,
    contract: {
      id: 'c1',
      number: 'CQ-1',
      title: '为老综合服务',
      agency: 'cq',
      agencyName: '长桥街道',
      starts: '2026-01-01',
      ends: '2026-12-31',
    },
    centre: { slug: 'hf', name: '和风市民中心', nameEn: 'Hefeng', timeZone: 'Asia/Shanghai' },
    from: '2026-07-01',
    to: '2026-09-30',
    asOf: '2026-10-08T02:00:00Z',
    asOfDay: '2026-09-30',
    indicators: [{ kind: 'visits', target: 12_000, inPeriod: 33 }],
    sessionsHeld: 2,
    visits: 33,
    byMethod: heads(20, 13),
    verifiability: 0.606,
    notClosed: 3,
    sensitive: [
      {
        programmeId: 'p1',
        programme: '残障康复',
        sessions: 4,
        visits: 21,
        covers: [
          { from: '2026-04-01', to: '2026-06-30' },
          { from: '2026-07-01', to: '2026-09-30' },
        ],
        lateCorrection: true,
        simulated: false,
      },
      {
        programmeId: 'p2',
        programme: '心理服务',
        sessions: null,
        visits: null,
        covers: [{ from: '2026-07-01', to: '2026-09-30' }],
        lateCorrection: false,
        simulated: false,
      },
    ],
    sessions: [
      {
        ...line,
        day: '2026-09-03',
        title: '手机课堂',
        visits: 30,
        byMethod: heads(18, 12),
      },
    ],
    replaces: { id: 'st0', number: 'CQ-1/1' },
    differences: [
      { kind: 'visits', before: 31, after: 33 },
      { kind: 'named', before: 18, after: 20 },
      { kind: 'sessions', before: 1, after: 1 },
      { kind: 'sensitive', before: null, after: null },
    ],
    rules: '2',
    simulated: false,
    previousSha256: '',
  },
  standing: {
    asOfDay: '2026-09-30',
    indicators: [{ kind: 'visits', target: 12_000, delivered: 9_412 }],
    reportedDays: 273,
    reportedShare: 0.7479,
    daysSince: 8,
    next: { from: '2026-10-01', to: '2026-12-31', dueOn: '2027-01-15', state: 'coming', daysOver: 0 },
    stale: false,
  },
};

function open(changed: object) {
  server.use(
    http.get('*/api/government/statements/st1', () => HttpResponse.json({ ...statement, ...changed })),
  );
  renderAt('/statements/st1', purchasedRoutes, {
    ...manager,
    role: 'agency-viewer',
    permissions: ['read-purchased'],
  });
}

it('opens a statement to its sessions and names what it corrects, by method and list', async () => {
  open({});
  expect(await screen.findByText(/履约报告 CQ-1\/2/)).toBeVisible();
  expect(screen.getByRole('row', { name: /手机课堂/ })).toHaveTextContent('181230');
  expect(screen.getByText(/本报告更正并取代/)).toHaveTextContent('本报告更正并取代 CQ-1/1');
  expect(screen.getByRole('link', { name: 'CQ-1/1' })).toHaveAttribute('href', '/statements/st0');
  expect(
    screen.getByText(
      '人次：31 → 33 · 登记：18 → 20 · 明细：去掉 1 行，新增 1 行 · 敏感服务的场次有变动（数字并入以后的报告）',
    ),
  ).toBeVisible();
  expect(screen.getByText('9,412 / 12,000')).toBeVisible();
  expect(screen.getByText('另有 3 场已结束而未结场，未计入')).toBeVisible();
  expect(screen.getByRole('link', { name: '下载 JSON' })).toHaveAttribute(
    'href',
    '/api/government/statements/st1/export?format=json',
  );
});

it('leads from a statement that was replaced to the one that counts', async () => {
  open({ replacedBy: 'CQ-1/2-R02', replacedById: 'st2' });
  expect(await screen.findByRole('link', { name: 'CQ-1/2-R02' })).toHaveAttribute('href', '/statements/st2');
  expect(screen.getByText(/请以后者为准/)).toHaveTextContent('已被 CQ-1/2-R02 取代，请以后者为准');
});

it('says of every method how many became known by it', async () => {
  open({});
  expect(await screen.findByText('扫码 0 · 登记 20 · 自助 0 · 清点 13 · 伙伴申报 0')).toBeVisible();
});

it('says of sensitive services one line, or that there are too few', async () => {
  open({});
  const known = (await screen.findByText('残障康复')).closest('p');
  expect(known).toHaveTextContent('已举办场次 4 · 人次 21');
  expect(known).toHaveTextContent('含 2026-04-01 – 2026-06-30, 2026-07-01 – 2026-09-30');
  expect(known).toHaveTextContent('含更正');
  expect(screen.getByText('心理服务').closest('p')).toHaveTextContent(/^心理服务 不足以公布 含/);
  expect(screen.getByText('不含敏感服务')).toBeVisible();
});

it('is green while it is fresh, and only then', async () => {
  open({});
  const said = await screen.findByText('进度正常；报告截至 2026-09-30，此后合同又过了 8 天');
  expect(said.className).toContain('good');
  expect(screen.getByText('下一份报告 2027-01-15 前')).toBeVisible();
});

it('is nowhere green when a report is weeks old or overdue, and says so', async () => {
  const next = { from: '2026-10-01', to: '2026-12-31', dueOn: '2027-01-15', state: 'overdue', daysOver: 20 };
  open({ standing: { ...statement.standing, daysSince: 92, next, overdue: 3, stale: true } });
  const said = await screen.findByText(
    '报告截至 2026-09-30，此后合同又过了 92 天；2026-10-01 – 2026-12-31 的报告逾期 20 天，另有 2 份',
  );
  expect(said.className).toContain('bad');
  // one sentence, and nothing calm beside it
  expect(screen.queryByText(/进度正常/)).toBeNull();
  expect(screen.getByRole('img', { name: /9,412 \/ 12,000/ }).querySelector('i')?.className).toContain(
    'stale',
  );
});

it('has no number where no session was held, and says so; the first one has none before it', async () => {
  open({
    previousSha256: 'a3d6'.repeat(16),
    document: {
      ...statement.document,
      sequence: 1,
      sessionsHeld: 0,
      visits: 0,
      byMethod: heads(0, 0),
      verifiability: null,
      notClosed: 0,
      sessions: [],
      indicators: [{ kind: 'visits', target: 12_000, inPeriod: 0 }],
      replaces: null,
      differences: [],
    },
  });
  expect(await screen.findByText('期间没有已举办的场次')).toBeVisible();
  expect(screen.getByText('本期 —')).toBeVisible();
  expect(screen.queryByText('计入的场次，结束的都已结场')).toBeNull();
  expect(screen.getAllByText('—').length).toBeGreaterThanOrEqual(3);
  expect(screen.queryByText(/上一份报告/)).toBeNull();
});

it('still shows a statement of the first form, with its masks', async () => {
  const masked = { ...line, day: '2026-09-04', title: '康复小组', visits: null, byMethod: null };
  const { sessions } = statement.document;
  open({
    document: {
      ...statement.document,
      schema: 1,
      notClosed: null,
      sensitive: null,
      sessions: [...sessions, masked],
    },
  });
  const row = await screen.findByRole('row', { name: /康复小组/ });
  expect(within(row).getByText('<5 不显示')).toBeVisible();
  expect(row).not.toHaveTextContent(/\b[0-4]$/);
  expect(screen.getByText(/少于 5 人的敏感分组不显示/)).toBeVisible();
});

it('has all its rows on paper, not the first twenty', async () => {
  const sessions = Array.from({ length: 45 }, (_, at) => ({
    ...line,
    day: '2026-09-03',
    title: `第${at + 1}场`,
    visits: 1,
    byMethod: heads(1, 0),
  }));
  open({ document: { ...statement.document, sessions } });
  const rows = async () =>
    within(await screen.findByRole('region', { name: '场次明细' })).getAllByRole('row').length - 1;
  expect(await rows()).toBe(20);
  act(() => void window.dispatchEvent(new Event('beforeprint')));
  expect(await rows()).toBe(45);
  act(() => void window.dispatchEvent(new Event('afterprint')));
  expect(await rows()).toBe(20);
});
