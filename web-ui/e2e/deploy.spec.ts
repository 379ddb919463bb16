import { aSession } from './support/furnish';
import { scene } from './support/scene';
import { expect, signIn, test } from './support/test';

// a tab that no worker keeps the old files for
test.use({ serviceWorkers: 'block' });

test('only files named by their content are kept for good; pages are asked for each time', async ({
  page,
}) => {
  for (const path of ['/', '/index.html', '/today', '/worker.js', '/app.webmanifest']) {
    const headers = (await page.request.get(path)).headers();
    expect(headers['cache-control'] ?? '', path).not.toMatch(/immutable|max-age=(?!0\b)\d/);
  }
  const html = await (await page.request.get('/index.html')).text();
  const [asset] = /\/assets\/[^"]+\.js/.exec(html) ?? [];
  expect((await page.request.get(asset ?? '/missing')).headers()['cache-control']).toMatch(/immutable/);
  expect((await page.request.get('/assets/of-a-former-version.js')).status()).toBe(404);
});

test('after a deploy an old tab offers to reload, and nothing typed or tapped is lost', async ({
  page,
  context,
  said,
}) => {
  test.setTimeout(120_000);
  said.allow(/status of 404 |ERR_FAILED|dynamically imported module|preload/);
  const { near } = scene();
  const { id, sheet } = await aSession('升级之间');
  await signIn(page, near.manager, `/sessions/${id}/check-in`);
  await context.route('**/api/centre/sessions/*/attendance', route =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await page.getByRole('button', { name: '清点 5 人' }).click();
  await expect(page.getByRole('link', { name: '待上传 1' })).toBeVisible();

  // a form is half filled in
  await page.getByRole('link', { name: '居民', exact: true }).first().click();
  await page.getByRole('button', { name: '登记居民' }).first().click();
  const name = `倪升级${Date.now() % 1000}`;
  await page.getByLabel('姓名', { exact: true }).fill(name);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '先关闭，留作草稿' }).click();
  await expect(page.getByLabel('姓名', { exact: true })).toHaveCount(0);

  // the new version took the place of the files this tab knows
  await context.route('**/assets/**', route => route.fulfill({ status: 404, body: '' }));
  await page.getByRole('link', { name: '签到设备' }).first().click();
  await expect(page.getByText('屋里厢有了新版本')).toBeVisible();
  await context.unroute('**/assets/**');
  await page.getByRole('button', { name: '重新载入' }).click();
  await expect(page.getByRole('main').getByRole('heading', { name: '签到设备' })).toBeVisible();
  await expect(page.getByRole('link', { name: '待上传 1' })).toBeVisible();

  await page.getByRole('link', { name: '居民', exact: true }).first().click();
  await page.getByRole('button', { name: '登记居民' }).first().click();
  await page.getByRole('button', { name: '接着填' }).click();
  await expect(page.getByLabel('姓名', { exact: true })).toHaveValue(name);

  await context.unroute('**/api/centre/sessions/*/attendance');
  await expect.poll(async () => (await sheet()).session.visits, { timeout: 30_000 }).toBe(5);
});
