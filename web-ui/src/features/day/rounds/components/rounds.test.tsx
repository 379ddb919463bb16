import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { manager, renderAt } from '../../../../../tests/render';
import { anew, round, season } from '../../../../../tests/rounds';
import { roundRoutes } from '../routes';

beforeEach(anew);

it('shows the digest while applications are taken, and the secret only after the draw', async () => {
  renderAt('/rounds/r1', roundRoutes);
  expect(await screen.findByText('d'.repeat(64))).toBeVisible();
  expect(screen.getAllByText('抽签后公布')).toHaveLength(2);
  expect(screen.getByText('居民团体 → 企业')).toBeVisible();
  expect(screen.getByText('每周 4 小时')).toBeVisible();
});

it('who may not decide reads and changes nothing', async () => {
  renderAt('/rounds/r1', roundRoutes, { ...manager, permissions: ['read-centre'] });
  expect(await screen.findByText('每周 4 小时')).toBeVisible();
  expect(screen.queryByRole('button', { name: /修改|截止|取消/ })).toBeNull();
});

it('draws once the number is published', async () => {
  season.now = { ...round, state: 'closed', taking: false };
  renderAt('/rounds/r1', roundRoutes);
  await userEvent.click(await screen.findByRole('button', { name: '抽签分配' }));
  const form = within(await screen.findByRole('dialog'));
  await userEvent.type(await form.findByLabelText('公布的号码（福彩3D）'), '5 2 7');
  await userEvent.click(form.getByRole('button', { name: '抽签分配' }));
  await waitFor(() =>
    expect(season.sent).toEqual([{ what: 'draw', version: '"3"', body: { word: '5 2 7' } }]),
  );
}, 30_000);

it('moves a class up and down, each called by its name; the rows are called once', async () => {
  renderAt('/rounds?open=new', roundRoutes);
  const form = within(await screen.findByRole('dialog'));
  const names = () => form.getAllByLabelText('类别名称').map(each => (each as HTMLInputElement).value);
  await form.findAllByLabelText('类别名称');
  expect(names()).toEqual(['居民团体', '社会组织', '政府部门', '企业']);
  await userEvent.click(form.getByRole('button', { name: '把“居民团体”推后' }));
  expect(names()).toEqual(['社会组织', '居民团体', '政府部门', '企业']);
  await userEvent.click(form.getByRole('button', { name: '把“企业”提前' }));
  expect(names()).toEqual(['社会组织', '居民团体', '企业', '政府部门']);
  expect(form.queryByRole('button', { name: '把“政府部门”推后' })).toBeNull();
  expect(form.queryByRole('button', { name: '把“社会组织”提前' })).toBeNull();
  expect(form.getByText('额度周期')).toBeVisible();
}, 20_000);
