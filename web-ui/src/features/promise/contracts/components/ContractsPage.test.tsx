import { screen } from '@testing-library/react';
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
  amountMinor: 38_000_000,
  currency: 'CNY',
  procurement: 'tender',
  reportEvery: 'quarter',
  state: 'published',
  simulated: false,
  publishedAt: '2026-01-05T02:00:00Z',
  indicators: [{ kind: 'visits', target: 1000, recorded: 620 }],
  activities: [],
  timePassed: 0.8932,
  standing: {
    asOfDay: '2026-03-31',
    indicators: [{ kind: 'visits', target: 1000, delivered: 240 }],
    reportedDays: 90,
    reportedShare: 0.2466,
    daysSince: 235,
    next: { from: '2026-04-01', to: '2026-06-30', dueOn: '2026-07-15', state: 'overdue', daysOver: 130 },
    overdue: 2,
    stale: true,
  },
  statements: 1,
  version: 2,
};

function open(address: string, changes: object = {}) {
  server.use(
    http.get('*/api/centre/contracts', () => HttpResponse.json({ items: [contract], nextCursor: null })),
    http.get('*/api/centre/contracts/c1', () => HttpResponse.json({ ...contract, ...changes })),
    http.get('*/api/centre/contracts/c1/statements', () =>
      HttpResponse.json({ items: [], nextCursor: null }),
    ),
  );
  renderAt(address, contractRoutes, manager);
}

it.each(['/contracts', '/contracts/c1'])(
  'holds what was reported against the days that were reported, as the agency reads it: %s',
  async address => {
    open(address);
    expect(await screen.findByRole('img', { name: '240 / 1,000, 已报告天数占合同 24%' })).toBeVisible();
    expect(screen.getByText('（已记录 620，含敏感服务）')).toBeVisible();
    expect(screen.getByText('已报告的天数占合同天数')).toBeVisible();
    const said = screen.getByText(
      '报告截至 2026-03-31，此后合同又过了 235 天；2026-04-01 – 2026-06-30 的报告逾期 130 天，另有 1 份报告也已逾期',
    );
    expect(said.className).toContain('bad');
    expect(screen.queryByText(/进度正常/)).toBeNull();
  },
);

it('says of a contract that begins within a quarter that its first report is shorter', async () => {
  open('/contracts/c1', { starts: '2025-12-01' });
  expect(await screen.findByText('按自然周期划分，首期到 2025-12-31')).toBeVisible();
});

it('says nothing of that where the contract begins with a quarter', async () => {
  open('/contracts/c1');
  expect(await screen.findByText('每季度')).toBeVisible();
  expect(screen.queryByText(/首期/)).toBeNull();
});
