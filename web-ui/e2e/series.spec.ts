import { aPartnersBooking, asManager } from './support/furnish';
import { scene } from './support/scene';
import { expect, signIn, test } from './support/test';

const MONDAY = '2027-09-20';
const SECOND = '2027-09-27';
const LAST = '2027-10-11';

test('a weekly booking gets what is free, sees what is not, and is moved and given up as one thing', async ({
  page,
}) => {
  test.setTimeout(150_000);
  const { near } = scene();
  const manager = await asManager();
  const { id: spaceId } = await manager.post('/spaces', { name: '系列厅', bookable: 'residents' });
  await manager.post('/spaces', { name: '系列备用厅', bookable: 'residents', capacity: 40 });
  const taken = await aPartnersBooking(spaceId, `${SECOND}T09:30`, `${SECOND}T10:30`);
  expect(taken).toBeTruthy();

  await signIn(page, near.manager, '/bookings?open=new');
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('空间', { exact: true }).click();
  await page.getByTitle('系列厅', { exact: true }).click();
  await drawer.getByLabel('日期', { exact: true }).fill(MONDAY);
  await drawer.getByLabel('开始', { exact: true }).fill('09:00');
  await drawer.getByLabel('结束', { exact: true }).fill('10:00');
  await drawer.getByLabel('重复', { exact: true }).click();
  await page.getByTitle('每周', { exact: true }).click();
  await drawer.getByLabel('重复到', { exact: true }).fill(LAST);
  await expect(drawer.getByText('4 个日期，3 个排得上，1 个排不上')).toBeVisible();
  await expect(drawer.getByText('已有“邻里中心”09:30–10:30')).toBeVisible();
  await drawer.getByLabel('单位或团队').fill('系列合唱队');
  await drawer.getByLabel('联系人').fill('金系列');
  await drawer.getByLabel('用途').fill('排练');
  await drawer.getByRole('button', { name: '保存' }).click();

  // what was made, and what was not, stands on the page of the series
  await expect(page.getByRole('heading', { name: /系列合唱队 · 排练/ })).toBeVisible();
  await expect(page.getByText('3 / 4 个日期')).toBeVisible();
  await expect(page.getByText('空间有人用')).toBeVisible();
  await expect(page.getByText('已确认')).toHaveCount(3);

  await page.getByRole('button', { name: '改时间或空间' }).click();
  const move = page.getByRole('dialog', { name: /改/ });
  await move.getByLabel('开始', { exact: true }).fill('14:00');
  await move.getByLabel('结束', { exact: true }).fill('15:00');
  await expect(move.getByText('3 个日期，都排得上')).toBeVisible();
  await move.getByRole('button', { name: '改时间或空间' }).click();
  await expect(page.getByText('3 个日期已改')).toBeVisible();
  await expect(page.getByText('14:00–15:00').first()).toBeVisible();

  await page.getByRole('button', { name: '取消这个系列' }).click();
  const cancel = page.getByRole('dialog', { name: /取消/ });
  await cancel.getByLabel('从哪一天起').fill(LAST);
  await cancel.getByLabel('原因').fill('学期结束');
  await cancel.getByRole('button', { name: '取消这个系列' }).click();
  await expect(page.getByText('1 个日期已取消')).toBeVisible();

  await page.getByRole('button', { name: '延长' }).click();
  const extend = page.getByRole('dialog', { name: /延长/ });
  await extend.getByLabel('延长到').fill('2027-10-18');
  await extend.getByRole('button', { name: '延长' }).click();
  await expect(page.getByText('新排了 1 个日期')).toBeVisible();
  await expect(page.getByText('4 / 5 个日期')).toBeVisible();
});

test('sessions come again by a rule from the form of a session', async ({ page }) => {
  test.setTimeout(120_000);
  const { near } = scene();
  const manager = await asManager();
  const { id: programmeId } = await manager.post('/programmes', { name: '系列板块', sensitive: false });
  await manager.post('/activities', { title: '系列太极', programmeId });
  await signIn(page, near.manager, `/timetable?week=${MONDAY}`);
  await page.getByRole('button', { name: '新增场次' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('活动', { exact: true }).fill('系列太极');
  await page.getByTitle('系列太极').click();
  await drawer.getByLabel('日期', { exact: true }).fill(MONDAY);
  await drawer.getByLabel('开始', { exact: true }).fill('09:00');
  await drawer.getByLabel('结束', { exact: true }).fill('10:00');
  await drawer.getByLabel('重复', { exact: true }).click();
  await page.getByTitle('每周', { exact: true }).click();
  await drawer.getByLabel('周三').check();
  await drawer.getByLabel('重复到', { exact: true }).fill(LAST);
  await expect(drawer.getByText('3 个日期，都排得上')).toBeVisible();
  await drawer.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('heading', { name: /系列太极/ })).toBeVisible();
  await expect(page.getByText(/每周三 09:00–10:00/)).toBeVisible();
  await expect(page.getByText('3 / 3 个日期')).toBeVisible();
});
