import { anActivity, asManager } from './support/furnish';
import { scene } from './support/scene';
import { expect, signIn, test } from './support/test';

const DAY = '2027-09-06';

test('a space that is used for one thing at a time is refused beside its field, with the name of who has it', async ({
  page,
  said,
}) => {
  test.setTimeout(120_000);
  said.allow(/status of 409 /);
  const { near } = scene();
  const manager = await asManager();
  await signIn(page, near.manager, '/spaces?open=new');
  await page.getByLabel('名称', { exact: true }).fill('小剧场');
  await page.getByRole('checkbox', { name: '同一时间只安排一项' }).check();
  await page.getByLabel('准备（分钟）').fill('15');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('已保存')).toBeVisible();
  await expect(page.getByText('独占 · 前 15 分、后 0 分')).toBeVisible();

  const { items } = await manager.get<{ items: { id: string; name: string }[] }>('/spaces?limit=200');
  const spaceId = items.find(({ name }) => name === '小剧场')?.id;
  const session = (title: string, from: string, to: string) =>
    anActivity(title).then(activityId =>
      manager.post('/sessions', { activityId, spaceId, startsAt: `${DAY}T${from}`, endsAt: `${DAY}T${to}` }),
    );
  await session('小剧场排练', '10:00', '11:00');
  await session('小剧场演出', '12:00', '13:00');

  await page.goto(`/timetable?week=${DAY}`);
  await page.getByText('小剧场演出').first().click();
  await page.getByRole('button', { name: '编辑' }).click();
  await page.getByLabel('开始', { exact: true }).fill('10:30');
  await expect(page.getByText(/这段时间不能用 小剧场：小剧场排练 10:00–11:00 占用/)).toBeVisible();
  await page.getByRole('button', { name: '保存' }).click();
  await expect(
    page.getByText(`小剧场 ${DAY} 10:00–11:00 已有“小剧场排练”。请换一个时间或空间。`).first(),
  ).toBeVisible();

  // a quarter of an hour to set up, and it can be had
  await page.getByLabel('开始', { exact: true }).fill('11:15');
  await expect(page.getByText(/这段时间不能用/)).toBeHidden();
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('已保存')).toBeVisible();
});

test('a space that is open at other hours than the centre says so where it is booked and in the timeline', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const { near } = scene();
  const manager = await asManager();
  const { id } = await manager.post('/spaces', { name: '夜校教室', bookable: 'residents' });
  await signIn(page, near.manager, '/spaces');
  await page.getByRole('link', { name: '夜校教室的开放时间' }).click();
  await expect(page.getByText('随中心开放')).toBeVisible();
  await page.getByRole('button', { name: '新增开放时间' }).first().click();
  await page.getByLabel('周一开始').fill('18:00');
  await page.getByLabel('周一结束').fill('21:00');
  for (const day of ['周二', '周三', '周四', '周五', '周六', '周日'])
    await page.getByRole('button', { name: `${day}与前一天相同` }).click();
  await page.screenshot({ path: 'test-results/space-hours-form.png' });
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('row').filter({ hasText: '周一至周日 18:00–21:00' })).toBeVisible();
  await page.screenshot({ path: 'test-results/space-hours.png' });

  // what is not open refuses nothing, and is said
  await page.goto(`/bookings?open=new&at=${id}/${DAY}/10:00/11:00`);
  await expect(page.getByText(/18:00–21:00/)).toBeVisible();

  await page.goto(`/timeline?day=${DAY}`);
  await expect(page.getByTitle(/–18:00 这个空间不开放/)).toBeAttached();
  await page.screenshot({ path: 'test-results/timeline-own-hours.png' });
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole('link', { name: '18:00–21:00 空，预约' })).toBeVisible();
});
