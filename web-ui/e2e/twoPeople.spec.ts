import type { Page } from '@playwright/test';
import { asManager } from './support/furnish';
import { scene } from './support/scene';
import { expect, signIn, test } from './support/test';

interface Resident {
  id: string;
  name: string;
  birthYear: number | null;
  version: number;
}

const aResident = async (name: string): Promise<Resident> =>
  (await asManager()).post<Resident>('/residents', { name, birthYear: 1950, simulated: true });

const now = async ({ id }: Resident): Promise<Resident> =>
  (await asManager()).get<Resident>(`/residents/${id}`);

const edit = (page: Page, { id }: Resident) => page.goto(`/residents?open=${id}`);

test('two people change one record: theirs beside mine, nobody overwrites anybody', async ({
  page,
  browser,
  baseURL,
  said,
}) => {
  said.allow(/status of 412 /);
  const { near } = scene();
  const resident = await aResident('金两改');
  const context = await browser.newContext({ baseURL, locale: 'zh-CN' });
  const other = await context.newPage();
  said.watch(other);
  await signIn(page, near.frontDesk);
  await signIn(other, near.manager);
  for (const each of [page, other]) {
    await edit(each, resident);
    await expect(each.getByLabel('出生年份')).toHaveValue('1950');
  }
  await other.getByLabel('出生年份').fill('1949');
  await other.getByRole('button', { name: '保存' }).click();
  await expect(other.getByText('已保存')).toBeVisible();

  await page.getByLabel('姓名', { exact: true }).fill('金二改');
  await page.getByLabel('出生年份').fill('1951');
  await page.getByRole('button', { name: '保存' }).click();
  const theirs = page.getByRole('region', { name: '您填写时，别人改过这条记录' });
  await expect(theirs).toBeVisible();
  const year = theirs.getByRole('radiogroup', { name: '出生年份' });
  await expect(year).toContainText('1949');
  await expect(year).toContainText('1951');
  expect(await now(resident)).toMatchObject({ name: '金两改', birthYear: 1949 });

  await year.getByRole('radio', { name: /1949/ }).check();
  await page.getByRole('button', { name: '按所选保存' }).click();
  await expect(page.getByText('已保存')).toBeVisible();
  expect(await now(resident)).toMatchObject({ name: '金二改', birthYear: 1949 });
  await context.close();
});

test('a save that waits for its answer keeps its form, its record and its values', async ({ page }) => {
  const { near } = scene();
  const one = await aResident('唐慢存');
  const another = await aResident('唐别人');
  await signIn(page, near.manager);
  await edit(page, one);
  await page.getByLabel('出生年份').fill('1933');
  let answer: () => void = () => undefined;
  const held = new Promise<void>(resolve => {
    answer = resolve;
  });
  await page.route(`**/api/centre/residents/${one.id}`, async route => {
    if (route.request().method() === 'PUT') await held;
    await route.continue();
  });
  await page.getByRole('button', { name: '保存' }).click();
  // before any answer: it shows that it works, and is not left by a slip
  await expect(page.locator('.ant-drawer-footer .ant-btn-loading')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('出生年份')).toHaveValue('1933');
  answer();
  await expect(page.getByText('已保存')).toBeVisible();
  expect(await now(one)).toMatchObject({ birthYear: 1933 });
  expect(await now(another)).toMatchObject({ name: '唐别人', birthYear: 1950 });
});
