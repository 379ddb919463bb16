import { aSession, asManager, type Sheet } from './support/furnish';
import { scene } from './support/scene';
import { accessibility, expect, signIn, test } from './support/test';

interface Entries extends Pick<Sheet, 'session'> {
  entries: { residentId: string; voidedAt: string | null }[];
}

const LOOKS = { zh: 'zh-CN', en: 'en' };

test('somebody who stands twice is found, looked at, made one, and made two again', async ({ page }) => {
  test.setTimeout(180_000);
  const { near } = scene();
  const manager = await asManager();
  const session = await aSession('合并书法');
  const mark = Date.now().toString(36);
  const name = `陈合并${mark}`;
  const made = async (birthYear?: number) =>
    (await manager.post('/residents', { name, birthYear, sex: 'female', simulated: false })).id;
  const first = await made();
  const second = await made(1952);
  for (const residentId of [first, second])
    await manager.post(`/sessions/${session.id}/attendance`, {
      method: 'NAMED',
      residentId,
      simulated: false,
    });
  const sheet = () => manager.get<Entries>(`/sessions/${session.id}/attendance`);
  const before = (await sheet()).session.visits;

  // while somebody new is typed, it is said who may be meant
  await signIn(page, near.manager, '/residents?open=new');
  await page.getByLabel('姓名', { exact: true }).fill(name);
  await expect(page.getByText(new RegExp(`可能已登记：${name}`))).toBeVisible();
  await page.screenshot({ path: 'test-results/merging/typed-1440.png' });
  await page.getByLabel('姓名', { exact: true }).fill('');
  await page.getByRole('button', { name: /^取\s?消$/ }).click();

  await page.getByRole('link', { name: '可能重复' }).click();
  const row = page.getByRole('row').filter({ hasText: name }).first();
  await expect(row).toContainText('姓名相同');
  await page.screenshot({ path: 'test-results/merging/list-1440.png' });
  await row.getByRole('button', { name: /^合并/ }).click();
  const dialog = page.getByRole('dialog', { name: '合并为一位居民' });
  await expect(dialog).toContainText('两人同在 1 场签到过');
  await page.mouse.move(0, 0);
  expect(await accessibility(page)).toEqual([]);
  for (const [language, value] of Object.entries(LOOKS)) {
    await page.evaluate(chosen => localStorage.setItem('hearth.language', chosen), value);
    await page.reload();
    await page
      .getByRole('row')
      .filter({ hasText: name })
      .first()
      .getByRole('button', { name: /^(合并|Merge)/ })
      .click();
    await expect(page.getByRole('dialog').getByRole('radio').first()).toBeVisible();
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.screenshot({ path: `test-results/merging/dialog-${language}-${width}.png` });
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  }
  await page.evaluate(() => localStorage.setItem('hearth.language', 'zh-CN'));
  await page.reload();
  await row.getByRole('button', { name: /^合并/ }).click();
  await expect(dialog.getByText('1952')).toBeVisible();
  await dialog.getByRole('button', { name: /^合\s?并$/ }).click();
  await expect(page.getByText(`已合并为${name}`)).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: name })).toHaveCount(0);
  const merged = await sheet();
  expect(merged.session.visits).toBe(before - 1);
  expect(merged.entries.filter(each => each.residentId === first)).toHaveLength(2);

  await page.getByRole('main').getByRole('link', { name: '合并记录' }).first().click();
  const done = page.getByRole('row').filter({ hasText: name });
  await page.screenshot({ path: 'test-results/merging/merges-1440.png' });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.screenshot({ path: 'test-results/merging/merges-390.png' });
  await page.setViewportSize({ width: 1440, height: 900 });
  await done.getByRole('button', { name: /^撤销合并/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '撤销合并' }).click();
  await expect(done).toContainText('已撤销');
  const parted = await sheet();
  expect(parted.session.visits).toBe(before);
  expect(parted.entries.filter(each => each.residentId === second && !each.voidedAt)).toHaveLength(1);

  // and two people stay two
  await page.goto('/residents/duplicates');
  await row.getByRole('button', { name: /^不是同一人/ }).click();
  await expect(page.getByText('不是同一人', { exact: false }).last()).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: name })).toHaveCount(0);
});
