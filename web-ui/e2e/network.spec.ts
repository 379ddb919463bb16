import type { Page } from '@playwright/test';
import { daysAgo } from './support/clock';
import { anActivity, aSession, asManager, type Sheet } from './support/furnish';
import { scene } from './support/scene';
import { expect, signIn, test } from './support/test';

// the network is what the test makes of it: no worker answers in its place
test.use({ serviceWorkers: 'block', viewport: { width: 390, height: 844 } });

const ATTENDANCE = '**/api/centre/sessions/*/attendance';
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

const waiting = (page: Page) => page.getByRole('link', { name: /待上传/ });

test('on a slow line every press shows that it works before its answer comes', async ({ page }) => {
  const { near } = scene();
  const { id } = await aSession('慢网络');
  await signIn(page, near.frontDesk, `/sessions/${id}/check-in`);
  const tally = page.getByRole('button', { name: '清点 1 人' });
  await expect(tally).toBeVisible();
  let let1: () => void = () => undefined;
  let hold = new Promise<void>(resolve => {
    let1 = resolve;
  });
  await page.route('**/api/centre/sessions/**', async route => {
    if (route.request().method() === 'POST') await hold;
    await route.continue();
  });
  await tally.click();
  await expect(page.getByText('+1 待上传')).toBeVisible();
  await expect(page.getByText('正在上传 1')).toBeVisible();
  await expect(page.getByText('已记下，待上传')).toBeVisible();
  let1();
  await expect(page.getByRole('main').getByRole('status')).toContainText('共 1 人次');

  hold = new Promise<void>(resolve => {
    let1 = resolve;
  });
  await page.getByRole('button', { name: '结场 · 1 人次' }).click();
  const close = page.getByRole('dialog').getByRole('button', { name: '结场 · 1 人次' });
  await close.click();
  await expect(page.locator('.ant-btn-loading, button[aria-busy=true]').first()).toBeVisible();
  let1();
  await expect(page.getByRole('main').getByRole('status')).toContainText('已结场');
});

test('on a line that comes and goes ten taps arrive once each, also those whose answer was lost', async ({
  page,
  context,
  said,
}) => {
  test.setTimeout(150_000);
  said.allow(/ERR_FAILED|ERR_INTERNET_DISCONNECTED/);
  const { near } = scene();
  const { id, sheet } = await aSession('忽断忽续');
  await signIn(page, near.frontDesk, `/sessions/${id}/check-in`);
  const tally = page.getByRole('button', { name: '清点 1 人' });
  await expect(tally).toBeVisible();
  let asked = 0;
  let lost = 0;
  await page.route(ATTENDANCE, async route => {
    if (route.request().method() !== 'POST') return route.continue();
    asked += 1;
    if (asked % 4 === 1) return route.abort();
    if (asked % 4 !== 3) return route.continue();
    // it arrives, and the server's answer does not
    await route.fetch();
    lost += 1;
    return route.abort();
  });
  for (let tap = 0; tap < 10; tap += 1) await tally.click();
  // each time the network says that it is back, what waits is tried; before the first tap is written down, none waits
  await expect(async () => {
    await context.setOffline(true);
    await context.setOffline(false);
    expect((await sheet()).session.visits).toBe(10);
  }).toPass({ timeout: 120_000, intervals: [800] });
  await expect(waiting(page)).toHaveCount(0);
  const { session, entries } = await sheet();
  expect(session.visits).toBe(10);
  expect(entries).toHaveLength(10);
  expect(new Set(entries.map(each => each.id)).size).toBe(10);
  expect(lost).toBeGreaterThan(0);
  expect(asked).toBeGreaterThan(entries.length);
});

test('a page that is killed keeps its taps, and whoever opens the next one finds them sent', async ({
  page,
  context,
  said,
}) => {
  test.setTimeout(120_000);
  said.allow(/ERR_FAILED/);
  const { near } = scene();
  const { id, sheet } = await aSession('页面被关');
  await signIn(page, near.frontDesk, `/sessions/${id}/check-in`);
  let isCut = true;
  await context.route(ATTENDANCE, route =>
    isCut && route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await page.getByRole('button', { name: '清点 5 人' }).click();
  await page.getByRole('button', { name: '清点 1 人' }).click();
  await expect(page.getByRole('link', { name: '待上传 2' })).toBeVisible();
  const killed = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  // as in a browser that runs out of memory: nothing of the page gets to say goodbye
  void killed.send('Page.crash').catch(() => undefined);
  await crashed;
  isCut = false;

  const next = await context.newPage();
  await next.goto('/today');
  await expect(next.getByRole('button', { name: /的菜单$/ })).toBeVisible();
  await expect.poll(async () => (await sheet()).session.visits, { timeout: 30_000 }).toBe(6);
  await expect(waiting(next)).toHaveCount(0);
});

/** Puts taps into the browser's database as a page of days ago left them there. */
const leave = (page: Page, taps: object[]) =>
  page.evaluate(async left => {
    const open = indexedDB.open('hearth-desk');
    const database = await new Promise<IDBDatabase>(resolve => {
      open.onsuccess = () => resolve(open.result);
    });
    const write = database.transaction('taps', 'readwrite');
    for (const tap of left) write.objectStore('taps').put(tap);
    await new Promise(resolve => {
      write.oncomplete = resolve;
    });
    database.close();
  }, taps);

test('a queue of almost seven days is sent as it happened; what is older waits for a person, and is not lost', async ({
  page,
  said,
}) => {
  said.allow(/status of 400 /);
  const { near, zone } = scene();
  const manager = await asManager();
  const day = daysAgo(zone, 8);
  const { id } = await manager.post('/sessions', {
    activityId: await anActivity('七天之前'),
    startsAt: `${day}T09:00:00`,
    endsAt: `${day}T11:00:00`,
  });
  await signIn(page, near.frontDesk, '/check-in');
  await expect(page.getByRole('button', { name: '换人' })).toBeVisible();
  const me = (await (
    await page.request.get('/api/me', { headers: { 'X-Requested-With': 'JavaScript' } })
  ).json()) as { user: { id: string }; organisation: { alias: string } };
  const tap = (tapId: string, at: number) => ({
    id: tapId,
    subject: me.user.id,
    centre: me.organisation.alias,
    session: id,
    method: 'TALLY',
    heads: 3,
    simulated: false,
    at,
    attempts: 0,
    nextTry: 0,
    refusal: null,
  });
  const ids = ['0197a000-0000-7000-8000-', '0197a000-0000-7001-8000-'].map(
    head => head + Date.now().toString(16).padStart(12, '0'),
  );
  const almost = Date.now() - 7 * DAY_MS + HOUR_MS;
  await leave(page, [tap(ids[0] ?? '', almost), tap(ids[1] ?? '', almost - 2 * HOUR_MS)]);
  await page.reload();
  await page.getByRole('link', { name: '待处理 1' }).click({ timeout: 30_000 });
  // the list one comes from stays until this one is there
  await expect(page.getByRole('heading', { level: 1, name: '待上传与待处理' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('listitem')).toContainText('超过 7 天的签到不能再上传');
  const { entries } = await manager.get<Sheet>(`/sessions/${id}/attendance`);
  expect(entries).toMatchObject([{ id: ids[0], heads: 3, late: true, recordedBy: '吴前台' }]);
});
