import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import { answer, day, none } from '../../../../../tests/day';
import { print, printed } from '../../../../../tests/paper';
import { renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { todayRoutes } from '../routes';

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

  it('shows who has booked a space, apart from the sessions, and how many guests came', async () => {
    const choir = {
      id: 'b1',
      spaceId: 'x',
      space: '多功能厅',
      title: '夕阳红合唱队',
      party: 'group',
      purpose: '排练',
      state: 'used',
      heads: 18,
      startsLocal: '16:00',
      endsLocal: '18:00',
      endsAt: '2026-11-22T10:00:00Z',
      simulated: false,
    };
    const repairs = { ...choir, id: 'b2', title: null, party: 'closure', purpose: '地面维修', heads: null };
    answer({
      bookings: [choir, { ...repairs, state: 'confirmed', startsLocal: '00:00', endsLocal: '24:00' }],
    });
    renderAt('/today/2026-11-22', todayRoutes);
    const bar = await screen.findByRole('link', {
      name: '16:00–18:00 夕阳红合唱队 · 排练 · 预约 · 来客 18 人',
    });
    expect(bar).toHaveAttribute('href', '/bookings?open=b1');
    // each bar comes by itself
    expect(await screen.findByRole('link', { name: '00:00–24:00 封闭 · 地面维修 · 预约' })).toBeVisible();
    expect((await screen.findAllByText('预约（来客 18 人，不算人次）')).length).toBeGreaterThan(0);
    // a space says how many sessions it has
    expect(screen.getAllByText('1 场')).toHaveLength(2);
    expect(screen.getByText('可核验率 75% · 登记 30、清点 10')).toBeVisible();
  });

  it('shows what is booked on a day without a session too', async () => {
    const staff = {
      id: 'b3',
      spaceId: 'x',
      space: '茶室',
      title: null,
      party: 'staff',
      purpose: '例会',
      state: 'confirmed',
      heads: null,
      startsLocal: '09:00',
      endsLocal: '10:00',
      endsAt: '2026-11-21T02:00:00Z',
      simulated: false,
    };
    answer({ sessions: [], bookings: [staff] });
    renderAt('/today/2026-11-21', todayRoutes);
    expect(await screen.findByText('这一天没有场次')).toBeVisible();
    expect(await screen.findByRole('link', { name: /09:00–10:00 工作人员 · 例会/ })).toBeVisible();
  });

  it('shows a day that this device kept from before days had bookings', async () => {
    answer({ bookings: undefined });
    renderAt('/today/2026-11-22', todayRoutes);
    expect((await screen.findAllByRole('link', { name: /14:00–15:30 睦邻合唱团/ }))[0]).toBeVisible();
  });

  it('gives each programme of the centre a hue of its own, and says which', async () => {
    const sessions = [day.sessions[0], { ...day.sessions[1], programmeId: 'p5', programme: '亲子' }];
    answer({ sessions });
    server.use(
      http.get('*/api/centre/programmes', () =>
        HttpResponse.json({ items: [{ id: 'p5' }, { id: 'p1' }], nextCursor: null }),
      ),
    );
    renderAt('/today/2026-11-22', todayRoutes);
    const [legend] = await screen.findAllByRole('list', { name: '颜色代表服务板块' });
    await waitFor(() => {
      const hues = [...(legend as HTMLElement).querySelectorAll('i')].slice(0, 2).map(each => each.className);
      expect(hues).toEqual([expect.stringContaining('hue0'), expect.stringContaining('hue1')]);
    });
    expect(legend).toHaveTextContent('文化与艺术亲子');
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

  it('says the year of the nearest days on a day of another year', async () => {
    answer({ day: '2025-03-08', sessions: [], nearest: { before: null, after: '2026-01-15' } });
    renderAt('/today/2025-03-08', todayRoutes);
    expect(await screen.findByRole('link', { name: '周四 2026-01-15' })).toHaveAttribute(
      'href',
      '/today/2026-01-15',
    );
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

  it('says 0 of a session that was held with nobody there', async () => {
    answer({ sessions: [{ ...day.sessions[0], state: 'held', visits: 0 }] });
    renderAt('/today/2026-11-22', todayRoutes);
    // on its bar and in the list
    expect(await screen.findAllByText('0 人次')).toHaveLength(2);
  });

  it('is a list on paper, with nothing folded away and the whole date', async () => {
    const now = Date.now();
    const ahead = { ...day.sessions[0], startsAt: new Date(now + 36e5).toISOString() };
    const after = { ...ahead, endsAt: new Date(now + 72e5).toISOString() };
    answer({ sessions: [after, day.sessions[1]] });
    renderAt('/today/2026-11-22', todayRoutes);
    await screen.findByText('已过去的 1 项', { exact: false });
    print();
    expect(document.querySelector('details')).toBeNull();
    expect(screen.getByText(/2026-11-22 · 农历/)).toBeVisible();
    printed();
  });
});
