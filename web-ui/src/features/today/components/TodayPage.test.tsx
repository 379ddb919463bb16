import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import { renderAt } from '../../../../tests/render';
import { server } from '../../../../tests/server';
import { aSession } from '../../../../tests/world';
import { todayRoutes } from '../routes';

const heads = { scan: 0, named: 30, self: 0, tally: 10, partner: 0 };
const day = {
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
  sessions: [
    aSession(),
    aSession({ id: 's2', title: '太极晨练', state: 'held', visits: 40, space: '多功能厅', spaceId: 'x' }),
  ],
  nearest: { before: '2026-11-20', after: null },
  month: { from: '2026-11-01', to: '2026-11-30', visits: 900, sessionsHeld: 41, people: 310 },
};

function answer(changes: object = {}) {
  server.use(
    http.get('*/api/centre/days/:day', () => HttpResponse.json({ ...day, ...changes })),
    http.get('*/api/centre/sessions', () => HttpResponse.json({ items: [], nextCursor: null })),
    http.get('*/api/centre/contracts', () => HttpResponse.json({ items: [], nextCursor: null })),
  );
}

describe('a day', () => {
  it('shows visits and people as two numbers, and leads to check-in', async () => {
    answer();
    renderAt('/today/2026-11-22', todayRoutes);
    expect(await screen.findByText('可核验率 75% · 登记 30、清点 10')).toBeVisible();
    expect(screen.getByText('28')).toBeVisible();
    const [bar] = screen.getAllByRole('link', { name: /14:00–15:30 睦邻合唱团/ });
    expect(bar).toHaveAttribute('href', '/sessions/s1/check-in');
    expect(screen.getAllByText('未指定空间').length).toBeGreaterThan(0);
  });

  it('has no number where nothing was recorded: that is not 0', async () => {
    const none = { scan: 0, named: 0, self: 0, tally: 0, partner: 0 };
    answer({
      figures: {
        planned: 2,
        held: 0,
        cancelled: 0,
        visits: 0,
        byMethod: none,
        verifiability: null,
        people: 0,
      },
    });
    renderAt('/today/2026-11-22', todayRoutes);
    expect(await screen.findByText('暂无数据，不等于 0')).toBeVisible();
    expect(screen.getAllByText('—')).toHaveLength(2);
  });

  it('goes to a day that is picked from a calendar', async () => {
    answer();
    renderAt('/today/2026-11-22', todayRoutes);
    await userEvent.click(await screen.findByRole('button', { name: '2026-11-22 选择日期' }));
    await userEvent.click(await screen.findByTitle('2026-11-20'));
    expect(await screen.findByRole('heading', { level: 1, name: /11月20日/ })).toBeVisible();
  });

  it('offers the nearest days when it is empty', async () => {
    answer({ sessions: [] });
    renderAt('/today/2026-11-21', todayRoutes);
    expect(await screen.findByRole('link', { name: '周五 11-20' })).toHaveAttribute(
      'href',
      '/today/2026-11-20',
    );
  });

  it('is not found when it is no day', async () => {
    answer();
    renderAt('/today/2026-02-30', todayRoutes);
    expect(await screen.findByText('没有这个页面')).toBeVisible();
  });
});
