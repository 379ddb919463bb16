import { daysAgo } from './support/clock';
import { call, token } from './support/platform';
import { scene, suffix } from './support/scene';
import { expect, rested, signIn, test } from './support/test';

interface Made {
  id: string;
  version: number;
}

test('dark and compact are chosen in the menu of the person and stay', async ({ page }) => {
  await signIn(page, scene().near.manager, '/spaces');
  const row = page.locator('#main tbody tr').first();
  await expect(row).toBeVisible();
  const roomy = await row.evaluate(each => each.getBoundingClientRect().height);
  const menu = page.getByRole('button', { name: /的菜单$/ });
  for (const choice of ['紧凑', '深色']) {
    await menu.click();
    await page.getByRole('button', { name: choice, exact: true }).click();
  }
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-density', 'compact');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(row).toBeVisible();
  expect(await row.evaluate(each => each.getBoundingClientRect().height)).toBeLessThan(roomy);
  // words stay as large as they were: compact takes room, not letters
  expect(await row.evaluate(each => getComputedStyle(each).fontSize)).toBe('14px');
  await menu.click();
  await page.getByRole('button', { name: '宽松', exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-density', 'roomy');
});

test('all is reached by keyboard: past the menu, by the palette, into a form and out of it', async ({
  page,
}) => {
  await signIn(page, scene().near.manager, '/today');
  await expect(page.locator('#main h1')).toBeVisible();
  const focused = page.locator(':focus');
  await page.keyboard.press('Tab');
  await expect(focused).toHaveText('跳到正文');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await focused.evaluate(each => document.getElementById('main')?.contains(each))).toBe(true);

  // where one is can be seen
  for (let step = 0; step < 12; step += 1) {
    const seen = await focused.evaluate(each => {
      const { outlineStyle, outlineWidth } = getComputedStyle(each);
      const { width, height } = each.getBoundingClientRect();
      return { outline: outlineStyle !== 'none' && outlineWidth !== '0px', size: width * height };
    });
    expect(
      seen.outline,
      `step ${step}: ${await focused.evaluate(each => each.outerHTML.slice(0, 120))}`,
    ).toBe(true);
    expect(seen.size).toBeGreaterThan(0);
    await page.keyboard.press('Tab');
  }

  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: /找居民/ })).toBeFocused();
  await page.keyboard.type('kongjian');
  await expect(page.getByRole('option').first()).toHaveText('空间');
  await page.keyboard.press('Enter');
  await expect(page.locator('#main h1')).toHaveText('空间');
  await page.getByRole('button', { name: '新增空间' }).focus();
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog', { name: '新增空间' });
  await expect(drawer.getByLabel('名称')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
});

test('a printed statement has every session and nothing to press', async ({ page }) => {
  const { near, agency, zone } = scene();
  const bearer = await token(near.manager, near.alias);
  const make = <T = Made>(path: string, body?: unknown, version?: number) =>
    call<T>(bearer, 'POST', `/centre${path}`, body, version);
  const word = suffix();
  const programme = await make('/programmes', { name: `印刷 ${word}`, sensitive: false });
  const activity = await make('/activities', { title: `长清单 ${word}`, programmeId: programme.id });
  const day = daysAgo(zone, 1);
  const MANY = 24;
  for (let minute = 0; minute < MANY; minute += 1) {
    const at = String(minute).padStart(2, '0');
    const session = await make('/sessions', {
      activityId: activity.id,
      spaceId: null,
      startsAt: `${day}T11:${at}:00`,
      endsAt: `${day}T12:${at}:00`,
    });
    await make(`/sessions/${session.id}/attendance`, {
      method: 'TALLY',
      heads: 3,
      simulated: true,
    });
    await make(`/sessions/${session.id}/close`, { nobodyCame: false }, session.version);
  }
  const contract = await make('/contracts', {
    agency: agency.slug,
    number: `P-${word}`,
    title: `长清单采购 ${word}`,
    starts: daysAgo(zone, 40),
    ends: daysAgo(zone, -40),
    amountMinor: 100_000,
    currency: 'CNY',
    procurement: 'tender',
    indicators: [{ kind: 'visits', target: 100 }],
    activityIds: [activity.id],
    simulated: true,
  });
  await make(`/contracts/${contract.id}/publish`, undefined, contract.version);
  const statements = `/centre/contracts/${contract.id}/statements`;
  const { statement, digest, seen } = await call<{
    statement: { from: string; to: string };
    digest: string;
    seen: unknown;
  }>(bearer, 'GET', `${statements}/preview?from=${daysAgo(zone, 40)}`);
  const published = await call<Made>(bearer, 'POST', statements, {
    from: statement.from,
    to: statement.to,
    replaces: null,
    digest,
    seen,
  });

  await signIn(page, near.manager, `/statements/${published.id}`);
  const rows = page.locator('#main tbody tr.ant-table-row');
  await expect(rows).toHaveCount(20);
  await page.emulateMedia({ media: 'print' });
  await expect(rows).toHaveCount(MANY);
  await expect(page.getByRole('navigation').first()).toBeHidden();
  expect(await page.locator('button:visible').count()).toBe(0);
  expect((await page.pdf({ format: 'A4', preferCSSPageSize: true })).length).toBeGreaterThan(0);
  await page.emulateMedia({ media: 'screen' });
  await expect(rows).toHaveCount(20);
});

test('the words of a short session end with its block on Today, and all of them are there in focus', async ({
  page,
}) => {
  const { near, zone } = scene();
  const bearer = await token(near.manager, near.alias);
  const make = (path: string, body: unknown) => call<Made>(bearer, 'POST', `/centre${path}`, body);
  const title = `名字很长的一场短活动 ${suffix()}`;
  const programme = await make('/programmes', { name: title, sensitive: false });
  const activity = await make('/activities', { title, programmeId: programme.id });
  const day = daysAgo(zone, 3);
  for (const [from, to] of [
    ['09:00', '09:15'],
    ['20:00', '20:15'],
    ['09:30', '19:30'],
  ])
    await make('/sessions', {
      activityId: activity.id,
      spaceId: null,
      startsAt: `${day}T${from}:00`,
      endsAt: `${day}T${to}:00`,
    });
  await signIn(page, near.manager, `/today/${day}`);
  for (const time of ['09:00–09:15', '20:00–20:15']) {
    const bar = page.getByRole('link', { name: `${time} ${title}` });
    await expect(bar).toHaveAttribute('title', new RegExp(title));
    const words = bar.locator('span span').first();
    const isWhole = () =>
      words.evaluate(each => each.scrollWidth <= each.clientWidth && each.scrollHeight <= each.clientHeight);
    const endOf = (part: typeof bar) =>
      part.evaluate(each => {
        const { left, right } = each.getBoundingClientRect();
        return { left, right, screen: document.documentElement.clientWidth };
      });
    expect((await endOf(words)).right).toBeLessThanOrEqual((await endOf(bar)).right);
    expect(await isWhole()).toBe(false);
    await bar.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await expect.poll(isWhole).toBe(true);
    const unfolded = await endOf(bar);
    expect(unfolded.left).toBeGreaterThanOrEqual(0);
    expect(unfolded.right).toBeLessThanOrEqual(unfolded.screen);
  }
});

test('at 360 px a centre is called by its name to the last letter in the bar, in either language', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(page, scene().near.frontDesk, '/check-in');
  await expect(page.getByRole('button', { name: '换人' })).toBeVisible();
  const bar = page.locator('header').first();
  const name = bar.locator('[title]').first();
  const cut = () =>
    name.evaluate(whole =>
      [...whole.children]
        .filter(part => part.scrollWidth > part.clientWidth || part.scrollHeight > part.clientHeight + 1)
        .map(part => part.textContent),
    );
  await expect(name).toHaveText(/市民中心$/);
  expect(await cut()).toEqual([]);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(name).toHaveText(/Centre$/);
  // a longer one gives way in its middle, never at its end
  expect(await cut()).not.toContain('Centre');
});

test('the buttons of a screen stand at its right, however long the line about it is', async ({ page }) => {
  await signIn(page, scene().near.manager, '/footfall');
  for (const add of ['登记读数', 'Enter a count']) {
    const button = await page.getByRole('button', { name: add }).first().boundingBox();
    const head = await page.locator('#main h1').boundingBox();
    const screen = await page.locator('#main').boundingBox();
    const right = (box: typeof button) => (box?.x ?? 0) + (box?.width ?? 0);
    expect(Math.abs((button?.y ?? 0) - (head?.y ?? 0))).toBeLessThan(40);
    expect(right(screen) - right(button)).toBeLessThan(60);
    if (add === '登记读数') {
      await page.getByRole('button', { name: 'English', exact: true }).click();
      await expect(page.locator('#main h1')).toHaveText('Footfall');
    }
  }
});

/** The forms that are opened most, and what is filled in first in each. */
const FIRST_FIELDS = {
  '/rounds?open=new': '名称',
  '/contracts?open=new': '购买主体',
  '/bookings?open=new': '居民团队',
  '/counters?open=new': '名称',
  '/footfall?open=new': '日期',
};

for (const reducedMotion of ['no-preference', 'reduce'] as const)
  test.describe(`motion: ${reducedMotion}`, () => {
    test.use({ contextOptions: { reducedMotion } });

    test('whoever opens a form is in its first field', async ({ page }) => {
      await signIn(page, scene().near.manager, '/today');
      for (const [form, field] of Object.entries(FIRST_FIELDS)) {
        await page.goto(form);
        await expect(page.getByRole('dialog').getByLabel(field, { exact: true }), form).toBeFocused();
      }
      // by its button, too, with the screen behind it there already
      await page.goto('/rounds');
      await page.getByRole('button', { name: '新建一轮' }).first().click();
      await expect(page.getByRole('dialog').getByLabel('名称', { exact: true })).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    });

    test('a menu of a form opens on the screen, and what is chosen in it stands in the form', async ({
      page,
    }) => {
      await signIn(page, scene().near.manager, '/contracts?open=new');
      const drawer = page.getByRole('dialog');
      const agency = drawer.getByLabel('购买主体', { exact: true });
      await agency.click();
      const first = page.locator('.ant-select-item-option:visible').first();
      await expect(first).toBeInViewport();
      const name = (await first.textContent()) ?? '';
      await rested(page);
      await first.click();
      await expect(drawer.getByTitle(name, { exact: true })).toBeVisible();
    });
  });
