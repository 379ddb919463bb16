import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Form } from 'antd';
import { expect, it } from 'vitest';
import { EmailField } from './EmailField';

const show = () =>
  render(
    <Form validateTrigger="onBlur">
      <EmailField />
    </Form>,
  );

it('takes an address, as long as the server does, and says what an invitation means', async () => {
  show();
  const field = screen.getByLabelText('邮箱');
  expect(screen.getByText(/已有账号的人须本人接受邀请/)).toBeVisible();
  expect(field).toHaveAttribute('maxlength', '200');
  expect(field).toHaveAttribute('inputmode', 'email');

  await userEvent.type(field, 'chen@example.gov');
  await userEvent.tab();
  expect(screen.queryByText(/请填写邮箱地址/)).toBeNull();
});

it.each([
  ['chen', '请填写邮箱地址，如 name@example.org；@ 之后不能有下划线'],
  ['chen@he_feng.example.org', '请填写邮箱地址，如 name@example.org；@ 之后不能有下划线'],
  [' ', '必填'],
])('says of “%s” beside it what is wrong', async (typed, said) => {
  show();
  await userEvent.type(screen.getByLabelText('邮箱'), typed);
  await userEvent.tab();
  expect(await screen.findByText(said)).toBeVisible();
});
