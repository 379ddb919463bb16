import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { findActivities } from '@/audiences/centre/found';
import { renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { aSession } from '../../../../../tests/world';
import { timetableRoutes } from '../routes';

const yoga = (id: string, more: object) => ({
  ...{ id, title: 'Yoga', programme: '健康', programmeId: 'p1', version: 1 },
  ...{ ageMin: null, ageMax: null, externalId: null },
  ...more,
});
const activities = [
  yoga('a1', { ageMin: 18, externalId: '4711' }),
  yoga('a2', { ageMin: 60, externalId: '4712' }),
  yoga('a3', {}),
  yoga('a4', {}),
];

beforeEach(() =>
  server.use(
    http.get('*/api/centre/activities', () => HttpResponse.json({ items: activities, nextCursor: null })),
    http.get('*/api/centre/sessions', ({ request }) => {
      const id = new URL(request.url).searchParams.get('activity');
      const items = id === 'a3' ? [aSession({ day: '2026-11-25', space: '多功能厅' })] : [];
      return HttpResponse.json({ items, nextCursor: null });
    }),
    http.get('*/api/centre/days/unstated', () => HttpResponse.json({ count: 0, days: [], earlier: false })),
    http.get('*/api/centre/spaces', () => HttpResponse.json({ items: [], nextCursor: null })),
    http.get('*/api/centre/programmes', () => HttpResponse.json({ items: [], nextCursor: null })),
  ),
);

const TOLD = [
  '18 岁起 · 编号 4711',
  '60 岁起 · 编号 4712',
  '下一场 周三 11-25 14:00 · 多功能厅',
  '没有排定的场次',
];

it('of activities are told apart where one is chosen for a session', async () => {
  renderAt('/timetable', timetableRoutes);
  await userEvent.click(await screen.findByRole('button', { name: '新增场次' }));
  await userEvent.click(await screen.findByRole('combobox', { name: '活动' }));
  for (const words of TOLD) expect(await screen.findByTitle(`Yoga · ${words}`)).toBeInTheDocument();
});

it('of activities are told apart in the palette', async () => {
  const hits = await findActivities('yoga', new AbortController().signal, '2026-11-22');
  expect(hits.map(({ note }) => note)).toEqual(TOLD);
});
