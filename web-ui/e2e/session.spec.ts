import { demoPassword, realm } from './support/platform';
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

test('leaving signs out: the next visit asks for the password again, and no address carried a token', async ({
  page,
}) => {
  const addresses: string[] = [];
  page.on('request', request => addresses.push(request.url()));
  await signIn(page, scene().near.frontDesk);
  await page.getByRole('button', { name: /的菜单$/ }).click();
  await page.getByRole('link', { name: '退出登录' }).or(page.getByText('退出登录')).first().click();
  await expect(page.getByLabel('邮箱')).toBeVisible();
  await page.goto('/today');
  await expect(page.getByLabel('邮箱')).toBeVisible();
  expect(addresses.filter(each => /id_token|eyJ[\w-]+\.eyJ/.test(each))).toEqual([]);
});

test('a sign-in that is refused ends on a page that says so and leads on', async ({ page }) => {
  await page.goto('/api/login?organisation=centre_nowhere&returnTo=/today');
  await expect(page.getByRole('heading', { name: '没有登录成功' })).toBeVisible();
  await page.getByRole('link', { name: '重新登录' }).click();
  await expect(page.getByLabel('邮箱')).toBeVisible();
});

test('no client takes a password without a secret', async ({ page }) => {
  for (const client of ['admin-cli', 'hearth-app', 'account', 'account-console', 'security-admin-console']) {
    const answer = await page.request.post(`${realm()}/protocol/openid-connect/token`, {
      form: {
        grant_type: 'password',
        client_id: client,
        username: scene().near.frontDesk,
        password: demoPassword(),
      },
    });
    expect(answer.status(), client).toBeGreaterThanOrEqual(400);
  }
});
