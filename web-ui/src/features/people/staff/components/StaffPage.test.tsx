import { screen, waitFor, within } from '@testing-library/react';
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

const list = (...items: object[]) =>
  server.use(
    http.get('*/api/centre/staff', () => HttpResponse.json({ items, nextCursor: null })),
    http.get('*/api/centre/staff/:id/history', () => HttpResponse.json({ items: [], nextCursor: null })),
  );

it.each([
  [{ state: 'active' }, false, /已向 li@example.org 发送邮件，从邮件里设好密码/],
  [{ state: 'active' }, true, /用 li@example.org 和本机的演示密码登录/],
  [{ state: 'invited' }, false, /已有账号.*用 li@example.org 登录后接受邀请/],
])('says how somebody who was invited gets in: %j, demonstration %s', async (now, demo, said) => {
  list(wu);
  server.use(
    http.get('*/api/info', () => HttpResponse.json({ version: '1', demo, signIn: true, audiences: [] })),
    http.post('*/api/centre/staff', async ({ request }) =>
      HttpResponse.json({ ...wu, ...((await request.json()) as object), ...now, id: 'p2' }, { status: 201 }),
    ),
  );
  renderAt('/staff?open=new', staffRoutes);
  const form = within(await screen.findByRole('dialog'));
  await userEvent.type(await form.findByLabelText('姓名'), '李默');
  await userEvent.type(form.getByLabelText('邮箱'), 'li@example.org');
  await userEvent.click(form.getByRole('button', { name: '邀请成员' }));
  expect(await screen.findByText(said)).toBeVisible();
  expect(screen.queryByText('已保存')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: '知道了' }));
  expect(screen.queryByText(said)).toBeNull();
});

it('says of the only manager, before anything is pressed, that they cannot be taken out or demoted', async () => {
  const zhou = { ...wu, id: 'p3', name: '周敏', role: 'manager' };
  list(wu, zhou, { ...zhou, id: 'p4', name: '孙待', state: 'invited', active: false });
  renderAt('/staff', staffRoutes);
  const row = within(await screen.findByRole('row', { name: /周敏/ }));
  expect(row.getByText('唯一的负责人：先指定另一位，才能移出')).toBeVisible();
  expect(row.queryByRole('button', { name: '移出 周敏' })).toBeNull();
  expect(screen.getByRole('button', { name: '移出 吴芳' })).toBeEnabled();
  await userEvent.click(row.getByRole('button', { name: '编辑 周敏' }));
  const form = within(await screen.findByRole('dialog'));
  expect(await form.findByText('唯一的负责人：先指定另一位，才能改角色或停用')).toBeVisible();
  expect(form.getByRole('switch', { name: '可以登录' })).toBeDisabled();
  expect(form.getByRole('radio', { name: /前台/ })).toBeDisabled();
});

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
