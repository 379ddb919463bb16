import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { server } from '../../../../../tests/server';
import { open, setSheet } from '../../../../../tests/sheet';

const people = ['冯雨桐', '冯志强', '邓丽华', '王小明', '王小明'].map((name, index) => ({
  id: `p${index}`,
  name,
  birthYear: 1980 + index,
  simulated: false,
}));
const added: unknown[] = [];

beforeEach(() => {
  setSheet();
  added.length = 0;
  server.use(
    http.get('*/api/centre/residents', ({ request }) => {
      const q = new URL(request.url).searchParams.get('q') ?? '';
      return HttpResponse.json({ items: people.filter(({ name }) => name.includes(q)), nextCursor: null });
    }),
    http.post('*/api/centre/residents', async ({ request }) => {
      added.push(await request.json());
      return HttpResponse.json(people[0], { status: 201 });
    }),
  );
});

const field = () => screen.findByRole('textbox', { name: '睦邻合唱团 10:00 登记姓名' });

it('takes the names of a list one by one, never as one person, and leaves those that say nobody alone', async () => {
  open();
  const names = await field();
  await userEvent.type(names, '邓丽华，冯雨桐、王小明;赵不在');
  expect(names).toHaveAccessibleDescription('按 Enter 一起查找这 4 个名字');
  expect(screen.queryByRole('button', { name: /登记“/ })).toBeNull();
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByRole('button', { name: '去掉 邓丽华' })).toBeVisible();
  expect(screen.getByRole('button', { name: '去掉 冯雨桐' })).toBeVisible();
  expect(names).toHaveValue('王小明、赵不在');
  expect(names).toHaveAccessibleDescription(/不止一位.*王小明.*赵不在/);
  expect(added).toEqual([]);
});

it('chooses among those found with the arrows, and shows them only where one types', async () => {
  open();
  const names = await field();
  await userEvent.type(names, '冯');
  expect(await screen.findByRole('button', { name: /冯志强/ })).toBeVisible();
  await userEvent.keyboard('{ArrowDown}');
  expect(names).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByRole('button', { name: '去掉 冯志强' })).toBeVisible();
  await userEvent.type(names, '冯');
  expect(await screen.findByRole('button', { name: /冯雨桐/ })).toBeVisible();
  names.blur();
  await waitFor(() => expect(screen.queryByRole('button', { name: /冯雨桐/ })).toBeNull());
});
