import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { findActivities } from '@/audiences/centre/found';
import { renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { aSession } from '../../../../../tests/world';
import { SessionsLink } from '../../catalogue/components/SessionsLink';
import { timetableRoutes } from '../routes';

const nothing = { items: [], nextCursor: null };
const TEN_YEARS = ['2019-11-16', '2029-11-22'];
let asked: (string | null)[][];

beforeEach(() => {
  asked = [];
  server.use(
    http.get('*/api/centre/sessions', ({ request }) => {
      const { searchParams } = new URL(request.url);
      const days = [searchParams.get('from'), searchParams.get('to')];
      asked.push(days);
      // all there is was held long ago
      return HttpResponse.json(
        days[0] === TEN_YEARS[0] ? { items: [aSession()], nextCursor: null } : nothing,
      );
    }),
    http.get('*/api/centre/days/unstated', () => HttpResponse.json({ count: 0, days: [], earlier: false })),
    http.get('*/api/centre/spaces', () => HttpResponse.json(nothing)),
    http.get('*/api/centre/programmes', () => HttpResponse.json(nothing)),
  );
});

describe('the days of the list', () => {
  it('are said where nobody chose any, and given up with one press', async () => {
    renderAt('/timetable?view=list&state=held', timetableRoutes);
    expect(await screen.findByLabelText('从')).toHaveValue('2026-11-22');
    expect(screen.getByLabelText('到')).toHaveValue('2026-11-28');
    expect(await screen.findByText(/只找了 2026-11-22 至 2026-11-28/)).toBeVisible();
    expect(asked.at(-1)).toEqual(['2026-11-22', '2026-11-28']);
    await userEvent.click(screen.getByRole('button', { name: '去掉筛选：2026-11-22 至 2026-11-28' }));
    expect(await screen.findByText('睦邻合唱团')).toBeVisible();
    expect(asked.at(-1)).toEqual(TEN_YEARS);
    expect(screen.queryByRole('button', { name: /去掉筛选/ })).toBeNull();
  });

  it('are given up where nothing was found, too', async () => {
    renderAt('/timetable?view=list&q=合唱', timetableRoutes);
    await userEvent.click(await screen.findByRole('button', { name: '看全部日期' }));
    expect(await screen.findByText('睦邻合唱团')).toBeVisible();
  });

  it('are all there are, for an activity one comes from', async () => {
    const link = <SessionsLink of={{ activity: 'a1' }} name="合唱" />;
    renderAt('/', [{ path: '/', element: link }]);
    expect(await screen.findByRole('link', { name: /合唱/ })).toHaveAttribute(
      'href',
      '/timetable?view=list&from=2019-11-16&to=2029-11-22&activity=a1',
    );
  });

  it('are all there are, for an activity the palette found', async () => {
    server.use(
      http.get('*/api/centre/activities', () =>
        HttpResponse.json({ items: [{ id: 'a1', title: '合唱', programme: '文体' }], nextCursor: null }),
      ),
    );
    const [hit] = await findActivities('合唱', new AbortController().signal, '2026-11-22');
    expect(hit?.to).toContain('from=2019-11-16&to=2029-11-22');
  });

  it('that are reversed are said to be wrong, and not that there is nothing', async () => {
    const messages = {
      'zh-CN': { title: '请检查', detail: '结束日期不能早于开始日期。' },
      en: { title: 'x' },
    };
    server.use(
      http.get('*/api/centre/sessions', () => HttpResponse.json({ status: 400, messages }, { status: 400 })),
    );
    renderAt('/timetable?view=list&from=2026-11-20&to=2026-11-10', timetableRoutes);
    expect(await screen.findByText(/结束日期不能早于开始日期/)).toBeVisible();
    expect(screen.queryByText('没有符合条件的场次')).toBeNull();
  });
});
