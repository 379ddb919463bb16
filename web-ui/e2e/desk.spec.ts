import { aSession } from './support/furnish';
import { scene } from './support/scene';
import { expect, signIn, test } from './support/test';

test.use({ viewport: { width: 390, height: 844 } });

test('the front desk receives people by pinyin and by count, undoes, and closes', async ({ page }) => {
  const { near } = scene();
  await aSession('合唱团排练');
  await signIn(page, near.frontDesk, '/check-in');
  await page.getByRole('link', { name: /合唱团排练/ }).click();
  await expect(page.getByRole('heading', { name: '合唱团排练' })).toBeVisible();
  const ring = page.getByRole('main').getByRole('status');

  const find = page.getByLabel('按姓名或拼音首字母找居民');
  await find.fill('cgl');
  await page.getByRole('button', { name: /陈桂兰/ }).click();
  await expect(ring).toContainText('已签到');
  await expect(ring).toContainText('陈桂兰');
  await expect(ring).toContainText('共 1 人次');

  await page.getByRole('button', { name: '清点 5 人' }).click();
  await expect(ring).toContainText('共 6 人次');

  // once more, after something else: amber, with who and when, and not counted
  await find.fill('chenguilan');
  await page.getByRole('button', { name: /^陈桂兰/ }).click();
  await expect(ring).toContainText('已经签到过');
  await expect(ring).toContainText('吴前台 登记');
  await expect(page.getByRole('button', { name: '结场 · 6 人次' })).toBeVisible();
  await page.getByRole('button', { name: '清点 1 人' }).click();
  await expect(ring).toContainText('共 7 人次');

  // the last tap is a slip of the finger: it is undone at once, and stays, struck through
  await page.getByRole('button', { name: '撤销', exact: true }).first().click();
  await expect(page.getByText(/ · 已撤销$/)).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: '结场 · 6 人次' })).toBeVisible();

  await page.getByRole('button', { name: '结场 · 6 人次' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '结场 · 6 人次' }).click();
  await expect(ring).toContainText('已结场');
  await expect(page.getByRole('listitem').filter({ hasText: '以 6 人次结场' })).toContainText('吴前台');
  await expect(page.getByRole('listitem').filter({ hasText: '新增' })).toContainText('林晓梅');
});

test('a session nobody came to is closed with an explicit zero', async ({ page }) => {
  const { near } = scene();
  const { id } = await aSession('防诈骗讲座');
  await signIn(page, near.frontDesk, `/sessions/${id}/check-in`);
  await page.getByRole('button', { name: '结场 · 0 人次' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '以 0 人次结场' }).click();
  await expect(page.getByRole('main').getByRole('status')).toContainText('已结场');
  await expect(page.getByRole('listitem').filter({ hasText: '以 0 人次结场' })).toContainText('吴前台');
});

test('taps without a network wait in sight and are sent once when it returns', async ({
  page,
  context,
  said,
}) => {
  said.allow(/ERR_INTERNET_DISCONNECTED/);
  const { near } = scene();
  const { id } = await aSession('棋牌时光');
  await signIn(page, near.frontDesk, `/sessions/${id}/check-in`);
  await page.getByRole('button', { name: '清点 1 人' }).click();
  await expect(page.getByText('共 1 人次').first()).toBeVisible();

  await context.setOffline(true);
  await page.getByRole('button', { name: '清点 5 人' }).click();
  await page.getByRole('button', { name: '清点 5 人' }).click();
  await expect(page.getByText('离线 · 待传 2')).toBeVisible();
  await expect(page.getByRole('main').getByRole('status')).toContainText('已记下，待上传');
  // it cannot be closed before they arrived
  await expect(page.getByRole('button', { name: /^结场/ })).toBeDisabled();

  await context.setOffline(false);
  await expect(page.getByRole('button', { name: '结场 · 11 人次' })).toBeEnabled({ timeout: 30_000 });
  await expect(page.getByText(/待传|正在上传/)).toBeHidden();

  // a page opened afresh shows the same: each tap arrived once
  await page.reload();
  await expect(page.getByRole('button', { name: '结场 · 11 人次' })).toBeEnabled();
  await expect(page.getByText('清点 +5')).toHaveCount(2);
});
