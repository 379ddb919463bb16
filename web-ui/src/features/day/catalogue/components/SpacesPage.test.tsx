import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { catalogueRoutes } from '../routes';

const use = {
  exclusive: false,
  setupMinutes: 0,
  clearMinutes: 0,
  bookable: 'staff',
  noticeHours: null,
  aheadDays: null,
  longestMinutes: null,
  inUseFrom: null,
  retiredOn: null,
  priceKind: null,
  priceMinor: null,
  currency: null,
  priceReason: null,
  note: null,
  partIds: [],
};
const hall = { id: 'a', name: '大厅', areaM2: 120, capacity: 80, ...use, version: 4 };
const studio = { id: 'b', name: '画室', areaM2: 40, capacity: 20, ...use, version: 9 };

it('saves what was typed for one space into that space, once, whatever is opened while the network fails', async () => {
  const sent: { to: unknown; version: string | null; key: string | null; body: unknown }[] = [];
  let reached = 0;
  // the second attempt is answered once everything was tried
  let answer: () => void = () => {};
  const tried = new Promise<void>(resolve => {
    answer = resolve;
  });
  server.use(
    http.get('*/api/centre/spaces', () => HttpResponse.json({ items: [hall, studio], nextCursor: null })),
    http.get('*/api/centre/spaces/:id/history', () => HttpResponse.json({ items: [], nextCursor: null })),
    http.post('*/api/centre/spaces', () => {
      sent.push({ to: 'a second record', version: null, key: null, body: null });
      return HttpResponse.json({ ...hall, id: 'c' }, { status: 201 });
    }),
    http.put('*/api/centre/spaces/:id', async ({ params, request }) => {
      sent.push({
        to: params.id,
        version: request.headers.get('If-Match'),
        key: request.headers.get('Idempotency-Key'),
        body: await request.json(),
      });
      reached += 1;
      if (reached > 1) await tried;
      return reached === 1 ? HttpResponse.error() : HttpResponse.json({ ...hall, name: '前厅', version: 5 });
    }),
  );
  renderAt('/spaces', catalogueRoutes);

  await userEvent.click(await screen.findByRole('button', { name: '编辑 大厅' }));
  const drawer = within(await screen.findByRole('dialog'));
  const name = await drawer.findByLabelText('名称');
  await userEvent.clear(name);
  await userEvent.type(name, '前厅');
  await userEvent.click(drawer.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(sent).toHaveLength(1));

  // Still pending: the drawer stays, and whatever is pressed meanwhile turns nothing.
  await userEvent.click(drawer.getByRole('button', { name: /取\s?消/ }));
  await userEvent.keyboard('{Escape}');
  await userEvent.click(screen.getByRole('button', { name: '编辑 画室' }));
  answer();

  await waitFor(() => expect(sent).toHaveLength(2), { timeout: 5_000 });
  const body = {
    name: '前厅',
    areaM2: 120,
    capacity: 80,
    exclusive: false,
    setupMinutes: 0,
    clearMinutes: 0,
    bookable: 'staff',
    inUseFrom: null,
    retiredOn: null,
    priceKind: null,
    priceMinor: null,
    currency: null,
    priceReason: null,
    note: null,
    partIds: [],
  };
  const once = { to: 'a', version: '"4"', body };
  expect(sent).toEqual([
    { ...once, key: sent[0]?.key },
    { ...once, key: sent[0]?.key },
  ]);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), { timeout: 5_000 });
}, 30_000);

it('counts a new space once, though it was sent, got no answer, and is sent again after a reload', async () => {
  const keys: (string | null)[] = [];
  let away = true;
  server.use(
    http.get('*/api/centre/spaces', () => HttpResponse.json({ items: [hall], nextCursor: null })),
    http.post('*/api/centre/spaces', ({ request }) => {
      keys.push(request.headers.get('Idempotency-Key'));
      return away ? HttpResponse.error() : HttpResponse.json({ ...hall, id: 'c' }, { status: 201 });
    }),
  );
  const first = renderAt('/spaces?open=new', catalogueRoutes);
  let drawer = within(await screen.findByRole('dialog'));
  await userEvent.type(await drawer.findByLabelText('名称'), '露台');
  await userEvent.click(drawer.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(keys).toHaveLength(3), { timeout: 10_000 });
  expect(await drawer.findByRole('alert')).toBeVisible();
  first.unmount();

  away = false;
  renderAt('/spaces?open=new', catalogueRoutes);
  drawer = within(await screen.findByRole('dialog'));
  await userEvent.click(await drawer.findByRole('button', { name: '接着填' }));
  await userEvent.click(drawer.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(keys).toHaveLength(4));
  expect(new Set(keys).size).toBe(1);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

  // The next one is another.
  await userEvent.click(screen.getByRole('button', { name: '新增空间' }));
  drawer = within(await screen.findByRole('dialog'));
  expect(drawer.queryByRole('button', { name: '接着填' })).toBeNull();
  await userEvent.type(await drawer.findByLabelText('名称'), '露台');
  await userEvent.click(drawer.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(keys).toHaveLength(5));
  expect(keys[4]).not.toBe(keys[0]);
}, 40_000);

it('says how a space is used, and asks for limits only where others than staff may book', async () => {
  const sent: unknown[] = [];
  const studioNow = {
    ...studio,
    exclusive: true,
    setupMinutes: 10,
    clearMinutes: 5,
    retiredOn: '2026-01-01',
  };
  server.use(
    http.get('*/api/centre/spaces', () => HttpResponse.json({ items: [hall, studioNow], nextCursor: null })),
    http.get('*/api/centre/spaces/:id/history', () => HttpResponse.json({ items: [], nextCursor: null })),
    http.put('*/api/centre/spaces/a', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(hall);
    }),
  );
  renderAt('/spaces', catalogueRoutes);
  expect(await screen.findByText('独占 · 前 10 分、后 5 分')).toBeVisible();
  expect(screen.getByText('已停用')).toBeVisible();

  await userEvent.click(screen.getByRole('button', { name: '编辑 大厅' }));
  const drawer = within(await screen.findByRole('dialog'));
  expect(drawer.queryByLabelText('至少提前（小时）')).toBeNull();
  await userEvent.click(drawer.getByRole('checkbox', { name: '同一时间只安排一项' }));
  await userEvent.click(drawer.getByRole('radio', { name: '工作人员、合作伙伴和居民团队' }));
  await userEvent.type(await drawer.findByLabelText('至少提前（小时）'), '48');
  await userEvent.click(drawer.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({ exclusive: true, bookable: 'residents', noticeHours: 48 });
}, 20_000);

it('leads on from a space in one column, so that all of it is in sight', async () => {
  server.use(http.get('*/api/centre/spaces', () => HttpResponse.json({ items: [hall], nextCursor: null })));
  renderAt('/spaces', catalogueRoutes);
  const sessions = await screen.findByRole('link', { name: '查看场次 大厅' });
  const cell = within(sessions.closest('td') as HTMLElement);
  expect(cell.getByRole('link', { name: '大厅的设备' })).toHaveAttribute('href', '/spaces/a/equipment');
  expect(cell.getAllByRole('link').length).toBeGreaterThan(2);
  expect(screen.getAllByRole('columnheader')).toHaveLength(7);
});
