import { aSession } from './support/furnish';
import { call, token } from './support/platform';
import { scene, suffix } from './support/scene';
import { expect, signIn, test } from './support/test';

test('two tabs of one browser share one queue: each tap counts once, and is sent once', async ({
  page,
  context,
  said,
}) => {
  test.setTimeout(120_000);
  said.allow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch/);
  const { near } = scene();
  const { id, sheet } = await aSession('两个标签页');
  const desk = `/sessions/${id}/check-in`;
  await signIn(page, near.frontDesk, desk);
  const other = await context.newPage();
  await other.goto(desk);
  for (const each of [page, other])
    await expect(each.getByRole('button', { name: '清点 1 人' })).toBeVisible();

  await context.setOffline(true);
  for (const each of [page, other]) {
    await each.getByRole('button', { name: '清点 1 人' }).click();
    await each.getByRole('button', { name: '清点 5 人' }).click();
  }
  // either tab shows what both of them took in
  for (const each of [page, other]) await expect(each.getByRole('link', { name: '待上传 4' })).toBeVisible();

  const sent: string[] = [];
  context.on('requestfinished', request => {
    if (request.method() === 'POST' && request.url().endsWith(`/sessions/${id}/attendance`))
      sent.push((request.postDataJSON() as { id: string }).id);
  });
  // both hear at one moment that the network is back; one of them sends
  await context.setOffline(false);
  for (const each of [page, other])
    await expect(each.getByRole('link', { name: /待上传/ })).toHaveCount(0, { timeout: 30_000 });
  const { session, entries } = await sheet();
  expect(session.visits).toBe(12);
  expect(entries.map(({ heads }) => heads).sort()).toEqual([1, 1, 5, 5]);
  expect([...sent].sort()).toEqual(entries.map(each => each.id).sort());
  await other.close();
});

test('a tab that shows one centre writes nothing into another that was switched to beside it', async ({
  page,
  context,
  said,
}) => {
  test.setTimeout(150_000);
  said.allow(/status of 409 /);
  // the sign-in of one centre ends under the page that shows it: what that reads of the centre meanwhile is refused, and nothing else is
  said.allow(/status of 401 .*\/api\/centre\//);
  const { near, far } = scene();
  const person = `both.${suffix()}@hearth.localhost`;
  const invite = async (centre: typeof near) =>
    call(await token(centre.manager, centre.alias), 'POST', '/centre/staff', {
      name: '沈两处',
      email: person,
      role: 'front-desk',
    });
  // whoever belongs somewhere is asked before they belong elsewhere, too
  await invite(near);
  await signIn(page, person);
  await invite(far);
  await page.goto('/');
  await page.getByRole('region', { name: far.name }).getByRole('button', { name: '接受' }).click();
  await expect(page.getByRole('button', { name: /的菜单$/ })).toBeVisible({ timeout: 30_000 });
  // the old sign-in ends below: nothing of a page may still be asking by it
  await page.waitForLoadState('networkidle');
  await page.goto(`/api/login?organisation=${near.alias}&returnTo=/residents`);
  await expect(page.getByText(near.name).first()).toBeVisible();
  await page.getByRole('button', { name: '登记居民' }).first().click();
  const name = `顾两页${Date.now() % 1000}`;
  await page.getByLabel('姓名', { exact: true }).fill(name);

  const other = await context.newPage();
  await other.goto('/today');
  for (const each of [page, other]) await each.waitForLoadState('networkidle');
  await other.getByRole('button', { name: /的菜单$/ }).click();
  await other.getByRole('link', { name: far.name }).click();
  await expect(other.getByText(far.name).first()).toBeVisible();

  // the page hears of it before anything is saved, and lets nothing be pressed
  await expect(page.getByRole('dialog').getByText('您已切换到其他机构')).toBeVisible();
  const known = async (centre: typeof near) =>
    call<{ items: unknown[] }>(
      await token(centre.manager, centre.alias),
      'GET',
      `/centre/residents?q=${encodeURIComponent(name)}`,
    );
  expect((await known(far)).items).toEqual([]);
  expect((await known(near)).items).toEqual([]);

  // back where the page belongs, what was typed is there to go on with
  await page.getByRole('link', { name: `切换回 ${near.name}` }).click();
  await expect(page.getByText(near.name).first()).toBeVisible();
  await page.goto('/residents');
  await page.getByRole('button', { name: '登记居民' }).first().click();
  await page.getByRole('button', { name: '接着填' }).click();
  await expect(page.getByLabel('姓名', { exact: true })).toHaveValue(name);
  await other.close();
});
