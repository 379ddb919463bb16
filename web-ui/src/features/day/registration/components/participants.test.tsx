import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { print, printed } from '../../../../../tests/paper';
import { anew, signedUp, target, waits } from '../../../../../tests/registration';
import { manager, renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { registrationRoutes } from '../routes';

beforeEach(anew);

it('lists who signed up in order and takes a place back, with the next one waiting', async () => {
  renderAt('/registrations/s1', registrationRoutes);
  expect(await screen.findByRole('heading', { name: /书法 周一 11-30 09:00 报名名单/ })).toBeVisible();
  const second = await screen.findByRole('row', { name: /王阿姨/ });
  expect(second).toHaveTextContent('年龄不符');
  expect(second).toHaveTextContent('候补 第 1 位');
  expect(screen.queryByRole('button', { name: '提前转正 王阿姨' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: '取消报名 陈阿姨' }));
  await waitFor(() => expect(signedUp.sent).toEqual([{ what: 'cancel g1', version: '"0"', body: {} }]));
  expect(await screen.findByText('已取消 陈阿姨 的报名')).toBeVisible();
});

it('signs up somebody of another age all the same, to wait; and says of nobody more than one may know', async () => {
  let asked: unknown;
  server.use(
    http.post('*/api/centre/registrations', async ({ request }) => {
      asked = await request.json();
      return HttpResponse.json({ items: [{ ...waits, id: 'g3' }], target }, { status: 201 });
    }),
  );
  renderAt('/registrations/s1', registrationRoutes);
  await userEvent.click((await screen.findAllByRole('button', { name: '登记报名' }))[0] as HTMLElement);
  const drawer = within(await screen.findByRole('dialog'));
  await userEvent.type(await drawer.findByLabelText('居民'), '李');
  await userEvent.click(await screen.findByTitle('李小妹'));
  expect(await drawer.findByText(/李小妹.* 不在活动的年龄范围/)).toBeVisible();
  expect(drawer.getByLabelText('名额不够时排候补')).toBeChecked();
  await userEvent.click(drawer.getByRole('button', { name: '保存' }));
  await waitFor(() =>
    expect(asked).toEqual({ targetId: 's1', residentIds: ['r3'], mayWait: true, simulated: false }),
  );
  expect(await screen.findByText('1 人已排候补')).toBeVisible();
}, 20_000);

it('gives a free place out of order with a reason', async () => {
  server.use(
    http.get('*/api/centre/registration-targets/s1', () => HttpResponse.json({ ...target, taken: 0 })),
  );
  signedUp.rows = [waits];
  renderAt('/registrations/s1', registrationRoutes);
  await userEvent.click(await screen.findByRole('button', { name: '提前转正 王阿姨' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(await dialog.findByText('前面的人已说不来'));
  await userEvent.click(dialog.getByRole('button', { name: '提前转正' }));
  await waitFor(() =>
    expect(signedUp.sent).toEqual([
      { what: 'move-up g2', version: '"0"', body: { reason: '前面的人已说不来' } },
    ]),
  );
});

it('on paper has who comes, with room for a signature; who may only look changes nothing', async () => {
  renderAt('/registrations/s1', registrationRoutes, {
    ...manager,
    permissions: ['read-centre', 'read-residents'],
  });
  expect(await screen.findByRole('row', { name: /陈阿姨/ })).toBeVisible();
  expect(screen.queryByRole('button', { name: /取消报名|登记报名/ })).toBeNull();
  print();
  expect(await screen.findByRole('columnheader', { name: '签名' })).toBeVisible();
  expect(screen.queryByRole('row', { name: /王阿姨/ })).toBeNull();
  printed();
  expect(await screen.findByRole('row', { name: /王阿姨/ })).toBeVisible();
});
