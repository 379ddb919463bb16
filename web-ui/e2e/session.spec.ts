import { demoPassword } from './support/platform';
import { scene } from './support/scene';
import { expect, signIn, test } from './support/test';

test('a session that expired keeps the form: signing in again in a window of its own, then it is saved', async ({
  page,
  context,
  said,
}) => {
  said.allow(/status of 401 /);
  const { near } = scene();
  const name = `沈阿婆${Date.now() % 1000}`;
  await signIn(page, near.manager, '/residents');
  await page.getByRole('button', { name: '登记居民' }).first().click();
  await page.getByLabel('姓名', { exact: true }).fill(name);
  await page.getByLabel('出生年份').fill('1948');

  await context.clearCookies();
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('登录已过期').first()).toBeVisible();

  const opening = page.waitForEvent('popup');
  await page.getByRole('button', { name: '重新登录' }).click();
  const popup = await opening;
  await popup.getByLabel('邮箱').fill(near.manager);
  const password = popup.getByLabel('密码', { exact: true });
  if (!(await password.isVisible())) await popup.getByRole('button', { name: '登录' }).click();
  await password.fill(demoPassword());
  const closed = popup.waitForEvent('close');
  await popup.getByRole('button', { name: '登录' }).click();
  await closed;

  await expect(page.getByRole('button', { name: '重新登录' })).toBeHidden();
  await expect(page.getByLabel('姓名', { exact: true })).toHaveValue(name);
  await expect(page.getByLabel('出生年份')).toHaveValue('1948');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('已保存')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: name })).toContainText('1948');
});

test('leaving signs out: the next visit asks for the password again', async ({ page }) => {
  await signIn(page, scene().near.frontDesk);
  await page.getByRole('button', { name: /的菜单$/ }).click();
  await page.getByRole('link', { name: '退出登录' }).or(page.getByText('退出登录')).first().click();
  await expect(page.getByLabel('邮箱')).toBeVisible();
  await page.goto('/today');
  await expect(page.getByLabel('邮箱')).toBeVisible();
});
