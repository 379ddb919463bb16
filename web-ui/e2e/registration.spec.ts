import { anActivity, asManager } from './support/furnish';
import { scene } from './support/scene';
import { accessibility, expect, signIn, test } from './support/test';

const DAY = '2027-09-20';

interface Registration {
  resident: string | null;
  state: string;
}

test('signed up, full, waiting; one signs off, the next confirms, and the list is printed', async ({
  page,
}) => {
  test.setTimeout(150_000);
  const { near } = scene();
  const manager = await asManager();
  const activityId = await anActivity('水彩报名');
  const target = await manager.post('/sessions', {
    activityId,
    startsAt: `${DAY}T09:00`,
    endsAt: `${DAY}T10:00`,
  });
  for (const name of ['童报名', '金报名', '尤报名'])
    await manager.post('/residents', { name, simulated: false });
  const states = async () => {
    const { items } = await manager.get<{ items: Registration[] }>(`/registrations?target=${target.id}`);
    return items.map(({ resident, state }) => `${resident} ${state}`);
  };

  // the manager says how one signs up
  await signIn(page, near.manager, `/activities/${activityId}/registration`);
  await page.getByRole('button', { name: '设置报名' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('名额', { exact: true }).fill('1');
  await form.getByLabel('候补上限').fill('5');
  await form.getByLabel('候补名额保留几小时').fill('24');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('0/1')).toBeVisible();
  await page.screenshot({ path: 'test-results/registration-terms-1440.png' });
  await page.getByRole('link', { name: /^名单/ }).click();
  await expect(page.getByText('还没有人报名')).toBeVisible();

  const signUp = async (name: string, wait: boolean) => {
    await page.getByRole('button', { name: '登记报名' }).first().click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('居民').fill(name);
    await page.locator('.ant-select-item-option').filter({ hasText: name }).click();
    if (wait) await expect(drawer.getByLabel('名额不够时排候补')).toBeChecked();
    await drawer.getByRole('button', { name: '保存' }).click();
    await expect(page.getByText(wait ? '1 人已排候补' : '已报名 1 人').last()).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };
  await signUp('童报名', false);
  await signUp('金报名', true);
  await signUp('尤报名', true);
  await expect(page.getByText('报名 1/1 · 候补 2')).toBeVisible();
  await page.screenshot({ path: 'test-results/registration-list-1440.png' });
  expect(await states()).toEqual(['童报名 placed', '金报名 waiting', '尤报名 waiting']);

  // one signs off: the place is kept for the next, who confirms
  await page.getByRole('button', { name: '取消报名 童报名' }).click();
  await expect(page.getByText('已取消 童报名 的报名')).toBeVisible();
  await page.getByRole('button', { name: '确认 金报名' }).click();
  await expect(page.getByText('金报名 已确认')).toBeVisible();
  expect(await states()).toEqual(['童报名 cancelled', '金报名 placed', '尤报名 waiting']);

  // on paper stand those who come, with room for a signature
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(page.getByRole('columnheader', { name: '签名' })).toBeVisible();
  await expect(page.getByRole('cell', { name: '金报名' })).toBeVisible();
  await expect(page.getByText('尤报名')).toHaveCount(0);
  await page.screenshot({ path: 'test-results/registration-paper.png', fullPage: true });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });

  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByText('尤报名')).toBeVisible();
  await page.screenshot({ path: 'test-results/registration-list-390.png', fullPage: true });

  // and in the other language, with every control reachable
  await page.evaluate(() => localStorage.setItem('hearth.language', 'en'));
  for (const [name, path] of [
    ['list', `/registrations/${target.id}`],
    ['terms', `/activities/${activityId}/registration`],
  ] as const) {
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toContainText('水彩报名');
      await expect(page.locator('#main [aria-busy=true]')).toHaveCount(0);
      await expect(page.locator('#main').getByText('in all')).toBeVisible();
      await page.screenshot({ path: `test-results/registration-${name}-en-${width}.png`, fullPage: true });
      expect(await accessibility(page)).toEqual([]);
    }
  }
  await page.evaluate(() => localStorage.removeItem('hearth.language'));
});

test('at the desk whoever signed up stands first, and one tap receives them', async ({ page }) => {
  const { near, zone, today } = scene();
  const manager = await asManager();
  const activityId = await anActivity('合唱报名');
  const { timeIn } = await import('./support/clock');
  const session = await manager.post('/sessions', {
    activityId,
    startsAt: `${today}T${timeIn(zone, -20)}:00`,
    endsAt: `${today}T${timeIn(zone, 70)}:00`,
  });
  await manager.post('/registration-terms', {
    activityId,
    terms: { scope: 'session', places: 20, waitlist: 5 },
  });
  const resident = await manager.post('/residents', { name: '韦报名', simulated: false });
  await manager.post('/registrations', { targetId: session.id, residentIds: [resident.id] });

  await signIn(page, near.frontDesk, `/sessions/${session.id}/check-in`);
  await expect(page.getByText('已报名 1 人，还没到 1 人')).toBeVisible();
  await expect(page.getByRole('link', { name: '报名 1/20' })).toBeVisible();
  await page.getByRole('button', { name: /韦报名.*已报名/ }).click();
  await expect(page.getByText('已报名 1 人，还没到 0 人')).toBeVisible();
  await page.screenshot({ path: 'test-results/registration-desk.png' });
  await page.getByRole('link', { name: '报名 1/20' }).click();
  const row = page.getByRole('row', { name: /韦报名/ });
  await expect(row.getByText('到', { exact: true })).toBeVisible();
});
