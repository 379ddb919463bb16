import { scene } from './support/scene';
import { expect, signIn, test } from './support/test';

test('English is one tap away, stays, and is complete on each screen of a centre', async ({ page, said }) => {
  said.allow(/status of 404 /);
  await signIn(page, scene().near.manager);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('link', { name: 'Today' }).first()).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.reload();
  await expect(page.getByRole('navigation', { name: 'Main navigation' }).first()).toBeVisible();
  const main = page.getByRole('main');
  await page.getByRole('link', { name: 'Timetable' }).first().click();
  await expect(main.getByRole('heading', { name: 'Timetable' })).toBeVisible();
  await page.getByRole('link', { name: 'Import', exact: true }).first().click();
  await expect(main.getByRole('heading', { name: 'Import a timetable' })).toBeVisible();
  // nothing Chinese is left but what people wrote: an empty screen shows that best
  await expect(main).not.toContainText(/[\u4e00-\u9fff]/);
  // what the server says comes in English too
  await page.goto('/contracts/00000000-0000-4000-8000-000000000000');
  await expect(page.getByRole('alert').first()).toContainText('Not found');
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.getByRole('alert').first()).toContainText('找不到');
});
