import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { anew, desk, free } from '../../../../../tests/bookings';
import { renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { bookingRoutes } from '../routes';

beforeEach(anew);

it('offers no space that is not for whom it is booked, and says so beside the space where that changes', async () => {
  renderAt('/bookings?open=new', bookingRoutes);
  const drawer = within(await screen.findByRole('dialog'));
  await userEvent.click(await drawer.findByLabelText('空间'));
  const offered = async () => (await screen.findByTitle('值班室')).closest('.ant-select-item-option');
  expect(await offered()).toHaveTextContent('值班室不对居民团队开放预约');
  expect(await offered()).toHaveClass('ant-select-item-option-disabled');

  await userEvent.click(drawer.getByLabelText('工作人员'));
  await userEvent.click(drawer.getByLabelText('空间'));
  expect(await offered()).not.toHaveClass('ant-select-item-option-disabled');
  await userEvent.click(await screen.findByTitle('值班室'));
  fireEvent.change(drawer.getByLabelText('日期'), { target: { value: '2027-08-02' } });
  fireEvent.change(drawer.getByLabelText('开始'), { target: { value: '09:30' } });
  fireEvent.change(drawer.getByLabelText('结束'), { target: { value: '10:30' } });
  expect(await drawer.findByText('这段时间空着')).toBeVisible();
  expect(desk.asked.at(-1)?.get('party')).toBe('staff');

  const why = '值班室 不对居民团队开放预约；可以在“空间”里更改。';
  desk.hints = {
    ...free,
    refused: { zh: why, en: 'Not for resident groups' },
    elsewhere: [{ spaceId: 'tea', name: '茶室', capacity: 12 }],
  };
  await userEvent.click(drawer.getByLabelText('居民团队'));
  expect(await drawer.findByText('不对居民团队开放预约')).toBeVisible();
  expect(await drawer.findByText(why)).toBeVisible();
  expect(drawer.queryByText('这段时间空着')).toBeNull();
  expect(drawer.getByRole('button', { name: /^改用 茶室/ })).toBeVisible();
}, 30_000);

it('says why a booking was refused beside its field and beside the button', async () => {
  const why = '茶室 须至少提前 24 小时预约。';
  server.use(
    http.post('*/api/centre/bookings', () =>
      HttpResponse.json(
        {
          title: '请求有误',
          status: 400,
          messages: { 'zh-CN': { title: '请求有误', detail: '请检查标出的内容后再试。' } },
          violations: [{ field: 'startsAt', messages: { 'zh-CN': why, en: 'Too late' } }],
        },
        { status: 400 },
      ),
    ),
  );
  renderAt('/bookings?open=new&at=tea%2F2027-08-02%2F09%3A30%2F10%3A30', bookingRoutes);
  const drawer = within(await screen.findByRole('dialog'));
  await userEvent.type(await drawer.findByLabelText('单位或团队'), '合唱队');
  await userEvent.type(drawer.getByLabelText('联系人'), '金联系');
  await userEvent.type(drawer.getByLabelText('用途'), '排练');
  await userEvent.click(drawer.getByRole('button', { name: '保存' }));
  expect(await drawer.findByText(`日期：${why}`)).toBeVisible();
  expect(drawer.getByText(`日期：${why}`).closest('.ant-drawer-footer')).toHaveTextContent('请求有误');
  expect(drawer.getByText(why).closest('.ant-form-item')).toHaveTextContent('日期');
}, 30_000);
