import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { open, statement } from '../../../../../tests/purchased';

it('is green while it is fresh, and only then', async () => {
  open({});
  const said = await screen.findByText('进度正常；此后合同又过了 8 天');
  expect(said.className).toContain('good');
  expect(screen.getByText('下一份报告 2027-01-15 前')).toBeVisible();
});

it('is nowhere green when a report is weeks old or overdue, and says so', async () => {
  const next = { from: '2026-10-01', to: '2026-12-31', dueOn: '2027-01-15', state: 'overdue', daysOver: 20 };
  open({ standing: { ...statement.standing, daysSince: 92, next, overdue: 3, stale: true } });
  const said = await screen.findByText(
    '此后合同又过了 92 天；2026-10-01 – 2026-12-31 的报告逾期 20 天，另有 2 份报告也已逾期',
  );
  expect(said.className).toContain('bad');
  // said once: the day stands beside it
  expect(screen.getAllByText(/截至 2026-09-30/)).toHaveLength(1);
  // one sentence, and nothing calm beside it
  expect(screen.queryByText(/进度正常/)).toBeNull();
  expect(screen.getByRole('img', { name: /9,412 \/ 12,000/ }).querySelector('i')?.className).toContain(
    'stale',
  );
});
