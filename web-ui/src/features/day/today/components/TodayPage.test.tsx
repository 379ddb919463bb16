import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import { renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { aSession } from '../../../../../tests/world';
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
  state: {
    day: '2026-11-22',
    state: 'not-closed',
    openMinutes: 720,
    planned: 1,
    held: 1,
    cancelled: 0,
    statement: null,
  },
  statements: [],
  sessions: [
    aSession(),
    aSession({ id: 's2', title: '太极晨练', state: 'held', visits: 40, space: '多功能厅', spaceId: 'x' }),
  ],
  nearest: { before: '2026-11-20', after: null },
  month: { from: '2026-11-01', to: '2026-11-30', visits: 900, sessionsHeld: 41, people: 310 },
};

const none = { ...day.state, planned: 0, held: 0, state: 'unstated' };
const stated = {
  id: 'd1',
  day: '2026-11-21',
  reason: '设备检修',
  by: '周敏',
  at: '2026-11-22T01:00:00Z',
  withdrawnBy: null,
  withdrawnAt: null,
  withdrawReason: null,
  simulated: false,
  version: 0,
};

function answer(changes: object = {}, quiet: object = { count: 0, days: [], earlier: false }) {
  server.use(
    http.get('*/api/centre/days/unstated', () => HttpResponse.json(quiet)),
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
    const nobody = { scan: 0, named: 0, self: 0, tally: 0, partner: 0 };
    answer({
      figures: {
        planned: 2,
        held: 0,
        cancelled: 0,
        visits: 0,
        byMethod: nobody,
        verifiability: null,
        people: 0,
      },
    });
    renderAt('/today/2026-11-22', todayRoutes);
    expect(await screen.findByText('暂无数据，不等于 0')).toBeVisible();
    expect(screen.getAllByText('—')).toHaveLength(2);
  });

  it('has no number for a month without a session either, and says there was none', async () => {
    answer({ month: { ...day.month, visits: 0, sessionsHeld: 0, people: 0 } });
    renderAt('/today/2026-11-22', todayRoutes);
    expect(await screen.findByText('本月还没有举办或登记过场次')).toBeVisible();
    expect(screen.getAllByText('—')).toHaveLength(3);
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

  it('takes the word of staff that there were no sessions', async () => {
    answer({ sessions: [], state: { ...none, day: '2026-11-21' } });
    const posted: unknown[] = [];
    server.use(
      http.post('*/api/centre/days/:day/statement', async ({ params, request }) => {
        posted.push(params.day, await request.json());
        return HttpResponse.json({ ...none, state: 'stated', statement: stated }, { status: 201 });
      }),
    );
    renderAt('/today/2026-11-21', todayRoutes);

    await userEvent.click(await screen.findByRole('button', { name: '声明这一天无场次' }));

    await waitFor(() => expect(posted).toEqual(['2026-11-21', { reason: null, simulated: false }]));
  });

  it('says who stated that there were none, and lets it be withdrawn', async () => {
    answer({ sessions: [], state: { ...none, state: 'stated', statement: stated } });
    renderAt('/today/2026-11-21', todayRoutes);

    expect(await screen.findByText(/周敏 · 2026-11-22 09:00 · 设备检修/)).toBeVisible();
    expect(screen.getByRole('button', { name: '撤回声明' })).toBeVisible();
  });

  it('lists past days nobody said a word of, and states those that stay ticked', async () => {
    answer({}, { count: 2, days: ['2026-11-20', '2026-11-18'], earlier: false });
    const posted: unknown[] = [];
    server.use(
      http.post('*/api/centre/days/statements', async ({ request }) => {
        posted.push(await request.json());
        return HttpResponse.json({ items: [] }, { status: 201 });
      }),
    );
    renderAt('/today/2026-11-22', todayRoutes);

    await userEvent.click(await screen.findByRole('button', { name: /2 个开放日没有场次/ }));
    await userEvent.click(await screen.findByRole('checkbox', { name: '周五 11-20' }));
    await userEvent.click(screen.getByRole('button', { name: '当天未安排活动' }));
    await userEvent.click(screen.getByRole('button', { name: '声明 1 天无场次' }));

    await waitFor(() =>
      expect(posted).toEqual([{ days: ['2026-11-18'], reason: '当天未安排活动', simulated: false }]),
    );
  });

  it('counts all days of the profile and goes back a stretch at a time', async () => {
    answer();
    const asked: (string | null)[] = [];
    server.use(
      http.get('*/api/centre/days/unstated', ({ request }) => {
        const before = new URL(request.url).searchParams.get('before');
        asked.push(before);
        return HttpResponse.json(
          before
            ? { count: 313, days: ['2025-12-31'], earlier: false }
            : { count: 313, days: ['2026-11-20', '2026-08-03'], earlier: true },
        );
      }),
    );
    renderAt('/today/2026-11-22', todayRoutes);

    await userEvent.click(await screen.findByRole('button', { name: /313 个开放日没有场次/ }));
    await userEvent.click(await screen.findByRole('button', { name: '更早的日子' }));

    expect(await screen.findByRole('checkbox', { name: '周三 2025-12-31' })).toBeChecked();
    expect(asked.at(-1)).toBe('2026-08-03');
    expect(screen.getByRole('button', { name: '声明 1 天无场次' })).toBeEnabled();
    await userEvent.click(screen.getByRole('button', { name: '较近的日子' }));
    expect(await screen.findByRole('checkbox', { name: '周五 11-20' })).toBeChecked();
  });

  it('says on an empty day to come when it may be stated, apart from the nearest days', async () => {
    answer({ sessions: [], state: { ...none, state: 'ahead' } });
    renderAt('/today/2026-11-23', todayRoutes);
    expect(await screen.findByText('过了这一天，若确实没有场次，请在这里声明')).toBeVisible();
    expect(screen.getByText('最近有场次的日子：')).toBeVisible();
  });

  it.each(['2026-02-30', '9999-12-31', '1899-01-01'])('is not found when it is no day: %s', async day => {
    answer();
    renderAt(`/today/${day}`, todayRoutes);
    expect(await screen.findByText('没有这个页面')).toBeVisible();
  });
});
