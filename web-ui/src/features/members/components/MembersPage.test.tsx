import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { administrator } from '../../../../tests/headquarters';
import { renderAt } from '../../../../tests/render';
import { server } from '../../../../tests/server';
import { memberRoutes } from '../routes';

const li = { subject: 's2', name: '李默', email: 'li@example.org', role: 'analyst', active: true };

it('deactivates a member, and keeps the form when the server refuses', async () => {
  const sent: unknown[] = [];
  server.use(
    http.get('*/api/headquarters/members', () => HttpResponse.json({ items: [li], nextCursor: null })),
    http.put('*/api/headquarters/members/s2', async ({ request }) => {
      sent.push(await request.json());
      const messages = {
        'zh-CN': { title: '与现状冲突', detail: '总部至少要有一位启用的管理员。' },
        en: { title: 'x', detail: 'y' },
      };
      return HttpResponse.json({ type: '/problems/conflict', status: 409, messages }, { status: 409 });
    }),
  );
  renderAt('/members', memberRoutes, administrator);
  await userEvent.click(await screen.findByRole('button', { name: '编辑 李默' }));
  const drawer = within(await screen.findByRole('dialog'));
  await userEvent.click(drawer.getByRole('switch'));
  await userEvent.click(drawer.getByRole('button', { name: '保存' }));
  expect(await drawer.findByText('总部至少要有一位启用的管理员。')).toBeVisible();
  await waitFor(() => expect(sent).toEqual([{ role: 'analyst', active: false }]));
  expect(drawer.getByRole('switch')).not.toBeChecked();
});
