import { ADMINISTRATOR } from './support/platform';
import { scene } from './support/scene';
import { expect, signIn, test } from './support/test';

test('a notice is entered at headquarters, and a centre decides its days one by one', async ({ page }) => {
  const { near, today } = scene();
  const year = Number(today.slice(0, 4)) + 1;
  await signIn(page, ADMINISTRATOR, '/calendar?open=year');
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('通知年份').fill(String(year));
  await drawer
    .getByLabel('通知原文')
    .fill('一、元旦：1月1日（周五）至3日（周日）放假，共3天。1月4日（周一）上班。');
  await expect(drawer.getByText('休 3 天 · 班 1 天')).toBeVisible();
  await drawer.getByLabel('来源', { exact: true }).fill('试验通知');
  await drawer.getByRole('button', { name: '替换全年' }).click();
  await expect(page.getByRole('row', { name: /元旦/ })).toHaveCount(4);

  await page.context().clearCookies();
  await signIn(page, near.manager, '/opening');
  await expect(page.getByText('全国放假调休里还有 3 天没有决定怎么开放')).toBeVisible();
  await page.getByRole('button', { name: '去决定' }).click();
  for (const day of ['01-01', '01-02'])
    await page.getByRole('checkbox', { name: new RegExp(`${year}-${day}`) }).check();
  await page.getByRole('button', { name: '照建议安排（2）' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '照建议安排' }).click();
  await expect(page.getByRole('row', { name: /元旦/ })).toHaveCount(1);
  await expect(page.getByText('照建议安排：2 条全部完成')).toBeVisible();

  await page.goto(`/today/${year}-01-01`);
  await expect(page.getByText('休 · 元旦')).toBeVisible();
  await expect(page.getByText(new RegExp(`${year} 年元旦`)).first()).toBeVisible();
});
