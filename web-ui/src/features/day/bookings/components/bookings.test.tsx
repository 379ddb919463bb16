import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { anew, choir, desk, free, list } from '../../../../../tests/bookings';
import { manager, renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { bookingRoutes } from '../routes';

beforeEach(anew);

it('approves and declines what was asked for, with the version that was seen', async () => {
  renderAt('/bookings', bookingRoutes);
  await userEvent.click(await screen.findByRole('button', { name: /^批准 多功能厅/ }));
  await waitFor(() => expect(desk.sent).toEqual([{ what: 'confirm', version: '"3"', body: null }]));

  await userEvent.click(screen.getByRole('button', { name: /^婉拒 多功能厅/ }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByRole('textbox'), '另有安排');
  await userEvent.click(dialog.getByRole('button', { name: /^婉 ?拒$/ }));
  await waitFor(() => expect(desk.sent).toHaveLength(2));
  expect(desk.sent[1]).toEqual({ what: 'decline', version: '"3"', body: { reason: '另有安排' } });
}, 20_000);

it('says that others asked for the same time, which takes nothing yet', async () => {
  desk.hints = { ...free, rivals: 2 };
  renderAt('/bookings?open=new', bookingRoutes);
  const drawer = within(await screen.findByRole('dialog'));
  await userEvent.click(await drawer.findByLabelText('空间'));
  await userEvent.click(await screen.findByTitle('多功能厅'));
  fireEvent.change(drawer.getByLabelText('日期'), { target: { value: '2027-08-02' } });
  fireEvent.change(drawer.getByLabelText('开始'), { target: { value: '09:30' } });
  fireEvent.change(drawer.getByLabelText('结束'), { target: { value: '10:30' } });
  expect(await drawer.findByText('这段时间还空着，但另有 2 个申请在等批')).toBeVisible();
}, 20_000);

it('says who has the space, and takes what is offered by one press', async () => {
  desk.hints = {
    ...free,
    free: false,
    holders: [
      {
        kind: 'booking',
        id: 'b2',
        title: null,
        party: 'closure',
        day: '2027-08-02',
        startsLocal: '09:00',
        endDay: '2027-08-02',
        endsLocal: '10:00',
        beside: false,
        space: '多功能厅',
      },
    ],
    nextHere: { day: '2027-08-03', startsLocal: '10:00', endDay: '2027-08-03', endsLocal: '11:00' },
    elsewhere: [{ spaceId: 'tea', name: '茶室', capacity: 12 }],
  };
  renderAt('/bookings?open=new', bookingRoutes);
  const drawer = within(await screen.findByRole('dialog'));
  const space = await drawer.findByLabelText('空间');
  await userEvent.click(space);
  expect(screen.queryByTitle('旧楼')).toBeNull();
  await userEvent.click(await screen.findByTitle('多功能厅'));
  fireEvent.change(drawer.getByLabelText('日期'), { target: { value: '2027-08-02' } });
  fireEvent.change(drawer.getByLabelText('开始'), { target: { value: '09:30' } });
  fireEvent.change(drawer.getByLabelText('结束'), { target: { value: '10:30' } });
  expect(await drawer.findByText('这段时间已有：封闭 09:00–10:00')).toBeInTheDocument();

  desk.hints = free;
  await userEvent.click(drawer.getByRole('button', { name: /改到 .*10:00–11:00/ }));
  expect(drawer.getByLabelText('开始')).toHaveValue('10:00');
  await userEvent.type(drawer.getByLabelText('单位或团队'), '合唱队');
  await userEvent.type(drawer.getByLabelText('联系人'), '金联系');
  await userEvent.type(drawer.getByLabelText('用途'), '排练');
  await userEvent.click(drawer.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(desk.sent).toHaveLength(1));
  expect(desk.sent[0]?.body).toMatchObject({
    spaceId: 'hall',
    startsAt: '2027-08-03T10:00:00',
    endsAt: '2027-08-03T11:00:00',
    party: 'group',
    organisation: '合唱队',
    contact: '金联系',
    purpose: '排练',
    priceKind: null,
  });
}, 30_000);

it('offers to change what can be changed, and shows the rest with its history', async () => {
  const over = { ...choir, id: 'b2', day: '2027-08-03', state: 'declined', decisionReason: '另有安排' };
  const confirmed = { ...choir, id: 'b3', day: '2027-08-04', state: 'confirmed' };
  server.use(http.get('*/api/centre/bookings', () => list([choir, over, confirmed])));
  const clerk = { ...manager, permissions: manager.permissions.filter(each => each !== 'decide-bookings') };
  renderAt('/bookings', bookingRoutes, clerk);
  expect(await screen.findByRole('button', { name: /^编辑 多功能厅.*08-02/ })).toBeVisible();
  // who does not decide moves nothing that is confirmed
  expect(screen.getByRole('button', { name: /^查看 多功能厅.*08-04/ })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: /^查看 多功能厅.*08-03/ }));
  const drawer = within(await screen.findByRole('dialog'));
  expect(await drawer.findByLabelText('用途')).toBeDisabled();
  expect(drawer.getByLabelText('日期')).toBeDisabled();
  expect(drawer.getByLabelText('开始')).toBeDisabled();
  expect(drawer.getByRole('heading', { name: '记录' })).toBeVisible();
  expect(drawer.queryByRole('button', { name: '保存' })).toBeNull();
  expect(drawer.queryByText('这段时间空着')).toBeNull();
}, 20_000);
