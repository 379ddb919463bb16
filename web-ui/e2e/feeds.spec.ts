import { scene } from './support/scene';
import { accessibility, expect, signIn, test } from './support/test';

test('a link is made and shown once, opens the calendar without a sign-in, and nothing after it was revoked', async ({
  page,
}) => {
  test.setTimeout(150_000);
  const { near } = scene();
  const note = `屏幕 ${Date.now().toString(36)}`;
  await signIn(page, near.manager, '/timetable');
  await page.getByRole('link', { name: '订阅到日历' }).click();
  await page.getByRole('button', { name: '新增订阅' }).first().click();
  await page.getByLabel('给谁用').fill(note);
  expect(await accessibility(page)).toEqual([]);
  await page.screenshot({ path: 'test-results/feed-new.png' });
  await page.getByRole('button', { name: '保存' }).click();
  const told = page.getByRole('dialog', { name: /的订阅链接$/ });
  await expect(told).toContainText('只显示这一次');
  expect(await accessibility(page)).toEqual([]);
  await page.screenshot({ path: 'test-results/feed-link.png' });
  const url = (await told.locator('code').textContent()) ?? '';
  expect(url).toMatch(new RegExp(`/api/public/${near.slug}/feeds/[\\w-]{43}\\.ics$`));

  // a calendar program: no cookie, no token
  const calendar = await fetch(url);
  expect(calendar.status).toBe(200);
  expect(calendar.headers.get('content-type')).toContain('text/calendar');
  const text = await calendar.text();
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(text).toContain('BEGIN:VEVENT');
  const tag = calendar.headers.get('etag') ?? '';
  expect((await fetch(url, { headers: { 'If-None-Match': tag } })).status).toBe(304);
  expect((await fetch(url.replace(near.slug, 'nobody_at_all'))).status).toBe(404);

  await told.getByRole('button', { name: '我已复制' }).click();
  await expect(page.getByText(url)).toHaveCount(0);
  await page.reload();
  const row = page.getByRole('row').filter({ hasText: note });
  await expect(row).toContainText('在用');
  await page.screenshot({ path: 'test-results/feeds.png' });

  await row.getByRole('button', { name: /^停用/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '停用' }).click();
  await expect(row).toContainText('已停用');
  expect((await fetch(url)).status).toBe(404);
});
