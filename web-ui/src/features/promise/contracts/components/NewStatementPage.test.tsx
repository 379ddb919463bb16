import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { manager, renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { contractRoutes } from '../routes';

const contract = {
  id: 'c1',
  agency: 'cq',
  agencyName: '长桥街道',
  number: 'CQ-1',
  title: '为老综合服务',
  starts: '2026-01-01',
  ends: '2026-12-31',
};
const heads = (tally: number) => ({ scan: 0, named: 0, self: 0, tally, partner: 0 });

const seen = (visits: number) => ({
  totals: { sessionsHeld: 1, byMethod: heads(visits), notClosed: 0 },
  lines: 'abcdef',
  sensitive: '0'.repeat(64),
  simulated: false,
});

function preview(visits: number, digest: string) {
  return {
    statement: {
      schema: 2,
      number: 'HF-CQ-1-R01',
      sequence: 1,
      contract,
      centre: { slug: 'hf', name: '和风', nameEn: 'Hefeng', timeZone: 'Asia/Shanghai' },
      from: '2026-07-01',
      to: '2026-09-30',
      asOf: '2026-10-08T02:00:00Z',
      asOfDay: '2026-09-30',
      indicators: [{ kind: 'visits', target: 100, inPeriod: visits }],
      sessionsHeld: 1,
      visits,
      byMethod: heads(visits),
      verifiability: 0,
      notClosed: 0,
      sessions: [],
      sensitive: [],
      replaces: null,
      differences: [],
      rules: '2',
      simulated: false,
      previousSha256: '',
    },
    standing: {
      asOfDay: '2026-09-30',
      indicators: [{ kind: 'visits', target: 100, delivered: visits }],
      reportedDays: 92,
      reportedShare: 0.25,
      daysSince: 8,
      next: null,
      stale: false,
    },
    notClosed: 0,
    gaps: { openDays: 79, missingDays: 0, notClosedOthers: 0, days: [] as object[] },
    obstacles: [],
    digest,
    seen: seen(visits),
  };
}

it('publishes what was seen; where the figures changed it says how, and shows the new preview', async () => {
  const sent: unknown[] = [];
  const asked: string[] = [];
  let now = preview(30, 'a'.repeat(64));
  server.use(
    http.get('*/api/centre/contracts/c1', () => HttpResponse.json(contract)),
    http.get('*/api/centre/contracts/c1/statements/preview', ({ request }) => {
      asked.push(new URL(request.url).search);
      return HttpResponse.json(now);
    }),
    http.post('*/api/centre/contracts/c1/statements', async ({ request }) => {
      sent.push(await request.json());
      now = preview(35, 'b'.repeat(64));
      return HttpResponse.json(
        {
          type: 'https://hearth.dev/problems/figures-changed',
          title: '数字已有变化',
          status: 409,
          code: 'x',
          changes: [
            { kind: 'visits', before: 30, after: 35 },
            { kind: 'sessions', before: 1, after: 2 },
            { kind: 'sensitive', before: null, after: null },
            { kind: 'simulated', before: null, after: null },
          ],
        },
        { status: 409 },
      );
    }),
  );
  renderAt('/contracts/c1/statements/new', contractRoutes, manager);
  await userEvent.click(await screen.findByRole('button', { name: '发布报告' }));
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '发布报告' }));

  expect(await screen.findByText('数字已有变化，没有发布')).toBeVisible();
  expect(
    screen.getByText(
      '人次：30 → 35 · 明细：去掉 1 行，新增 2 行 · 另列的敏感服务有变动 · 演示数据的标记有变动',
    ),
  ).toBeVisible();
  expect(asked[0]).toBe('');
  expect(sent).toEqual([
    {
      from: '2026-07-01',
      to: '2026-09-30',
      replaces: null,
      digest: 'a'.repeat(64),
      seen: seen(30),
    },
  ]);
  await userEvent.click(screen.getByRole('button', { name: '查看最新预览' }));
  expect(await screen.findByText('35 / 100')).toBeVisible();
  expect(screen.queryByText('数字已有变化，没有发布')).toBeNull();
  expect(screen.getByRole('button', { name: '发布报告' })).toBeEnabled();
}, 20_000);

function open(address: string, standing: object | undefined, shown: object = preview(30, 'a'.repeat(64))) {
  server.use(
    http.get('*/api/centre/contracts/c1', () => HttpResponse.json({ ...contract, standing })),
    http.get('*/api/centre/contracts/c1/statements/preview', () => HttpResponse.json(shown)),
  );
  renderAt(address, contractRoutes, manager);
}

const lacking = {
  ...preview(30, 'a'.repeat(64)),
  notClosed: 37,
  gaps: {
    openDays: 79,
    missingDays: 12,
    notClosedOthers: 4,
    days: [
      { day: '2026-07-03', notClosed: 2, notClosedOthers: 1, unstated: false },
      { day: '2026-07-04', notClosed: 0, notClosedOthers: 0, unstated: true },
    ],
  },
};

it('says before publishing how many sessions are not closed and how many days are missing, with the way to each', async () => {
  open('/contracts/c1/statements/new', undefined, lacking);
  const said = within(
    (await screen.findByText('这段时间的记录还不完整，建议先补齐再发布')).closest(
      '[role=alert]',
    ) as HTMLElement,
  );
  expect(said.getByText(/^计入本合同的活动有 37 场已结束而未结场/)).toBeVisible();
  expect(said.getByText(/^另有 4 场其他活动/)).toBeVisible();
  expect(said.getByText(/^79 个开放日中有 12 天没有记录完整/)).toBeVisible();
  expect(said.getByRole('link', { name: '查看未结场的场次' })).toHaveAttribute(
    'href',
    '/timetable?view=list&state=planned&from=2026-07-01&to=2026-09-30',
  );
  expect(said.getByText('周五 07-03')).toHaveAttribute('href', '/day-sheet/2026-07-03');
  expect(said.getByText('周六 07-04')).toHaveAttribute('href', '/today/2026-07-04');
  expect(
    screen.getByRole('heading', { name: '预览 HF-CQ-1-R01 · 2026-07-01 至 2026-09-30（92 天）' }),
  ).toBeVisible();
});

it('repeats period, figures and what lacks in the question before publishing', async () => {
  open('/contracts/c1/statements/new', undefined, lacking);
  await userEvent.click(await screen.findByRole('button', { name: '发布报告' }));
  const asked = within(await screen.findByRole('dialog'));
  expect(asked.getByText('2026-07-01 至 2026-09-30（92 天）')).toBeInTheDocument();
  expect(asked.getByText('人次').nextSibling).toHaveTextContent('30');
  expect(asked.getByText('已举办场次').nextSibling).toHaveTextContent('1');
  expect(asked.getByText('人次：累计（含本报告）/ 目标值').nextSibling).toHaveTextContent('30 / 100');
  expect(asked.getByText(/37 场已结束而未结场/)).toBeInTheDocument();
  expect(asked.getByText(/12 天没有记录完整/)).toBeInTheDocument();
});

it('says in the question that nothing lacks, where nothing does', async () => {
  open('/contracts/c1/statements/new', undefined);
  await userEvent.click(await screen.findByRole('button', { name: '发布报告' }));
  const asked = within(await screen.findByRole('dialog'));
  expect(asked.getByText('79 个开放日都已记录，已结束的场次都已结场。')).toBeInTheDocument();
  expect(screen.queryByText(/记录还不完整/)).toBeNull();
});

it('says that there is nothing to report yet and from when, instead of refusing a day that is not over', async () => {
  open('/contracts/c1/statements/new', { next: { from: '2026-11-22', to: '2026-12-31' } });
  expect(await screen.findByText('现在没有可以发布的报告')).toBeVisible();
  expect(screen.getByText(/从 2026-11-22 开始，最早 2026-11-23 可以发布/)).toBeVisible();
  expect(screen.queryByText('现在不能发布')).toBeNull();
});

it('says that every day of the contract is reported', async () => {
  open('/contracts/c1/statements/new', { next: null });
  expect(await screen.findByText(/合同期限内的日子都已报告/)).toBeVisible();
});

it('says that the days are the wrong way round', async () => {
  open('/contracts/c1/statements/new?from=2026-09-30&to=2026-07-01', undefined);
  expect(await screen.findByText('结束日早于开始日，请改正期间')).toBeVisible();
});

it('repeats the differences before a correction is published', async () => {
  const shown = preview(35, 'a'.repeat(64));
  open('/contracts/c1/statements/new?replaces=st1', undefined, {
    ...shown,
    statement: {
      ...shown.statement,
      replaces: { id: 'st1', number: 'HF-CQ-1-R01' },
      differences: [{ kind: 'visits', before: 30, after: 35 }],
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: '发布报告' }));
  expect(within(await screen.findByRole('dialog')).getByText(/人次：30 → 35/)).toBeInTheDocument();
});

it('says beside the days and beside the button why these days cannot be published', async () => {
  open('/contracts/c1/statements/new', undefined, {
    ...preview(30, 'a'.repeat(64)),
    obstacles: [{ zh: '与报告 HF-CQ-1-R01 的期间重叠。', en: 'Overlaps HF-CQ-1-R01.' }],
  });
  const button = await screen.findByRole('button', { name: '发布报告' });
  expect(button).toBeDisabled();
  expect(within(button.parentElement as HTMLElement).getByText('现在不能发布')).toBeVisible();
  expect(screen.getByLabelText('期间从')).toHaveAccessibleDescription(/与报告 HF-CQ-1-R01 的期间重叠。/);
});

it('keeps a refusal of the server beside field and button, until other days are looked at', async () => {
  open('/contracts/c1/statements/new', undefined);
  server.use(
    http.post('*/api/centre/contracts/c1/statements', () =>
      HttpResponse.json(
        {
          type: 'https://hearth.dev/problems/double-claim',
          title: '有场次已在另一份合同的报告里',
          status: 409,
          code: 'x7',
          violations: [
            { field: 'to', messages: { 'zh-CN': '到 9 月 12 日为止可以', en: 'Up to 12 September' } },
          ],
        },
        { status: 409 },
      ),
    ),
  );
  await userEvent.click(await screen.findByRole('button', { name: '发布报告' }));
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '发布报告' }));
  expect(await screen.findByText('有场次已在另一份合同的报告里')).toBeVisible();
  expect(screen.getByLabelText('到')).toHaveAccessibleDescription(/到 9 月 12 日为止可以/);
  const said = screen.getByText('有场次已在另一份合同的报告里').closest('[role=alert]');
  expect(said?.parentElement).toContainElement(screen.getByRole('button', { name: '发布报告' }));
});
