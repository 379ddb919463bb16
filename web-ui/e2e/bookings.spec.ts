import { asManager } from './support/furnish';
import { scene } from './support/scene';
import { expect, signIn, test } from './support/test';

const DAY = '2027-09-13';

test('a group asks for a space that is taken, takes what is offered, and is approved by who decides', async ({
  page,
  browser,
  baseURL,
  said,
}) => {
  test.setTimeout(150_000);
  const { near } = scene();
  const manager = await asManager();
  const { id: spaceId } = await manager.post('/spaces', { name: '排练厅', bookable: 'residents' });
  await manager.post('/spaces', { name: '备用厅', bookable: 'residents', capacity: 30 });
  const first = await manager.post('/bookings', {
    spaceId,
    startsAt: `${DAY}T10:00`,
    endsAt: `${DAY}T11:00`,
    party: 'staff',
    purpose: '培训',
  });
  await signIn(page, near.frontDesk, '/bookings?open=new');
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('空间', { exact: true }).click();
  await page.getByTitle('排练厅').click();
  await drawer.getByLabel('日期', { exact: true }).fill(DAY);
  await drawer.getByLabel('开始', { exact: true }).fill('10:30');
  await drawer.getByLabel('结束', { exact: true }).fill('11:30');
  await expect(page.getByText('这段时间还空着，但另有 1 个申请在等批')).toBeVisible();

  // somebody who decides approves the other one meanwhile
  const context = await browser.newContext({
    baseURL,
    locale: 'zh-CN',
    viewport: { width: 390, height: 844 },
  });
  const other = await context.newPage();
  said.watch(other);
  await signIn(other, near.manager, '/bookings');
  await other.getByRole('button', { name: /^批准 排练厅/ }).click();
  await expect(other.getByText(/^已批准 排练厅/)).toBeVisible();
  expect((await manager.get<{ state: string }>(`/bookings/${first.id}`)).state).toBe('confirmed');

  await drawer.getByLabel('结束', { exact: true }).fill('11:45');
  await expect(page.getByText('这段时间已有：工作人员的预约 10:00–11:00')).toBeVisible();
  await expect(page.getByRole('button', { name: '改用 备用厅（30 人）' })).toBeVisible();
  await page.getByRole('button', { name: /^改到 .*11:00–12:15$/ }).click();
  await expect(page.getByText('这段时间空着')).toBeVisible();
  await drawer.getByLabel('单位或团队').fill('夕阳红合唱队');
  await drawer.getByLabel('联系人').fill('金预约');
  await drawer.getByLabel('用途').fill('排练');
  await drawer.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('已保存')).toBeVisible();
  await expect(page.getByText('夕阳红合唱队 · 金预约')).toBeVisible();
  await expect(page.getByText('待批').last()).toBeVisible();

  await other.reload();
  await expect(other.getByText('夕阳红合唱队 · 金预约')).toBeVisible();
  await other.getByRole('button', { name: /^婉拒 排练厅/ }).click();
  await other.getByRole('textbox').last().fill('那天另有安排');
  await other.getByRole('button', { name: '婉拒', exact: true }).click();
  await expect(other.getByText('已婉拒').last()).toBeVisible();
  await context.close();
});
