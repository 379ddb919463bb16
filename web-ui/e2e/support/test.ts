import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { address, demoPassword } from './platform';

/** Said by the tool of these tests, where a spec has it block workers. */
const OF_THE_TOOL = /Service Worker registration blocked by Playwright/;

/** What a page said of itself that nobody should see. */
export class Console {
  private readonly said: string[] = [];
  private readonly allowed = [OF_THE_TOOL];

  watch(page: Page): void {
    page.on('console', message => {
      if (message.type() === 'error' || message.type() === 'warning')
        this.said.push(`${message.type()}: ${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', error => this.said.push(`pageerror: ${error.message}`));
  }

  /** The browser itself reports answers that are no success; a spec that provokes them says so. */
  allow(pattern: RegExp): void {
    this.allowed.push(pattern);
  }

  errors(): string[] {
    return this.said.filter(text => !this.allowed.some(pattern => pattern.test(text)));
  }
}

interface Fixtures {
  said: Console;
}

/** Every spec fails on console errors, on whichever page of its it was. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern
  baseURL: async ({}, use) => use(address()),
  said: [
    async ({ context }, use) => {
      const said = new Console();
      context.on('page', page => said.watch(page));
      await use(said);
      expect(said.errors(), 'console').toEqual([]);
    },
    { auto: true },
  ],
});

/** Signs in on the real page of the identity provider, and waits for the product. */
export async function signIn(page: Page, email: string, to = '/'): Promise<void> {
  await page.goto(to);
  await page.getByLabel('邮箱').fill(email);
  const password = page.getByLabel('密码', { exact: true });
  if (!(await password.isVisible())) await page.getByRole('button', { name: '登录' }).click();
  await password.fill(demoPassword());
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page.getByRole('button', { name: /的菜单$/ })).toBeVisible({ timeout: 30_000 });
}

/** What moves has come to rest: half faded in, a text has less contrast than anybody will see. What turns for ever is left to turn. */
export const rested = (page: Page): Promise<unknown> =>
  page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter(each => each.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY)
        .map(each => each.finished.catch(() => undefined)),
    ).then(() => undefined),
  );

/** What axe finds on the page that is serious, critical or moderate. */
export async function accessibility(page: Page): Promise<string[]> {
  await rested(page);
  // legacy: asked in the page alone, which has no frames; else each asking opens a page of its own to end in
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode(true)
    .analyze();
  return violations
    .filter(each => each.impact !== 'minor')
    .map(each => `${each.impact} ${each.id}: ${each.nodes.map(node => node.target.join(' ')).join(' | ')}`);
}

/** Chooses an option of a select by what one sees. A list that opened while its drawer still moved is opened again. */
export async function choose(page: Page, field: Locator, option: string, typed?: string): Promise<void> {
  const choice = page.locator('.ant-select-item-option:visible').filter({ hasText: option }).first();
  await expect(async () => {
    await field.blur();
    await field.click();
    if (typed) await field.fill(typed);
    await choice.click({ timeout: 5_000 });
  }).toPass({ timeout: 30_000 });
}

export { expect };
