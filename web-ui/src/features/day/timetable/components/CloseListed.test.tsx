import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import type { SessionResponse } from '@/shared/api/generated/model';
import { manager, renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { aSession } from '../../../../../tests/world';
import { timetableRoutes } from '../routes';

const over: Partial<SessionResponse> = {
  day: '2026-11-18',
  startsAt: '2026-11-18T01:00:00Z',
  endsAt: '2026-11-18T02:00:00Z',
  state: 'planned',
};
const sessions = [
  aSession({ ...over, id: 's1', title: '合唱', visits: 12, version: 3 }),
  aSession({ ...over, id: 's2', title: '书画', visits: 0, version: 1 }),
  aSession({ ...over, id: 's3', title: '棋牌', visits: 4, version: 2 }),
];
let closed: [string, string | null, unknown][];

beforeEach(() => {
  closed = [];
  server.use(
    http.get('*/api/centre/sessions', () =>
      HttpResponse.json({
        items: sessions.filter(({ id }) => !closed.some(([done]) => done === id)),
        nextCursor: null,
      }),
    ),
    http.post('*/api/centre/sessions/:id/close', async ({ params, request }) => {
      closed.push([String(params.id), request.headers.get('If-Match'), await request.json()]);
      return HttpResponse.json(aSession({ ...over, id: String(params.id), state: 'held' }));
    }),
    http.get('*/api/centre/days/unstated', () => HttpResponse.json({ count: 0, days: [], earlier: false })),
    http.get('*/api/centre/spaces', () => HttpResponse.json({ items: [], nextCursor: null })),
    http.get('*/api/centre/programmes', () => HttpResponse.json({ items: [], nextCursor: null })),
  );
});

const ADDRESS = '/timetable?view=list&state=planned&from=2026-11-01&to=2026-11-21';

it('closes many of the list that are over, with N of M, and those without anybody only in so many words', async () => {
  renderAt(ADDRESS, timetableRoutes);
  await userEvent.click(await screen.findByRole('button', { name: '选中已列出的 3 场' }));
  await userEvent.click(screen.getByRole('button', { name: '按已记人次结场（2）' }));
  expect(await screen.findByText(/2 场共 16 人次/)).toBeInTheDocument();
  expect(closed).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '按已记人次结场' }));
  expect(await screen.findByText(/按已记人次结场：2 条全部完成/)).toBeVisible();
  expect(closed).toEqual([
    ['s1', '"3"', { nobodyCame: false }],
    ['s3', '"2"', { nobodyCame: false }],
  ]);
  await waitFor(() => expect(screen.queryByText('合唱')).toBeNull());
  expect(screen.getByRole('checkbox', { name: /书画/ })).toBeChecked();
  await userEvent.click(screen.getByRole('button', { name: '确认无人到场并结场（1）' }));
  await userEvent.click(
    (await screen.findAllByRole('button', { name: '确认无人到场并结场' })).at(-1) as HTMLElement,
  );
  await waitFor(() => expect(closed.at(-1)).toEqual(['s2', '"1"', { nobodyCame: true }]));
});

it('opens together again what it closed, with one reason', async () => {
  const reopened: unknown[] = [];
  server.use(
    http.post('*/api/centre/sessions/:id/reopen', async ({ params, request }) => {
      reopened.push([params.id, request.headers.get('If-Match'), await request.json()]);
      return HttpResponse.json(aSession({ ...over, id: String(params.id) }));
    }),
  );
  renderAt(ADDRESS, timetableRoutes);
  await userEvent.click(await screen.findByRole('button', { name: '选中已列出的 3 场' }));
  await userEvent.click(screen.getByRole('button', { name: '按已记人次结场（2）' }));
  await userEvent.click(await screen.findByRole('button', { name: '按已记人次结场' }));
  await userEvent.click(await screen.findByRole('button', { name: '撤销这 2 场的结场' }));
  await userEvent.click(await screen.findByText('结错了'));
  await userEvent.click(
    (await screen.findAllByRole('button', { name: '撤销这 2 场的结场' })).at(-1) as HTMLElement,
  );
  expect(await screen.findByText('2 / 2 已重新打开')).toBeInTheDocument();
  expect(reopened).toEqual([
    ['s1', '"1"', { reason: '结错了' }],
    ['s3', '"1"', { reason: '结错了' }],
  ]);
  expect(screen.queryByRole('button', { name: '撤销这 2 场的结场' })).toBeNull();
});

it('cancels many that were not held, with one reason, and offers to restore them', async () => {
  const sent: unknown[] = [];
  server.use(
    http.post('*/api/centre/sessions/:id/cancel', async ({ params, request }) => {
      sent.push([params.id, request.headers.get('If-Match'), await request.json()]);
      return HttpResponse.json(aSession({ ...over, id: String(params.id), state: 'cancelled', version: 7 }));
    }),
  );
  renderAt(ADDRESS, timetableRoutes);
  await userEvent.click(await screen.findByRole('button', { name: '选中已列出的 3 场' }));
  // only those nobody came to: people who are recorded are not cancelled away
  await userEvent.click(screen.getByRole('button', { name: '取消场次（1）' }));
  await userEvent.click(await screen.findByText('没有举办'));
  await userEvent.click(screen.getByRole('button', { name: '取消场次' }));
  expect(await screen.findByText(/取消场次：1 条全部完成/)).toBeVisible();
  expect(sent).toEqual([['s2', '"1"', { reason: '没有举办' }]]);
  expect(screen.getByText('恢复这 1 场')).toBeVisible();
});

it('cancels nothing for who may only record', async () => {
  renderAt(ADDRESS, timetableRoutes, { ...manager, permissions: ['read-centre', 'record-attendance'] });
  await userEvent.click(await screen.findByRole('button', { name: '选中已列出的 3 场' }));
  expect(screen.queryByRole('button', { name: /取消场次/ })).toBeNull();
});

it('leads from each day to its sheet, and offers nothing of this to who may not record', async () => {
  const { unmount } = renderAt(ADDRESS, timetableRoutes);
  expect(await screen.findByRole('link', { name: '日录入 周三 11-18' })).toHaveAttribute(
    'href',
    '/day-sheet/2026-11-18',
  );
  unmount();
  renderAt(ADDRESS, timetableRoutes, { ...manager, permissions: ['read-centre'] });
  await screen.findByText('合唱');
  expect(screen.queryByRole('link', { name: /日录入/ })).toBeNull();
  expect(screen.queryByRole('checkbox')).toBeNull();
});
