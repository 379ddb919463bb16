import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { staffRoutes } from '../routes';

const wu = {
  id: 'p1',
  name: '吴芳',
  email: 'wu@example.org',
  role: 'front-desk',
  active: true,
  state: 'active',
  invitedBy: null,
  invitedAt: null,
  version: 2,
};

it('takes disabling somebody back by one press of the toast', async () => {
  const sent: unknown[] = [];
  server.use(
    http.get('*/api/centre/staff', () => HttpResponse.json({ items: [wu], nextCursor: null })),
    http.get('*/api/centre/staff/p1/history', () => HttpResponse.json({ items: [], nextCursor: null })),
    http.put('*/api/centre/staff/p1', async ({ request }) => {
      const body = (await request.json()) as object;
      sent.push([request.headers.get('If-Match'), body]);
      return HttpResponse.json({ ...wu, ...body, version: 2 + sent.length });
    }),
  );
  renderAt('/staff', staffRoutes);
  await userEvent.click(await screen.findByRole('button', { name: '编辑 吴芳' }));
  await userEvent.click(await screen.findByRole('switch', { name: '可以登录' }));
  await userEvent.click(screen.getByRole('button', { name: '保存' }));
  expect(await screen.findByText('已停用 吴芳')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: /^撤\s?销$/ }));
  await waitFor(() =>
    expect(sent).toEqual([
      ['"2"', { name: '吴芳', role: 'front-desk', active: false }],
      ['"3"', { name: '吴芳', role: 'front-desk', active: true }],
    ]),
  );
});
