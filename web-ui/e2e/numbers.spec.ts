import { scene } from './support/scene';
import { accessibility, expect, signIn, test } from './support/test';

test('a phone is given, masked, found by its end, seen with a reason, and stands in no address', async ({
  page,
}) => {
  test.setTimeout(150_000);
  const { near } = scene();
  const name = `号码 ${Date.now().toString(36)}`;
  const last = String(Date.now() % 10_000).padStart(4, '0');
  const phone = `1381724${last}`;
  const addresses: string[] = [];
  page.on('request', request => addresses.push(request.url()));
  await signIn(page, near.manager, '/residents?open=new');
  await page.getByLabel('姓名', { exact: true }).fill(name);
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('button', { name: `编辑 ${name}` }).click();
  await page.getByRole('button', { name: '填写电话' }).click();
  const giving = page.getByRole('dialog', { name: '填写电话' });
  await giving.getByLabel('电话', { exact: true }).fill('1381724');
  await giving.getByRole('button', { name: '保存' }).click();
  await expect(giving).toContainText('手机号为 11 位');
  // how a button looks under the hand is the theme's
  await page.mouse.move(0, 0);
  expect(await accessibility(page)).toEqual([]);
  await page.screenshot({ path: 'test-results/numbers/giving.png' });
  await giving.getByLabel('电话', { exact: true }).fill(phone);
  await giving.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('row').filter({ hasText: name })).toContainText(`138****${last}`);

  const box = page.getByRole('searchbox', { name: /末四位/ });
  await box.fill(last);
  await expect(page).not.toHaveURL(/q=/);
  const found = page.getByRole('button', { name: `编辑 ${name}` });
  await expect(found).toBeVisible();
  await page.screenshot({ path: 'test-results/numbers/found-1440.png' });
  await box.fill('');
  await box.pressSequentially(phone);
  await expect(page.getByRole('row')).toHaveCount(2);
  await expect(found).toBeVisible();
  // so does the palette
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('combobox');
  await palette.pressSequentially(phone);
  await expect(page.getByRole('option', { name })).toBeVisible();
  await page.keyboard.press('Escape');
  await found.click();
  await page.getByRole('button', { name: '查看完整电话' }).click();
  const asking = page.getByRole('dialog', { name: '查看完整电话' });
  await asking.getByRole('button', { name: '电话通知本人' }).click();
  await page.screenshot({ path: 'test-results/numbers/asking.png' });
  await asking.getByRole('button', { name: '查看', exact: true }).click();
  await expect(page.getByText(phone)).toBeVisible();
  await expect(page.getByText('查看完整电话').last()).toBeVisible();
  await page.screenshot({ path: 'test-results/numbers/seen-1440.png' });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.screenshot({ path: 'test-results/numbers/seen-390.png' });
  await page.getByRole('button', { name: '更改电话' }).click();
  await page.getByRole('dialog', { name: '更改电话' }).getByRole('button', { name: '返回' }).click();
  for (const address of addresses) expect(address).not.toContain(phone.slice(0, 8));
  expect(page.url()).not.toContain(phone.slice(0, 8));
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))).not.toContain(
    phone,
  );
});
