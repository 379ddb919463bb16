import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { administrator } from '../../../../../tests/headquarters';
import { renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { agencyRoutes } from '../routes';

const bureau = {
  slug: 'pudong',
  name: '浦东新区民政局',
  nameEn: 'Pudong Civil Affairs',
  level: 'district',
  state: 'open',
  simulated: true,
  members: [],
};

it('invites somebody of an agency', async () => {
  const sent: unknown[] = [];
  server.use(
    http.get('*/api/headquarters/agencies', () =>
      HttpResponse.json({
        items: [bureau, { ...bureau, slug: 'new', name: '新机构', state: 'opening' }],
        nextCursor: null,
      }),
    ),
    http.post('*/api/headquarters/agencies/pudong/members', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(bureau);
    }),
  );
  renderAt('/agencies', agencyRoutes, administrator);
  const row = await screen.findByRole('row', { name: /浦东新区民政局/ });
  expect(row).toHaveTextContent('模拟');
  expect(row).toHaveTextContent('还没有人');
  expect(screen.queryByRole('button', { name: '邀请新机构的人' })).toBeNull();
  await userEvent.click(within(row).getByRole('button', { name: '邀请浦东新区民政局的人' }));
  const drawer = within(await screen.findByRole('dialog'));
  await userEvent.type(drawer.getByLabelText('姓名'), '陈科');
  await userEvent.type(drawer.getByLabelText('邮箱'), 'chen@example.gov');
  await userEvent.click(drawer.getByRole('button', { name: '邀请' }));
  await waitFor(() => expect(sent).toEqual([{ name: '陈科', email: 'chen@example.gov' }]));
});

it('shows what was done to an agency and its people', async () => {
  const act = {
    id: 'h1',
    act: 'remove',
    object: 'agency-member',
    objectId: 'pudong/s1',
    title: '陈科',
    subject: 's2',
    by: '周敏',
    at: '2026-11-22T01:00:00Z',
    reason: '',
    before: null,
    after: null,
  };
  server.use(
    http.get('*/api/headquarters/agencies', () => HttpResponse.json({ items: [bureau], nextCursor: null })),
    http.get('*/api/headquarters/agencies/pudong/history', () =>
      HttpResponse.json({ items: [act], nextCursor: null }),
    ),
  );
  renderAt('/agencies', agencyRoutes, administrator);
  await userEvent.click(await screen.findByRole('button', { name: '浦东新区民政局的记录' }));
  const drawer = within(await screen.findByRole('dialog'));
  expect(await drawer.findByRole('listitem')).toHaveTextContent('移出 陈科');
  expect(drawer.getByRole('listitem')).toHaveTextContent('周敏 · 2026-11-22 09:00 (Asia/Shanghai)');
});
