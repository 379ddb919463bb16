import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { manager, renderAt } from '../../../../tests/render';
import { server } from '../../../../tests/server';
import { feedRoutes } from './routes';

const feed = {
  ...{
    id: 'f1',
    kind: 'space',
    title: '大厅',
    note: '门口的屏幕',
    madeBy: '周敏',
    state: 'live',
    version: 0,
  },
  ...{ createdAt: '2026-11-20T02:00:00Z', lastReadOn: '2026-11-22', revokedAt: null },
};
const whole = { ...feed, id: 'f2', kind: 'centre', title: null, note: '', lastReadOn: null };
const left = { ...feed, id: 'f3', kind: 'person', title: '太极', state: 'left' };
const gone = { ...feed, id: 'f4', title: '小房间', state: 'revoked', revokedAt: '2026-11-21T02:00:00Z' };
const URL_ONCE = 'https://hearth.example.org/api/public/hefeng/feeds/Geheim-42.ics';

let sent: { what: string; version: string | null; body: unknown }[];

beforeEach(() => {
  sent = [];
  const note = async (request: Request, answer: object) => {
    const words = await request.text();
    sent.push({
      what: `${request.method} ${new URL(request.url).pathname}`,
      version: request.headers.get('If-Match'),
      body: words === '' ? null : JSON.parse(words),
    });
    return HttpResponse.json(answer);
  };
  server.use(
    http.get('*/api/centre/feeds', () =>
      HttpResponse.json({ items: [feed, whole, left, gone], nextCursor: null }),
    ),
    http.get('*/api/centre/spaces', () =>
      HttpResponse.json({ items: [{ id: 's1', name: '舞蹈房' }], nextCursor: null }),
    ),
    http.get('*/api/centre/activities', () => HttpResponse.json({ items: [], nextCursor: null })),
    http.post('*/api/centre/feeds', ({ request }) =>
      note(request, { feed: { ...feed, title: '舞蹈房' }, url: URL_ONCE, version: 0 }),
    ),
    http.post('*/api/centre/feeds/:id/revoke', ({ request }) => note(request, gone)),
  );
});

it('says of what each feed is, for whom, and when it was read last', async () => {
  renderAt('/feeds', feedRoutes);
  const row = await screen.findByRole('row', { name: /大厅/ });
  expect(row).toHaveTextContent('一个空间');
  expect(row).toHaveTextContent('门口的屏幕');
  expect(row).toHaveTextContent('2026-11-22');
  expect(row).toHaveTextContent('在用');
  // nobody read it yet
  expect(screen.getByRole('row', { name: /和风市民中心/ })).toHaveTextContent('—');
  expect(screen.getByRole('row', { name: /太极/ })).toHaveTextContent('制作人已离开');
  const revoked = screen.getByRole('row', { name: /小房间/ });
  expect(revoked).toHaveTextContent('已停用');
  expect(within(revoked).queryByRole('button', { name: /停用/ })).toBeNull();
});

it('begins with what one came from, and shows the link once', async () => {
  renderAt('/feeds?open=new&space=s1&called=舞蹈房', feedRoutes);
  const form = within(await screen.findByRole('dialog'));
  expect(await form.findByText('舞蹈房')).toBeVisible();
  await userEvent.type(form.getByLabelText('给谁用'), '舞蹈老师');
  await userEvent.click(form.getByRole('button', { name: '保存' }));
  const told = within(await screen.findByRole('dialog', { name: '“舞蹈房”的订阅链接' }));
  expect(told.getByText(URL_ONCE)).toBeVisible();
  expect(told.getByText(/只显示这一次/)).toBeVisible();
  await userEvent.click(told.getByRole('button', { name: '我已复制' }));
  await waitFor(() => expect(screen.queryByText(URL_ONCE)).toBeNull());
  expect(sent).toEqual([
    {
      what: 'POST /api/centre/feeds',
      version: null,
      body: { kind: 'space', spaceId: 's1', activityIds: [], note: '舞蹈老师' },
    },
  ]);
}, 30_000);

it('asks before a feed is revoked', async () => {
  renderAt('/feeds', feedRoutes);
  await userEvent.click(await screen.findByRole('button', { name: '停用 大厅' }));
  const asked = await screen.findByRole('dialog');
  expect(asked).toHaveTextContent('链接随即失效');
  expect(sent).toEqual([]);
  await userEvent.click(within(asked).getByRole('button', { name: /停 ?用/ }));
  await waitFor(() =>
    expect(sent).toEqual([{ what: 'POST /api/centre/feeds/f1/revoke', version: '"0"', body: null }]),
  );
}, 30_000);

it('is closed to whoever only looks', async () => {
  renderAt('/feeds', feedRoutes, { ...manager, role: 'viewer', permissions: ['read-centre'] });
  expect(await screen.findByText('您的角色不能使用这个页面')).toBeVisible();
});
