import type { Page } from '@playwright/test';
import { aSession, asManager } from './support/furnish';
import { scene } from './support/scene';
import { expect, signIn, test } from './support/test';

/** Ten people, as a desk looks for them: by name, by initials, by full pinyin. */
const PEOPLE = [
  ['冯志强', 'fzq'],
  ['蒋月琴', 'jyq'],
  ['沈根宝', 'shengenbao'],
  ['韩秀珍', '韩秀'],
  ['许建华', 'xjh'],
  ['曹阿毛', '曹阿毛'],
  ['严美芬', 'ymf'],
  ['华国栋', 'huaguodong'],
  ['金银娣', 'jyd'],
  ['魏小妹', '魏'],
] as const;

async function furnish(title: string) {
  const manager = await asManager();
  for (const [name] of PEOPLE) await manager.post('/residents', { name, simulated: true });
  return aSession(title);
}

/** Until the page is under its worker and what it keeps is kept. */
async function ready(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect
    .poll(
      () =>
        page.evaluate(async () => {
          const open = indexedDB.open('hearth-desk');
          const database = await new Promise<IDBDatabase>((resolve, reject) => {
            open.onsuccess = () => resolve(open.result);
            open.onerror = () => reject(open.error);
          });
          const kept = database.transaction('kept').objectStore('kept').getAllKeys();
          const names = await new Promise<string[]>(resolve => {
            kept.onsuccess = () => resolve(kept.result.map(String));
          });
          database.close();
          return ['/api/me', '/api/centre/days/', 'roster'].filter(part =>
            names.some(name => name.includes(part)),
          );
        }),
      { timeout: 30_000 },
    )
    .toHaveLength(3);
}

/** All the browser has written down, as text. */
const written = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const parts = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
    for (const { name } of await indexedDB.databases()) {
      const open = indexedDB.open(name ?? '');
      const database = await new Promise<IDBDatabase>(resolve => {
        open.onsuccess = () => resolve(open.result);
      });
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store).getAll();
        const rows = await new Promise<unknown[]>(resolve => {
          all.onsuccess = () => resolve(all.result);
        });
        parts.push(JSON.stringify(rows));
        for (const row of rows as { data?: ArrayBuffer }[])
          if (row.data) parts.push(new TextDecoder().decode(row.data));
      }
      database.close();
    }
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys()) parts.push(request.url);
    return parts.join('\n');
  });

test('without a network: a page opened anew receives ten people, who count once each, with the minutes they came', async ({
  page,
  context,
  said,
}) => {
  test.setTimeout(240_000);
  said.allow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch/);
  const { near } = scene();
  const { sheet } = await furnish('断网的下午');
  await signIn(page, near.frontDesk, '/check-in');
  await expect(page.getByRole('link', { name: /断网的下午/ })).toBeVisible();
  await ready(page);

  await page.close();
  await context.setOffline(true);
  const cold = await context.newPage();
  await cold.goto('/check-in');
  await expect(cold.getByText('没有网络').first()).toBeVisible({ timeout: 30_000 });
  await cold.getByRole('link', { name: /断网的下午/ }).click();
  const ring = cold.getByRole('main').getByRole('status');
  const find = cold.getByLabel('按姓名或拼音首字母找居民');
  const came: number[] = [];
  for (const [name, typed] of PEOPLE) {
    await find.fill(typed);
    await cold.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    came.push(Date.now());
    await expect(ring).toContainText('已记下，待上传');
    await expect(ring).toContainText(name);
  }
  await expect(cold.getByText('+10 待上传')).toBeVisible();
  await expect(cold.getByRole('link', { name: '待上传 10' })).toBeVisible();
  await find.fill('qqq');
  await expect(cold.getByText('没有找到“qqq”')).toBeVisible();
  await expect(cold.getByRole('button', { name: /登记“/ })).toHaveCount(0);

  // the page is killed once more, on another screen this time
  await cold.close();
  const third = await context.newPage();
  await third.goto('/today');
  await expect(third.getByRole('link', { name: '待上传 10' })).toBeVisible({ timeout: 30_000 });
  expect((await sheet()).entries).toHaveLength(0);
  await third.waitForTimeout(65_000);

  await context.setOffline(false);
  // neither in the shell nor on the session's bar
  await expect(third.getByRole('link', { name: /待上传/ })).toHaveCount(0, { timeout: 60_000 });
  const { entries } = await sheet();
  expect(entries.map(each => each.residentName).sort()).toEqual(PEOPLE.map(([name]) => name).sort());
  PEOPLE.forEach(([name], index) => {
    const entry = entries.find(each => each.residentName === name);
    expect(Math.abs(Date.parse(entry?.occurredAt ?? '') - (came[index] ?? 0)), name).toBeLessThan(6_000);
    expect(Date.parse(entry?.recordedAt ?? '') - Date.parse(entry?.occurredAt ?? '')).toBeGreaterThan(60_000);
  });
});

test('what names somebody is not to be read in the browser, and is gone after sign-out; nothing of the API is kept', async ({
  page,
  context,
  said,
}) => {
  said.allow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch/);
  const { near } = scene();
  await signIn(page, near.frontDesk, '/check-in');
  await ready(page);
  const before = await written(page);
  expect(before).not.toMatch(/陈桂兰|吴前台/);
  expect(before).toContain('/index.html');
  expect(before).not.toMatch(/^https?:\S+\/api\//m);

  await page.getByRole('button', { name: /的菜单$/ }).click();
  await page.getByText('退出登录').first().click();
  await expect(page.getByLabel('邮箱')).toBeVisible();
  await context.setOffline(true);
  const cold = await context.newPage();
  await cold.goto('/check-in');
  await expect(cold.getByRole('heading', { name: '连不上屋里厢' })).toBeVisible({ timeout: 30_000 });
  const after = await cold.evaluate(async () => {
    const open = indexedDB.open('hearth-desk');
    const database = await new Promise<IDBDatabase>(resolve => {
      open.onsuccess = () => resolve(open.result);
    });
    const count = async (store: string) => {
      const asked = database.transaction(store).objectStore(store).count();
      return new Promise<number>(resolve => {
        asked.onsuccess = () => resolve(asked.result);
      });
    };
    return [await count('keys'), await count('kept')];
  });
  expect(after).toEqual([0, 0]);
});

test('without a network: the day sheet of a day that was opened takes what is typed, residents are read as kept, nothing is left half drawn', async ({
  page,
  context,
  said,
}) => {
  test.setTimeout(180_000);
  said.allow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch/);
  const { near } = scene();
  await furnish('断网的名单');
  await signIn(page, near.frontDesk, '/day-sheet');
  const cell = (on: Page) => on.getByRole('textbox', { name: /断网的名单 .*清点人数/ });
  await expect(cell(page)).toBeVisible();
  await ready(page);

  await page.close();
  await context.setOffline(true);
  const cold = await context.newPage();
  await cold.goto('/day-sheet');
  await expect(cell(cold)).toBeVisible({ timeout: 30_000 });
  await expect(cold.getByText(/没有网络：可以照常填写/)).toBeVisible();
  await cell(cold).fill('12');
  await cold.reload();
  await expect(cell(cold)).toHaveValue('12', { timeout: 30_000 });
  // a day nobody opened here: said in words, and the way to the desk
  await cold.goto('/day-sheet/2026-01-05');
  await expect(cold.getByText(/这台设备也没有留下这一天的场次/)).toBeVisible({ timeout: 30_000 });
  await expect(cold.getByRole('link', { name: '去签到' })).toBeVisible();

  await cold.goto('/residents');
  await expect(cold.getByText(/留存的名单，只能查看/)).toBeVisible({ timeout: 30_000 });
  await expect(cold.getByRole('row', { name: /冯志强/ }).first()).toBeVisible();
  await expect(cold.getByRole('button', { name: /登记居民|编辑/ })).toHaveCount(0);
  for (const path of [
    '/today',
    '/timetable',
    '/activities',
    '/spaces',
    '/contracts',
    '/acts',
    '/staff',
    '/devices',
  ]) {
    await cold.goto(path);
    await expect(cold.locator('#main h1, #main h2').first(), path).toBeVisible({ timeout: 30_000 });
    await expect(cold.getByRole('status', { name: '正在载入…' }), path).toHaveCount(0);
  }

  await context.setOffline(false);
  await cold.goto('/day-sheet');
  await expect(cell(cold)).toHaveValue('12', { timeout: 30_000 });
  await cold.getByRole('button', { name: '全部保存' }).click();
  await expect(cold.getByText('已保存 +12')).toBeVisible({ timeout: 30_000 });
});

test('without a network: a slip is taken back where it was tapped and on the list, and nothing of it counts later', async ({
  page,
  context,
  said,
}) => {
  test.setTimeout(180_000);
  said.allow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch/);
  const { near } = scene();
  const { id, sheet } = await aSession('断网点错');
  await signIn(page, near.frontDesk, `/sessions/${id}/check-in`);
  await ready(page);
  await context.setOffline(true);
  await page.getByRole('button', { name: '清点 5 人' }).click();
  await expect(page.getByRole('link', { name: '待上传 1' })).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: '撤销', exact: true }).click();
  await expect(page.getByRole('link', { name: '待上传 1' })).toHaveCount(0);
  await page.getByRole('button', { name: '清点 5 人' }).click();
  await page.getByRole('button', { name: '清点 1 人' }).click();
  await page.getByRole('link', { name: '待上传 2' }).click();
  await page.getByRole('button', { name: '撤销 清点 +5' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /撤\s?销/ })
    .click();
  await expect(page.getByRole('link', { name: '待上传 1' })).toBeVisible();

  await context.setOffline(false);
  await expect(page.getByRole('link', { name: /待上传/ })).toHaveCount(0, { timeout: 60_000 });
  expect((await sheet()).entries.map(({ heads }) => heads)).toEqual([1]);
});
