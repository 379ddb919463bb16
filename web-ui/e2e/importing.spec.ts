import { fileURLToPath } from 'node:url';
import { scene } from './support/scene';
import { choose, expect, signIn, test } from './support/test';

const EXCERPT = fileURLToPath(new URL('./data/drop-in-excerpt.csv', import.meta.url));
const GOOD = 28;

test('a manager imports a timetable: mapping, test run, import; the broken row stands with its reason', async ({
  page,
}) => {
  await signIn(page, scene().far.manager);
  await page.getByRole('link', { name: '导入日程' }).first().click();
  await expect(page.getByRole('heading', { name: '导入日程' })).toBeVisible();
  await page.locator('input[type=file]').setInputFiles(EXCERPT);

  // mapping: the hour and minute columns are found and joined; what identifies a session is said again by hand
  await expect(page.getByRole('heading', { name: /drop-in-excerpt\.csv/ })).toBeVisible();
  const starts = page.locator('.ant-form-item').filter({ hasText: '开始时间' });
  await expect(starts).toContainText('Start Hour');
  await expect(starts).toContainText('Start Minute');
  const identifies = page.locator('.ant-form-item').filter({ hasText: '场次的唯一编号' });
  await expect(identifies).toContainText('Course_ID');
  await choose(page, page.getByLabel('活动编号'), 'Course_ID');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: '试导入' }).click();
  await expect(page.getByText('试导入完成')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('新增 28')).toBeVisible();
  await expect(page.getByText('不能导入 1')).toBeVisible();
  const refused = page.getByRole('row').filter({ hasText: '92247' });
  await expect(refused).toContainText('25');

  await page.getByRole('button', { name: `导入 ${GOOD} 场` }).click();
  // it need not be waited for: a bell tells on every screen how far it is, and leads back
  await expect(page.getByRole('button', { name: /^后台任务 · 1 项/ })).toBeVisible();
  await page.getByRole('link', { name: '今日' }).first().click();
  await expect(page.getByText('导入 drop-in-excerpt.csv：已完成')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: '后台任务 · 1 项已结束' }).click();
  await page.getByRole('link', { name: '导入 drop-in-excerpt.csv' }).click();
  await expect(page.getByText('导入完成')).toBeVisible({ timeout: 30_000 });

  // the session across midnight is on the day it starts
  await page.goto('/timetable?view=list&from=2025-12-28&to=2025-12-28');
  const night = page.getByRole('button').filter({ hasText: '23:30–01:00' });
  await expect(night).toContainText('Shinny: Child with Caregiver');

  // again: nothing is doubled
  await page.goto('/imports');
  await page.locator('input[type=file]').setInputFiles(EXCERPT);
  await page.getByRole('button', { name: '试导入' }).click();
  await expect(page.getByText('试导入完成')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(`无变化 ${GOOD}`)).toBeVisible();
  await expect(page.getByText('新增 0')).toBeVisible();
});
