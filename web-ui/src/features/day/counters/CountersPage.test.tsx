import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { manager, renderAt } from '../../../../tests/render';
import { server } from '../../../../tests/server';
import { counterRoutes } from './routes';

const counter = {
  ...{ id: 'c1', name: '正门 1 号', door: '正门', state: 'active', revokedAt: null, simulated: false },
  issuedAt: '2026-11-01T02:00:00Z',
  heardAt: new Date(Date.now() - 60_000).toISOString(),
  ...{ enteredToday: 214, readingsToday: 31, version: 4 },
};
const waiting = {
  ...{ ...counter, id: 'c2', name: '侧门', door: '侧门', state: 'waiting', issuedAt: null, heardAt: null },
  ...{ enteredToday: 0, readingsToday: 0, version: 0 },
};
const silent = { ...counter, id: 'c3', name: '车库', heardAt: '2026-11-20T02:00:00Z' };

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
    http.get('*/api/centre/counters', () =>
      HttpResponse.json({ items: [counter, waiting, silent], nextCursor: null }),
    ),
    http.post('*/api/centre/counters', ({ request }) => note(request, waiting)),
    http.post('*/api/centre/counters/:id/secret', ({ request }) =>
      note(request, {
        ...{ counter: waiting, clientId: 'counter-c2-1', secret: 'Geheim-42', version: 2 },
        tokenUrl: 'https://login.example.org/realms/hearth/protocol/openid-connect/token',
      }),
    ),
    http.post('*/api/centre/counters/:id/revoke', ({ request }) => note(request, counter)),
  );
});

it('says which counters are in use, silent or without a secret, and what came in today', async () => {
  renderAt('/counters', counterRoutes);
  const row = await screen.findByRole('row', { name: /正门 1 号/ });
  expect(row).toHaveTextContent('在用');
  expect(row).toHaveTextContent('214');
  const new_ = screen.getByRole('row', { name: /侧门/ });
  expect(new_).toHaveTextContent('待发密钥');
  // nothing was sent, which is not 0
  expect(within(new_).getAllByText('—')).toHaveLength(2);
  expect(screen.getByRole('row', { name: /车库/ })).toHaveTextContent('没有消息');
});

it('shows a secret once, with an example that holds it', async () => {
  renderAt('/counters', counterRoutes);
  await userEvent.click(await screen.findByRole('button', { name: '发放密钥 侧门' }));
  const told = within(await screen.findByRole('dialog'));
  await waitFor(() => expect(told.getByText('Geheim-42')).toBeVisible());
  expect(told.getByText(/client_secret=Geheim-42/)).toBeVisible();
  expect(told.getByText(/只显示这一次/)).toBeVisible();
  await userEvent.keyboard('{Escape}');
  expect(told.getByText('Geheim-42')).toBeVisible();
  await userEvent.click(told.getByRole('button', { name: '我已记下' }));
  await waitFor(() => expect(screen.queryByText('Geheim-42')).toBeNull());
  expect(sent).toEqual([{ what: 'POST /api/centre/counters/c2/secret', version: '"0"', body: null }]);
}, 30_000);

it('asks before a secret that is in use is renewed, and why one is revoked', async () => {
  renderAt('/counters', counterRoutes);
  await userEvent.click(await screen.findByRole('button', { name: '换新密钥 正门 1 号' }));
  const asked = await screen.findByRole('dialog');
  expect(asked).toHaveTextContent('旧密钥随即失效');
  expect(sent).toEqual([]);
  await userEvent.click(within(asked).getByRole('button', { name: '换新密钥' }));
  await userEvent.click(await screen.findByRole('button', { name: '我已记下' }));

  await userEvent.click(screen.getByRole('button', { name: '停用 正门 1 号' }));
  const why = within(await screen.findByRole('dialog', { name: '停用“正门 1 号”？' }));
  await userEvent.type(await why.findByLabelText('原因'), '设备丢失');
  await userEvent.click(why.getByRole('button', { name: /停 ?用/ }));
  await waitFor(() =>
    expect(sent.at(-1)).toEqual({
      what: 'POST /api/centre/counters/c1/revoke',
      version: '"4"',
      body: { reason: '设备丢失' },
    }),
  );
}, 30_000);

it('is closed to the front desk', async () => {
  renderAt('/counters', counterRoutes, { ...manager, role: 'front-desk', permissions: ['read-centre'] });
  expect(await screen.findByText('您的角色不能使用这个页面')).toBeVisible();
});
