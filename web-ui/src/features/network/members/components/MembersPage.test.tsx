import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { administrator } from '../../../../../tests/headquarters';
import { renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { memberRoutes } from '../routes';

const li = {
  subject: 's2',
  name: '李默',
  email: 'li@example.org',
  role: 'analyst',
  active: true,
  state: 'active',
  invitedBy: '周敏',
  invitedAt: '2026-11-20T02:00:00Z',
  version: 3,
};

it('deactivates a member, and keeps the form when the server refuses', async () => {
  const sent: unknown[] = [];
  server.use(
    http.get('*/api/headquarters/members', () => HttpResponse.json({ items: [li], nextCursor: null })),
    http.put('*/api/headquarters/members/s2', async ({ request }) => {
      sent.push(request.headers.get('If-Match'), await request.json());
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
  await waitFor(() => expect(sent).toEqual(['"3"', { role: 'analyst', active: false }]));
  expect(drawer.getByRole('switch')).not.toBeChecked();
});

it('says who was asked and has not answered, asks again, and takes the invitation back', async () => {
  const sent: string[] = [];
  const asked = { ...li, state: 'invited', active: false };
  server.use(
    http.get('*/api/headquarters/members', () => HttpResponse.json({ items: [asked], nextCursor: null })),
    http.post('*/api/headquarters/members/s2/invite', () => {
      sent.push('again');
      return HttpResponse.json(asked);
    }),
    http.delete('*/api/headquarters/members/s2', ({ request }) => {
      sent.push(`remove ${request.headers.get('If-Match')}`);
      return HttpResponse.json(asked);
    }),
  );
  renderAt('/members', memberRoutes, administrator);
  const row = await screen.findByRole('row', { name: /李默/ });
  expect(row).toHaveTextContent('已邀请，待本人接受');
  expect(row).toHaveTextContent('周敏 于 2026-11-20 10:00 邀请');
  await userEvent.click(within(row).getByRole('button', { name: '再次邀请 李默' }));
  await userEvent.click(within(row).getByRole('button', { name: '撤回邀请 李默' }));
  await userEvent.click(await screen.findByRole('button', { name: '撤回邀请' }));
  await waitFor(() => expect(sent).toEqual(['again', 'remove "3"']));
});

it('says of the only administrator that they cannot be taken out', async () => {
  const sun = { ...li, subject: 's3', name: '孙静', role: 'administrator' };
  server.use(
    http.get('*/api/headquarters/members', () => HttpResponse.json({ items: [li, sun], nextCursor: null })),
  );
  renderAt('/members', memberRoutes, administrator);
  const row = within(await screen.findByRole('row', { name: /孙静/ }));
  expect(row.getByText('唯一的管理员：先指定另一位，才能移出')).toBeVisible();
  expect(row.queryByRole('button', { name: '移出 孙静' })).toBeNull();
  await userEvent.click(row.getByRole('button', { name: '编辑 孙静' }));
  const form = within(await screen.findByRole('dialog'));
  expect(await form.findByText('唯一的管理员：先指定另一位，才能改角色或停用')).toBeVisible();
  expect(form.getByRole('switch')).toBeDisabled();
});

it('is not for analysts: they need nobody’s address', async () => {
  renderAt('/members', memberRoutes, { ...administrator, permissions: ['read-comparison', 'read-centres'] });
  expect(await screen.findByText('您的角色不能使用这个页面')).toBeVisible();
});
