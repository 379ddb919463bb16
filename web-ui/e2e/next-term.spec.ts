import { daysAgo } from './support/clock';
import { anActivity, aPartnersBooking, asManager } from './support/furnish';
import { scene } from './support/scene';
import { accessibility, expect, signIn, test } from './support/test';

test('a term is planned like the last: what cannot be had has another space or is named, all is taken back, and twice is once', async ({
  page,
}) => {
  test.setTimeout(150_000);
  const { near, zone } = scene();
  const manager = await asManager();
  const activity = await anActivity('银发合唱');
  // a Monday some weeks ahead, where nothing else is
  const weekday = new Date(`${daysAgo(zone, 0)}T00:00:00Z`).getUTCDay();
  const ahead = (days: number) => daysAgo(zone, ((weekday + 6) % 7) - 70 - days);
  const from = ahead(0);
  const starts = ahead(42);
  const closed = ahead(42 + 8);
  const taken = ahead(42 + 17);
  const { id: spaceId } = await manager.post('/spaces', { name: '下期厅', bookable: 'residents' });
  await manager.post('/spaces', { name: '下期备用厅', bookable: 'residents', capacity: 6 });
  await manager.post('/session-series', {
    session: {
      activityId: activity,
      spaceId,
      startsAt: `${ahead(1)}T14:00`,
      endsAt: `${ahead(1)}T15:30`,
    },
    rule: 'FREQ=WEEKLY;BYDAY=TU,TH;COUNT=8',
  });
  await manager.post('/opening/special-days', {
    ...{ day: closed, hours: [], kind: 'closure', reason: '电路检修' },
  });
  await aPartnersBooking(spaceId, `${taken}T14:30`, `${taken}T15:00`);
  const planned = async () =>
    (
      await manager.get<{ items: { day: string; state: string; space: string }[] }>(
        `/sessions?activity=${activity}&from=${starts}&to=${ahead(42 + 40)}&limit=100`,
      )
    ).items
      .filter(each => each.state === 'planned')
      .map(each => `${each.day} ${each.space}`);

  await signIn(page, near.manager, `/activities/${activity}`);
  await page.getByRole('link', { name: '排下一期' }).click();
  const days = { '照着排：从': from, 到: ahead(27), 新一期首日: starts };
  for (const [label, day] of Object.entries(days)) {
    await page.getByLabel(label, { exact: true }).fill(day);
    await page.keyboard.press('Tab');
  }
  await expect(page.getByText('8 场，6 场排得上，2 场排不上')).toBeVisible();
  await expect(page.getByText(/^这一天不开放：/)).toBeVisible();
  await expect(page.getByText(/^已有“邻里中心”14:30–15:00：/)).toBeVisible();
  expect(await planned()).toEqual([]);

  const address = page.url();
  for (const language of ['en', 'zh-CN'] as const) {
    await page.evaluate(said => localStorage.setItem('hearth.language', said), language);
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(address);
      await expect(page.getByText('银发合唱')).toBeVisible();
      expect(await accessibility(page)).toEqual([]);
      await page.screenshot({ path: `test-results/next-term-${language}-${width}.png`, fullPage: true });
    }
  }
  await page.setViewportSize({ width: 1440, height: 900 });

  const plan = async () => {
    await page.getByRole('combobox', { name: /怎么办$/ }).click();
    await page.getByTitle('改用 下期备用厅（6 人）').click();
    await page.getByRole('button', { name: '排 7 场' }).click();
    await expect(page.getByText('新一期排好了：7 场')).toBeVisible();
  };
  await plan();
  await page.getByRole('button', { name: '全部撤回' }).click();
  await expect(page.getByText('已撤回 7 场')).toBeVisible();
  await expect(page.getByText('8 场，6 场排得上，2 场排不上')).toBeVisible();
  expect(await planned()).toEqual([]);

  await plan();
  await page.setViewportSize({ width: 390, height: 900 });
  await page.screenshot({ path: 'test-results/next-term-done-390.png', fullPage: true });
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.screenshot({ path: 'test-results/next-term-done-1440.png', fullPage: true });
  expect(await planned()).toHaveLength(7);
  expect(await planned()).not.toContain(`${closed} 下期厅`);
  expect(await planned()).toContain(`${taken} 下期备用厅`);

  await page.getByRole('link', { name: '看系列' }).click();
  await expect(page.getByText('这一天不开放')).toBeVisible();
  await expect(page.getByText('照着排').first()).toBeVisible();
  await page.screenshot({ path: 'test-results/next-term-series-1440.png', fullPage: true });

  await page.goto(address);
  await expect(page.getByText('8 场，一场也排不上')).toBeVisible();
  await expect(page.getByText(/^已经排了：/)).toBeVisible();
  await expect(page.getByRole('button', { name: '排 0 场' })).toBeDisabled();
});
