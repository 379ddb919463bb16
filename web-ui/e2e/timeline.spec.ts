import type { CDPSession, Page } from '@playwright/test';
import { anOccupied, aSpace, occupationsOf } from '../tests/occupied';
import { anActivity, asManager } from './support/furnish';
import { scene } from './support/scene';
import { expect, signIn, test } from './support/test';

const DAY = '2027-10-04';

/** Where a bar is, in the middle of its words. */
async function middleOf(page: Page, name: RegExp) {
  const box = await page.getByRole('button', { name }).boundingBox();
  if (!box) throw new Error(`${name} is not drawn`);
  return { x: box.x + Math.min(box.width / 2, 40), y: box.y + box.height / 2 };
}

async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await page.mouse.move(to.x, to.y, { steps: 4 });
}

test('what lies in a space is moved by hand, with what is in the way shown while it moves, and taken back', async ({
  page,
}) => {
  test.setTimeout(120_000);
  // both rows are in sight however many spaces the centre has
  await page.setViewportSize({ width: 1440, height: 2000 });
  const manager = await asManager();
  const east = (await manager.post('/spaces', { name: '甲厅', bookable: 'residents' })).id;
  const west = (await manager.post('/spaces', { name: '乙厅', bookable: 'residents' })).id;
  const { id } = await manager.post('/sessions', {
    activityId: await anActivity('轴上太极'),
    spaceId: east,
    startsAt: `${DAY}T10:00`,
    endsAt: `${DAY}T12:00`,
  });
  const { id: booking, version } = await manager.post('/bookings', {
    spaceId: west,
    startsAt: `${DAY}T10:00`,
    endsAt: `${DAY}T12:00`,
    party: 'staff',
    purpose: '轴上培训',
  });
  const session = () =>
    manager.get<{ spaceId: string; startsLocal: string; endsLocal: string }>(`/sessions/${id}`);

  await signIn(page, scene().near.manager, `/timeline?day=${DAY}`);
  await expect(page.getByRole('button', { name: /待批/ })).toBeVisible();
  // what is only asked for is in nobody's way
  await page.getByRole('button', { name: /轴上太极/ }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /轴上培训/ }).click();
  await page.getByRole('link', { name: '打开这个预约' }).click();
  await expect(page).toHaveURL(new RegExp(`/bookings\\?open=${booking}`));
  expect(version).toBe(0);
  await page.goto('/bookings');
  await page.getByRole('button', { name: /^批准 乙厅/ }).click();
  await expect(page.getByText(/^已批准 乙厅/)).toBeVisible();

  await page.goto(`/timeline?day=${DAY}`);
  const status = page.getByRole('status').first();
  const from = await middleOf(page, /轴上太极/);
  const taken = await middleOf(page, /轴上培训/);
  await drag(page, from, taken);
  await expect(status).toContainText('和工作人员 10:00–12:00冲突，不能放在这里');
  await page.screenshot({ path: 'test-results/screens/timeline-conflict.png' });
  await page.mouse.up();
  await expect(status).toContainText('冲突');
  expect(await session()).toMatchObject({ spaceId: east, startsLocal: '10:00' });

  const bar = await page.getByRole('button', { name: /轴上太极/ }).boundingBox();
  const twoHours = bar?.width ?? 0;
  await drag(page, from, { x: from.x + twoHours, y: taken.y });
  await expect(status).toContainText('这里空着');
  await page.mouse.up();
  await expect(page.getByText(/已移到 乙厅/)).toBeVisible();
  expect(await session()).toMatchObject({ spaceId: west, startsLocal: '12:00', endsLocal: '14:00' });
  await page.getByRole('button', { name: /^撤销/ }).click();
  await expect.poll(async () => (await session()).startsLocal).toBe('10:00');
  await expect(page.getByRole('button', { name: /10:00–12:00 轴上太极/ })).toBeVisible();

  // its end is drawn by its right edge
  const box = await page.getByRole('button', { name: /轴上太极/ }).boundingBox();
  if (!box) throw new Error('no bar');
  const edge = { x: box.x + box.width - 3, y: box.y + box.height / 2 };
  await drag(page, edge, { x: edge.x + twoHours / 2, y: edge.y });
  await page.mouse.up();
  await expect.poll(async () => (await session()).endsLocal).toBe('13:00');
});

test('by keyboard alone, and in the list of a telephone a gap leads into the form of a booking', async ({
  page,
}) => {
  test.setTimeout(90_000);
  const manager = await asManager();
  const spaceId = (await manager.post('/spaces', { name: '丙厅', bookable: 'residents' })).id;
  const { id } = await manager.post('/sessions', {
    activityId: await anActivity('轴上书法'),
    spaceId,
    startsAt: `${DAY}T14:00`,
    endsAt: `${DAY}T15:00`,
  });
  await signIn(page, scene().near.manager, `/timeline?day=${DAY}`);
  await page.getByRole('button', { name: /轴上书法/ }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page.getByRole('status').first()).toContainText('14:15–15:30');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/已移到 丙厅/)).toBeVisible();
  const now = await manager.get<{ startsLocal: string; endsLocal: string }>(`/sessions/${id}`);
  expect(now).toMatchObject({ startsLocal: '14:15', endsLocal: '15:30' });

  await page.setViewportSize({ width: 390, height: 844 });
  await page
    .locator('section', { has: page.getByRole('heading', { name: '丙厅' }) })
    .getByRole('link', { name: /^08:00–14:15 空/ })
    .click();
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByLabel('日期', { exact: true })).toHaveValue(DAY);
  await expect(drawer.getByLabel('开始', { exact: true })).toHaveValue('08:00');
  await expect(drawer.getByText('丙厅')).toBeVisible();
  await expect(drawer.getByText('这段时间空着')).toBeVisible();
});

/** How much of the page's time was script, and how much layout, in seconds. */
async function spent(client: CDPSession): Promise<{ script: number; layout: number }> {
  const { metrics } = await client.send('Performance.getMetrics');
  const of = (name: string) => metrics.find(each => each.name === name)?.value ?? 0;
  return { script: of('ScriptDuration'), layout: of('LayoutDuration') + of('RecalcStyleDuration') };
}

test('a week of 1,366 sessions is drawn whole (a figure, and no verdict by time)', async ({ page }) => {
  test.setTimeout(90_000);
  const SESSIONS = 1_366;
  const SPACES = 24;
  const two = (number: number) => String(number).padStart(2, '0');
  const spaces = Array.from({ length: SPACES }, (_, index) =>
    aSpace({ id: `r${index}`, name: `活动室 ${index + 1}`, capacity: 30, bookable: 'staff' }),
  );
  const items = Array.from({ length: SESSIONS }, (_, index) => {
    const hour = 8 + (Math.floor(index / (SPACES * 7)) % 12);
    const day = `2027-10-${two(4 + (Math.floor(index / SPACES) % 7))}`;
    return anOccupied({
      ...{ id: `s${index}`, spaceId: `r${index % SPACES}`, space: '', title: `课程 ${index}` },
      ...{ programmeId: `p${index % 9}`, programme: '活动', day, endDay: day, simulated: true, version: 0 },
      ...{ startsAt: `${day}T00:00:00Z`, endsAt: `${day}T01:00:00Z` },
      ...{ startsLocal: `${two(hour)}:00`, endsLocal: `${two(hour)}:50` },
    });
  });
  await signIn(page, scene().near.manager, '/today');
  await page.route('**/api/centre/spaces?*', route =>
    route.fulfill({ json: { items: spaces, nextCursor: null } }),
  );
  await page.route('**/api/centre/occupations?*', route => {
    const all = occupationsOf(route.request().url(), items, { days: [] });
    const shown = items.filter(({ day }) => day >= all.from && day <= all.to);
    return route.fulfill({ json: { ...all, items: shown } });
  });
  await page.goto('/timeline?day=2027-09-01');
  await expect(page.getByRole('link', { name: '在活动室 1新增预约' })).toBeVisible();
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  const before = await spent(client);
  await page.evaluate(() => {
    window.history.pushState(null, '', '/timeline?view=week&day=2027-10-04');
    window.dispatchEvent(new PopStateEvent('popstate', { state: window.history.state }));
  });
  await expect(page.locator('[data-thing]')).toHaveCount(SESSIONS);
  const after = await spent(client);
  const ms = (from: number, to: number) => Math.round((to - from) * 1000);
  process.stdout.write(
    `  a week of ${SESSIONS} sessions: ${ms(before.script, after.script)} ms of script, ${ms(before.layout, after.layout)} ms of layout\n`,
  );
});
