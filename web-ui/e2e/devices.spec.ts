import type { BrowserContext, Page } from '@playwright/test';
import { aSession } from './support/furnish';
import { demoPassword } from './support/platform';
import { scene } from './support/scene';
import { expect, signIn, test } from './support/test';

// what is cut here is cut by the test, and by nothing between
test.use({ serviceWorkers: 'block', viewport: { width: 390, height: 844 } });

const HOUR_MS = 3_600_000;

/** The line to the list of a session is cut; everything else goes on. */
const cut = (context: BrowserContext) =>
  context.route('**/api/centre/sessions/*/attendance', route =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );

/** Gives the password on Keycloak's own page, which may first want the name that stands there to be confirmed. */
async function password(page: Page): Promise<void> {
  const signIn = page.getByRole('button', { name: '登录' });
  const field = page.getByLabel('密码', { exact: true });
  await expect(signIn).toBeVisible();
  if (!(await field.isVisible())) await signIn.click();
  await field.fill(demoPassword());
  await signIn.click();
}

const isHere = (page: Page, name: string) =>
  expect(page.getByRole('button', { name: `${name}的菜单` })).toBeVisible({ timeout: 30_000 });

test('a device is handed on by one press and one password, and what it holds is sent once its person is back', async ({
  page,
  context,
  said,
}) => {
  test.setTimeout(150_000);
  said.allow(/ERR_FAILED/);
  const { near } = scene();
  const { id, sheet } = await aSession('换人的下午');
  await signIn(page, near.frontDesk, `/sessions/${id}/check-in`);
  await cut(context);
  await page.getByRole('button', { name: '清点 5 人' }).click();
  await expect(page.getByRole('link', { name: '待上传 1' })).toBeVisible();

  // to the manager, who was never here: name and password
  await page.getByRole('button', { name: '换人' }).click();
  await expect(page.getByText('本机还有 1 条待上传')).toBeVisible();
  await page.getByRole('button', { name: '其他人登录' }).click();
  await page.getByLabel('邮箱').fill(near.manager);
  await password(page);
  await isHere(page, '林晓梅');
  await expect(page.getByRole('link', { name: '其他人 1 条待上传' })).toBeVisible();

  // the line is back, and nobody sends what is not theirs
  await context.unroute('**/api/centre/sessions/*/attendance');
  await page.goto(`/sessions/${id}/check-in`);
  await expect(page.getByRole('button', { name: '清点 1 人' })).toBeVisible();
  expect((await sheet()).entries).toEqual([]);

  // back to the front desk: their name stands on Keycloak's page, the password alone is asked for
  await page.getByRole('button', { name: '换人' }).click();
  await page.getByRole('button', { name: `吴前台 · ${near.frontDesk}` }).click();
  await expect(
    page
      .getByText(near.frontDesk)
      .or(page.locator(`input[value="${near.frontDesk}"]`))
      .first(),
  ).toBeVisible();
  await password(page);
  await isHere(page, '吴前台');
  const taken = async () => (await sheet()).entries.map(({ heads, recordedBy }) => ({ heads, recordedBy }));
  await expect.poll(taken, { timeout: 30_000 }).toEqual([{ heads: 5, recordedBy: '吴前台' }]);
  await expect(page.getByRole('link', { name: /待上传/ })).toHaveCount(0);
});

test('who changes the person to themselves has locked the desk: it opens by their password', async ({
  page,
}) => {
  const { near } = scene();
  await signIn(page, near.frontDesk, '/check-in');
  await page.getByRole('button', { name: '换人' }).click();
  await page.getByRole('button', { name: '锁定，我马上回来' }).click();
  // the name stands there already: one types the password
  const field = page.getByLabel('密码', { exact: true });
  const leads = page.getByRole('button', { name: '登录' });
  await expect(leads).toBeVisible();
  if (!(await field.isVisible())) await leads.click();
  await expect(field).toBeFocused();
  await password(page);
  await isHere(page, '吴前台');
  await expect(page).toHaveURL(/\/check-in/);
});

test('the manager sees when a device was heard of and how many it holds, and misses one that fell silent', async ({
  page,
  context,
  browser,
  baseURL,
  said,
}) => {
  test.setTimeout(150_000);
  said.allow(/ERR_FAILED/);
  const { near } = scene();
  const { id } = await aSession('遗失的平板');
  await signIn(page, near.frontDesk, `/sessions/${id}/check-in`);
  await cut(context);
  const reported = page.waitForRequest(
    request =>
      request.url().includes('/api/centre/devices') && (request.postData() ?? '').includes('"taps":2'),
    { timeout: 60_000 },
  );
  await page.getByRole('button', { name: '清点 5 人' }).click();
  await page.getByRole('button', { name: '清点 1 人' }).click();
  await expect(page.getByRole('link', { name: '待上传 2' })).toBeVisible();
  await (await reported).response();
  await page.close();

  const office = await browser.newContext({ baseURL, viewport: { width: 1280, height: 900 } });
  const desk = await office.newPage();
  await signIn(desk, near.manager, '/devices');
  const row = desk
    .getByRole('row')
    .filter({ hasText: '吴前台' })
    .filter({ has: desk.getByRole('cell', { name: '2', exact: true }) });
  await expect(row).toHaveCount(1);
  await expect(desk.getByText('可能遗失')).toHaveCount(0);

  // two hours later nothing was heard of it
  await desk.clock.install({ time: Date.now() + 2 * HOUR_MS });
  await desk.goto('/devices');
  await expect(row).toContainText('可能遗失');
  await desk.goto('/today');
  await expect(desk.getByRole('link', { name: /台签到设备失去联系/ })).toContainText('吴前台');
  await office.close();
});
