import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { none } from '../../../../../tests/day';
import { renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { aSession } from '../../../../../tests/world';
import { timetableRoutes } from '../routes';

const nothing = { items: [], nextCursor: null };
let asked: [string | null, string | null][];

beforeEach(() => {
  asked = [];
  server.use(
    http.get('*/api/centre/sessions', ({ request }) => {
      const { searchParams } = new URL(request.url);
      asked.push([searchParams.get('from'), searchParams.get('to')]);
      return HttpResponse.json({ items: [aSession({ day: '2027-01-05' })], nextCursor: null });
    }),
    http.get('*/api/centre/sessions/hints', () =>
      HttpResponse.json({ held: [], taken: [], more: false, outside: null }),
    ),
    http.get('*/api/centre/days/unstated', () => HttpResponse.json({ count: 0, days: [], earlier: false })),
    http.get('*/api/centre/spaces', () => HttpResponse.json(nothing)),
    http.get('*/api/centre/programmes', () => HttpResponse.json(nothing)),
  );
});

describe('the timetable', () => {
  it('goes to the week of a day that is picked from a calendar', async () => {
    renderAt('/timetable?week=2026-11-02', timetableRoutes);
    await userEvent.click(await screen.findByRole('button', { name: '2026-11-02 至 2026-11-08 选择日期' }));
    await userEvent.click(await screen.findByTitle('2026-11-19'));
    await waitFor(() => expect(asked.at(-1)).toEqual(['2026-11-16', '2026-11-22']));
  });

  it('keeps the chosen week in the list, and back', async () => {
    renderAt('/timetable?week=2027-01-06', timetableRoutes);
    await screen.findByText('睦邻合唱团');
    await userEvent.click(screen.getByText('列表'));
    await waitFor(() => expect(screen.getByLabelText('从')).toHaveValue('2027-01-04'));
    expect(screen.getByLabelText('到')).toHaveValue('2027-01-10');
    await waitFor(() => expect(asked.at(-1)).toEqual(['2027-01-04', '2027-01-10']));
    await userEvent.click(screen.getByText('周'));
    expect(await screen.findByRole('button', { name: '2027-01-04 至 2027-01-10 选择日期' })).toBeVisible();
  });

  it('marks days off and working days moved to a weekend', async () => {
    const said = (day: string, kind: string) => ({
      ...none,
      day,
      national: { kind, name: '国庆节', nameEn: 'National Day' },
    });
    server.use(
      http.get('*/api/centre/days', () =>
        HttpResponse.json({ items: [said('2026-10-05', 'off'), said('2026-10-10', 'work')] }),
      ),
    );
    renderAt('/timetable?week=2026-10-05', timetableRoutes);
    expect(await screen.findByText('休')).toBeVisible();
    expect(screen.getByText('班')).toBeVisible();
  });

  it('has nothing called 取消 beside 取消场次', async () => {
    renderAt('/timetable?week=2027-01-05', timetableRoutes);
    await userEvent.click(await screen.findByText('睦邻合唱团'));
    await userEvent.click(await screen.findByRole('button', { name: '取消场次' }));
    expect(await screen.findByRole('button', { name: /^返 ?回$/ })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^取 ?消$/ })).toBeNull();
  });

  it('says how many signed up for a session, and before it is cancelled that they are to be told', async () => {
    server.use(
      http.get('*/api/centre/registration-targets', () =>
        HttpResponse.json({
          items: [{ id: 's1', sessionId: 's1', taken: 12, places: 20, waiting: 3 }],
          nextCursor: null,
        }),
      ),
    );
    renderAt('/timetable?week=2027-01-05', timetableRoutes);
    await userEvent.click(await screen.findByText('睦邻合唱团'));
    expect(await screen.findByRole('link', { name: '报名 12/20 · 候补 3' })).toHaveAttribute(
      'href',
      '/registrations/s1?session=s1',
    );
    await userEvent.click(await screen.findByRole('button', { name: '取消场次' }));
    expect(await screen.findByText(/已有 15 人报名，取消后请逐一通知/)).toBeVisible();
  });

  it('leads from a day to its day sheet', async () => {
    server.use(
      http.get('*/api/centre/sessions', () =>
        HttpResponse.json({ items: [aSession({ day: '2026-11-18' })], nextCursor: null }),
      ),
    );
    renderAt('/timetable?week=2026-11-16', timetableRoutes);
    expect(await screen.findByRole('link', { name: '日录入 周三 11-18' })).toHaveAttribute(
      'href',
      '/day-sheet/2026-11-18',
    );
  });

  it('says on the cards of a week in which space each session is, and which share one', async () => {
    const at = (id: string, title: string, starts: string, ends: string) =>
      aSession({
        ...{ id, title, day: '2026-11-18', spaceId: 'hall', space: '多功能厅' },
        ...{ startsAt: `2026-11-18T${starts}:00Z`, endsAt: `2026-11-18T${ends}:00Z` },
      });
    server.use(
      http.get('*/api/centre/sessions', () =>
        HttpResponse.json({
          items: [
            at('s1', '太极', '01:00', '02:30'),
            at('s2', '合唱', '02:00', '03:00'),
            at('s3', '书法', '03:00', '04:00'),
          ],
          nextCursor: null,
        }),
      ),
    );
    renderAt('/timetable?week=2026-11-16', timetableRoutes);
    expect(await screen.findByRole('button', { name: /太极.*多功能厅.*场地重叠/ })).toBeVisible();
    expect(screen.getByRole('button', { name: /合唱.*多功能厅.*场地重叠/ })).toBeVisible();
    expect(screen.getByRole('button', { name: /书法.*多功能厅/ })).not.toHaveTextContent('场地重叠');
  });

  it('gives the week that is shown as a file', async () => {
    const files: string[] = [];
    server.use(
      http.get('*/api/centre/sessions/export', ({ request }) => {
        files.push(new URL(request.url).search);
        return new HttpResponse('x', { headers: { 'Content-Type': 'text/csv' } });
      }),
    );
    renderAt('/timetable?week=2027-01-06&state=held', timetableRoutes);
    await userEvent.click(await screen.findByRole('button', { name: /CSV/ }));
    await waitFor(() => expect(files).toEqual(['?state=held&from=2027-01-04&to=2027-01-10&format=csv']));
  });

  it.each(['week=2026-11-16', 'view=list&from=2026-11-16&to=2026-11-22'])(
    'leads from days that have neither a session nor a word to stating them together: %s',
    async shown => {
      server.use(
        http.get('*/api/centre/days/unstated', ({ request }) =>
          HttpResponse.json(
            new URL(request.url).searchParams.get('before') === '2026-11-23'
              ? { count: 317, days: ['2026-11-20', '2026-11-17', '2026-11-14'], earlier: true }
              : { count: 317, days: [], earlier: true },
          ),
        ),
      );
      renderAt(`/timetable?${shown}`, timetableRoutes);
      expect(await screen.findByText(/这段时间有 2 个开放日没有场次，也没有声明/)).toBeVisible();
      await userEvent.click(screen.getByRole('button', { name: '一起声明' }));
      expect(await screen.findByRole('checkbox', { name: '周五 11-20' })).toBeChecked();
      expect(screen.getByRole('checkbox', { name: '周二 11-17' })).toBeChecked();
      expect(screen.queryByRole('checkbox', { name: '周六 11-14' })).toBeNull();
      expect(screen.getByRole('button', { name: '声明 2 天无场次' })).toBeEnabled();
    },
  );

  it('says the year of a session that is not of this one', async () => {
    renderAt('/timetable?week=2027-01-05', timetableRoutes);
    await userEvent.click(await screen.findByText('睦邻合唱团'));
    expect(await screen.findByText('周二 2027-01-05 14:00–15:30')).toBeVisible();
  });
});
