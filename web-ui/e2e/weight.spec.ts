import type { CDPSession, Page } from '@playwright/test';
import { ADMINISTRATOR } from './support/platform';
import { scene } from './support/scene';
import { expect, signIn, test } from './support/test';

/** What a screen may fetch before it is useful: bytes on the wire in kB, answers of the API and heads of answers included. */
interface Limit {
  kB: number;
  requests: number;
}

/** A screen is useful once all of this is on it. */
interface Useful {
  texts: string[];
  selector: string;
}

const KB = 1024;

/** Notes the moment at which a screen is useful, in the page itself: a test that looks from outside sees it late. */
function noteUseful({ texts, selector }: Useful): void {
  const page = window as unknown as { useful?: number };
  const look = () => {
    const said = document.querySelector('#main')?.textContent ?? '';
    if (page.useful !== undefined || !document.querySelector(selector)) return;
    if (texts.every(text => said.includes(text))) page.useful = performance.timeOrigin + performance.now();
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
}

interface Fetched {
  url: string;
  at: number;
  bytes: number | null;
}

/** Every request of the page, as the browser itself counts it. */
async function watch(session: CDPSession): Promise<Map<string, Fetched>> {
  const all = new Map<string, Fetched>();
  session.on('Network.requestWillBeSent', ({ requestId, request, wallTime }) => {
    if (request.url.startsWith('http'))
      all.set(requestId, { url: request.url, at: wallTime * 1000, bytes: null });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const found = all.get(requestId);
    if (found) found.bytes = encodedDataLength;
  });
  await session.send('Network.enable');
  return all;
}

/** Opens a screen with nothing in the browser but the sign-in, and says what was fetched until it was useful. */
async function weigh(page: Page, path: string, useful: Useful): Promise<Limit & { list: string }> {
  const browser = page.context().browser();
  if (!browser) throw new Error('no browser');
  const { cookies } = await page.context().storageState();
  const context = await browser.newContext({
    baseURL: new URL(page.url()).origin,
    storageState: { cookies, origins: [] },
    locale: 'zh-CN',
    viewport: { width: 1440, height: 900 },
  });
  try {
    const cold = await context.newPage();
    await cold.addInitScript(noteUseful, useful);
    const all = await watch(await context.newCDPSession(cold));
    await cold.goto(path);
    const seen = () => cold.evaluate(() => (window as unknown as { useful?: number }).useful);
    await expect.poll(seen, { timeout: 30_000, message: `${path} is useful` }).toBeTruthy();
    const until = (await seen()) ?? 0;
    const before = [...all.values()].filter(each => each.at <= until);
    // what was asked for before and came after is fetched for it all the same
    await expect.poll(() => before.filter(each => each.bytes === null).map(each => each.url)).toEqual([]);
    await cold.screenshot({ path: `test-results/weight${path.replaceAll('/', '-')}.png` });
    const list = before
      .map(each => `${((each.bytes ?? 0) / KB).toFixed(1).padStart(7)} ${new URL(each.url).pathname}`)
      .join('\n');
    return {
      kB: before.reduce((sum, each) => sum + (each.bytes ?? 0), 0) / KB,
      requests: before.length,
      list,
    };
  } finally {
    await context.close();
  }
}

async function hold(page: Page, path: string, useful: Useful, limit: Limit): Promise<void> {
  const { list, ...fetched } = await weigh(page, path, useful);
  test.info().annotations.push({ type: 'fetched', description: `${path}\n${list}` });
  process.stdout.write(`  ${path}: ${fetched.kB.toFixed(1)} kB in ${fetched.requests} requests\n`);
  expect(fetched.kB, `kB of ${path}\n${list}`).toBeLessThanOrEqual(limit.kB);
  expect(fetched.requests, `requests of ${path}\n${list}`).toBeLessThanOrEqual(limit.requests);
}

const CENTRE: Limit = { kB: 160, requests: 20 };

test('a centre: Today and the desk are light', async ({ page }) => {
  const { near } = scene();
  await signIn(page, near.manager);
  await hold(
    page,
    '/today',
    { texts: ['农历', '可核验率', '本月至今', '合同进度', near.running.title], selector: '#main h1' },
    CENTRE,
  );
  await hold(
    page,
    '/check-in',
    { texts: ['正在进行', near.running.title], selector: '#main a[href$="/check-in"]' },
    CENTRE,
  );
  await hold(
    page,
    `/sessions/${near.running.id}/check-in`,
    { texts: [near.running.title, '+1'], selector: '#main input' },
    CENTRE,
  );
});

test('headquarters: the comparison with its chart is light', async ({ page }) => {
  await signIn(page, ADMINISTRATOR);
  await hold(
    page,
    '/comparison',
    { texts: [scene().near.name], selector: '#main section svg[role=img] rect' },
    { kB: 165, requests: 20 },
  );
});

test('an agency: what it purchased is light', async ({ page }) => {
  const { agency, contract } = scene();
  await signIn(page, agency.member);
  await hold(
    page,
    '/purchased',
    { texts: [contract.title, '截至'], selector: '#main article' },
    { kB: 150, requests: 20 },
  );
});
