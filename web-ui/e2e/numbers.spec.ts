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
  expect(await accessibility(page)).toEqual([]);
  await page.screenshot({ path: 'test-results/numbers/giving.png' });
  await giving.getByLabel('电话', { exact: true }).fill(phone);
  await giving.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('row').filter({ hasText: name })).toContainText(`138****${last}`);

  await page.getByLabel('号码末四位').fill(last);
  const found = page.getByRole('link', { name });
  await expect(found).toBeVisible();
  await page.screenshot({ path: 'test-results/numbers/found-1440.png' });
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
  for (const address of addresses) expect(address).not.toContain(phone);
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))).not.toContain(
    phone,
  );
});
