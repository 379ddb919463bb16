import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { manager, renderAt } from '../../../../tests/render';
import { server } from '../../../../tests/server';
import { equipmentRoutes } from './routes';

const projector = { id: 'e1', spaceId: 's1', name: '投影仪', quantity: 2, note: '遥控器在前台', version: 3 };
const chairs = { id: 'e2', spaceId: 's1', name: '折叠椅', quantity: 40, note: '', version: 1 };

let items = [projector, chairs];
let sent: { what: string; version: string | null; body?: unknown }[] = [];

beforeEach(() => {
  items = [projector, chairs];
  sent = [];
  server.use(
    http.get('*/api/centre/spaces', () =>
      HttpResponse.json({ items: [{ id: 's1', name: '大厅' }], nextCursor: null }),
    ),
    http.get('*/api/centre/spaces/s1/equipment', () => HttpResponse.json({ items, nextCursor: null })),
    http.post('*/api/centre/spaces/s1/equipment', async ({ request }) => {
      const body = (await request.json()) as object;
      sent.push({ what: 'add', version: request.headers.get('If-Match'), body });
      items = [...items, { ...chairs, ...body, id: 'e3' }];
      return HttpResponse.json(items.at(-1), { status: 201 });
    }),
    http.put('*/api/centre/equipment/:id', async ({ params, request }) => {
      const body = (await request.json()) as object;
      sent.push({ what: `change ${params.id}`, version: request.headers.get('If-Match'), body });
      items = items.map(each => (each.id === params.id ? { ...each, ...body } : each));
      return HttpResponse.json(items[0]);
    }),
    http.delete('*/api/centre/equipment/:id', ({ params, request }) => {
      sent.push({ what: `remove ${params.id}`, version: request.headers.get('If-Match') });
      items = items.filter(each => each.id !== params.id);
      return HttpResponse.json(projector);
    }),
  );
});

afterEach(() => vi.restoreAllMocks());

const ADDRESS = '/spaces/s1/equipment';

it('lists what stands in a space and gives it as a file; who may only look can change nothing', async () => {
  renderAt(ADDRESS, equipmentRoutes, { ...manager, permissions: ['read-centre'] });
  expect(await screen.findByRole('heading', { name: '大厅的设备' })).toBeVisible();
  expect(await screen.findByRole('row', { name: /投影仪/ })).toHaveTextContent('投影仪2遥控器在前台');
  expect(screen.getByRole('row', { name: /折叠椅/ })).toHaveTextContent('折叠椅40—');
  const exported: string[] = [];
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:file');
  vi.spyOn(URL, 'revokeObjectURL').mockReturnValue();
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
  server.use(
    http.get('*/api/centre/equipment/export', ({ request }) => {
      const { pathname, search } = new URL(request.url);
      exported.push(pathname + search);
      return new HttpResponse('x', { headers: { 'Content-Type': 'text/csv' } });
    }),
  );
  expect(screen.getByText('全部空间的设备')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '导出 XLSX' }));
  await waitFor(() => expect(exported).toEqual(['/api/centre/equipment/export?format=xlsx']));
  expect(screen.getByRole('link', { name: '空间' })).toHaveAttribute('href', '/spaces');
  expect(screen.queryByRole('button', { name: /新增|编辑/ })).toBeNull();
  expect(screen.queryByRole('checkbox')).toBeNull();
});

it('adds, changes and removes', async () => {
  renderAt(ADDRESS, equipmentRoutes);
  await userEvent.click(await screen.findByRole('button', { name: '新增设备' }));
  let drawer = within(await screen.findByRole('dialog'));
  await userEvent.type(await drawer.findByLabelText('名称'), '音响');
  await userEvent.click(drawer.getByRole('button', { name: '保存' }));
  expect(await screen.findByRole('row', { name: /音响/ })).toBeVisible();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

  await userEvent.click(await screen.findByRole('button', { name: '编辑 投影仪' }));
  drawer = within(await screen.findByRole('dialog'));
  const quantity = await drawer.findByLabelText('数量');
  await userEvent.clear(quantity);
  await userEvent.type(quantity, '1');
  await userEvent.click(drawer.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(screen.getByRole('row', { name: /投影仪/ })).toHaveTextContent('投影仪1'));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

  await userEvent.click(screen.getByRole('checkbox', { name: '选择投影仪' }));
  await userEvent.click(await screen.findByRole('button', { name: '删除（1）' }));
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: /删\s?除/ }));
  await waitFor(() => expect(screen.queryByRole('row', { name: /投影仪/ })).toBeNull());
  expect(sent).toEqual([
    { what: 'add', version: null, body: { name: '音响', quantity: 1, note: '' } },
    { what: 'change e1', version: '"3"', body: { name: '投影仪', quantity: 1, note: '遥控器在前台' } },
    { what: 'remove e1', version: '"3"' },
  ]);
}, 30_000);
