import { anActivity, asManager } from './support/furnish';
import { scene } from './support/scene';
import { accessibility, expect, signIn, test } from './support/test';

test('what is said of an activity is written, published as it was seen, and taken off', async ({ page }) => {
  test.setTimeout(120_000);
  const { near } = scene();
  const manager = await asManager();
  const activity = await anActivity('银发书法');
  const address = `/activities/${activity}`;
  const since = async () =>
    (await manager.get<{ publishedAt: string | null }>(`/activities/${activity}`)).publishedAt;

  await signIn(page, near.manager, address);
  await page.getByRole('button', { name: '修改' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('面向人群').click();
  await page.locator('.ant-select-item-option').filter({ hasText: '老年人' }).click();
  await page.locator('.ant-select-item-option').filter({ hasText: '党员' }).click();
  await page.keyboard.press('Escape');
  await form.getByLabel('最小年龄').fill('60');
  await form.getByText('志愿者', { exact: true }).click();
  await form.getByLabel('带领人', { exact: true }).fill('王老师');
  await form.getByLabel('活动介绍').fill('每周一次，零基础也可以来。\n请带老花镜。');
  await page.screenshot({ path: 'test-results/activity-form-1440.png' });
  await form.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('王老师（志愿者）')).toBeVisible();
  await expect(page.getByText('老年人、党员').first()).toBeVisible();

  await page.getByRole('button', { name: '发布' }).click();
  const ask = page.getByRole('dialog').filter({ hasText: '这些会给所有人看' });
  await expect(ask.getByText('请带老花镜。')).toBeVisible();
  await page.screenshot({ path: 'test-results/activity-publish-1440.png' });
  await ask.getByRole('button', { name: '发布' }).click();
  await expect(page.getByText(/起对外发布/)).toBeVisible();
  expect(await since()).not.toBeNull();

  for (const language of ['zh-CN', 'en'] as const) {
    await page.evaluate(said => localStorage.setItem('hearth.language', said), language);
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(address);
      await expect(page.getByText('零基础也可以来。').first()).toBeVisible();
      expect(await accessibility(page)).toEqual([]);
      await page.screenshot({ path: `test-results/activity-${language}-${width}.png`, fullPage: true });
      await page.goto('/activities?published=yes');
      await expect(page.getByRole('link', { name: '银发书法', exact: true })).toBeVisible();
      await page.screenshot({ path: `test-results/activities-${language}-${width}.png` });
    }
  }

  await page.goto(address);
  await page.getByRole('button', { name: 'Take off' }).click();
  await page
    .getByRole('dialog')
    .filter({ hasText: 'Residents see it no more' })
    .getByRole('button', { name: 'Take off' })
    .click();
  await expect(page.getByText('Not published', { exact: true })).toBeVisible();
  expect(await since()).toBeNull();
});
