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
  await expect(page.getByRole('row', { name: /夕阳红合唱队.*金预约/ })).toBeVisible();
  await expect(page.getByText('待批').last()).toBeVisible();

  await other.reload();
  await expect(other.getByRole('listitem').filter({ hasText: /夕阳红合唱队.*金预约/ })).toBeVisible();
  await other.getByRole('button', { name: /^婉拒 排练厅/ }).click();
  await other.getByRole('textbox').last().fill('那天另有安排');
  await other.getByRole('button', { name: '婉拒', exact: true }).click();
  await expect(other.getByText('已婉拒').last()).toBeVisible();
  await context.close();
});

test('what can be done with a booking is seen whole, however much is said of it and in either language', async ({
  page,
}) => {
  const manager = await asManager();
  const { id: spaceId } = await manager.post('/spaces', {
    name: '二楼东侧多功能活动大厅',
    bookable: 'residents',
  });
  const ask = (from: string, to: string) =>
    manager.post<{ id: string; version: number }>('/bookings', {
      spaceId,
      startsAt: `${DAY}T${from}`,
      endsAt: `${DAY}T${to}`,
      party: 'group',
      organisation: '滨江片区夕阳红老年合唱艺术团',
      contact: '金联系（周二不在）',
      purpose: '重阳节汇报演出前的合练和走台',
      expected: 120,
      priceKind: 'priced',
      priceMinor: 1_234_500,
      priceReason: '大厅按次',
    });
  await ask('08:00', '09:00');
  const { id, version } = await ask('13:00', '14:00');
  await manager.post(`/bookings/${id}/decline`, { reason: '那天大厅要留给街道的重阳节活动使用' }, version);

  await signIn(page, scene().near.manager, '/bookings?q=滨江片区');
  for (const edit of ['编辑', 'Edit']) {
    const rows = page.locator('#main tbody tr');
    await expect(rows).toHaveCount(2);
    for (const width of [1440, 1100]) {
      await page.setViewportSize({ width, height: 900 });
      const frame = await page.locator('#main table').locator('xpath=..').boundingBox();
      const actions = rows.first().getByRole('button');
      await expect(rows.first().getByRole('button', { name: new RegExp(`^${edit}`) })).toBeVisible();
      for (const action of await actions.all()) {
        const box = await action.boundingBox();
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((frame?.x ?? 0) + (frame?.width ?? 0));
      }
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    const scrolled = await page
      .locator('#main table')
      .locator('xpath=..')
      .evaluate(frame => frame.scrollWidth - frame.clientWidth);
    expect(scrolled).toBeLessThanOrEqual(1);
    await page.screenshot({
      path: `test-results/screens/bookings-long-${edit === '编辑' ? 'zh' : 'en'}.png`,
    });
    if (edit === '编辑') await page.getByRole('button', { name: 'English', exact: true }).click();
  }
});

test('a space that is not for a group says so, and is offered to nobody of it', async ({ page }) => {
  const manager = await asManager();
  const place = { startsAt: `${DAY}T15:00`, endsAt: `${DAY}T16:00` };
  const { id: spaceId } = await manager.post('/spaces', {
    name: '合唱教室',
    bookable: 'residents',
    capacity: 41,
  });
  await manager.post('/spaces', { name: '值班会议室', bookable: 'staff', capacity: 42 });
  await manager.post('/spaces', { name: '团队教室', bookable: 'residents', capacity: 43 });
  const { id, version } = await manager.post<{ id: string; version: number }>('/bookings', {
    ...{ ...place, spaceId, party: 'staff', purpose: '培训' },
  });
  await manager.post(`/bookings/${id}/confirm`, undefined, version);

  await signIn(page, scene().near.frontDesk, '/bookings?open=new');
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('空间', { exact: true }).click();
  await page.keyboard.type('教室');
  await page.getByTitle('合唱教室').click();
  await drawer.getByLabel('日期', { exact: true }).fill(DAY);
  await drawer.getByLabel('开始', { exact: true }).fill('15:00');
  await drawer.getByLabel('结束', { exact: true }).fill('16:00');
  await drawer.getByLabel('预计人数').fill('40');
  await expect(drawer.getByText('这段时间已有：工作人员的预约 15:00–16:00')).toBeVisible();
  await expect(drawer.getByRole('button', { name: /^改用 团队教室/ })).toBeVisible();
  await expect(drawer.getByRole('button', { name: /^改用 值班会议室/ })).toHaveCount(0);
  // what is said of the time leaves room before the next field
  const said = await drawer.getByRole('status').boundingBox();
  const next = await drawer.getByText('重复', { exact: true }).boundingBox();
  expect((next?.y ?? 0) - ((said?.y ?? 0) + (said?.height ?? 0))).toBeGreaterThanOrEqual(8);
  await page.screenshot({ path: 'test-results/screens/booking-conflict.png' });
  await drawer.getByLabel('空间', { exact: true }).click();
  await page.keyboard.type('值班会议室');
  const offered = page.locator('.ant-select-item-option', { hasText: '值班会议室' });
  await expect(offered).toContainText('不对居民团队开放预约');
  await expect(offered).toHaveClass(/disabled/);
  await page.screenshot({ path: 'test-results/screens/booking-not-for.png' });
  await page.keyboard.press('Escape');
  await drawer.getByRole('radio', { name: '工作人员' }).check();
  await expect(drawer.getByRole('button', { name: /^改用 值班会议室/ })).toBeVisible();
});
