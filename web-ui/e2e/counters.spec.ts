import { realm } from './support/platform';
import { scene } from './support/scene';
import { accessibility, expect, signIn, test } from './support/test';

/** What a device gets for its client and secret, of the real identity provider. */
async function tokenOf(clientId: string, secret: string): Promise<string | null> {
  const answer = await fetch(`${realm()}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: secret,
    }),
  });
  return answer.ok ? ((await answer.json()) as { access_token: string }).access_token : null;
}

const claims = (token: string) =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as {
    organization: Record<string, { id: string }>;
    aud: string | string[];
  };

test('a counter gets its secret once, sends by its own token alone, and is let go at once', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(150_000);
  const { near } = scene();
  const name = `北门 ${Date.now().toString(36)}`;
  await signIn(page, near.manager, '/counters?open=new');
  await page.getByLabel('名称').fill(name);
  await page.getByLabel('装在哪个门').fill(name);
  await page.getByRole('button', { name: '保存' }).click();
  const row = page.getByRole('row').filter({ hasText: name });
  await expect(row).toContainText('待发密钥');

  await page.getByRole('button', { name: `发放密钥 ${name}` }).click();
  const told = page.getByRole('dialog', { name: `“${name}”的密钥` });
  await expect(told).toContainText('只显示这一次');
  expect(await accessibility(page)).toEqual([]);
  const [clientId = '', secret = '', tokenUrl = ''] = await told.locator('code').allTextContents();
  expect(tokenUrl).toBe(`${realm()}/protocol/openid-connect/token`);
  await page.screenshot({ path: 'test-results/counter-secret.png' });
  await told.getByRole('button', { name: '我已记下' }).click();
  await expect(row).toContainText('在用');

  const bearer = (await tokenOf(clientId, secret)) ?? '';
  expect(Object.keys(claims(bearer).organization)).toEqual([near.alias]);
  expect([claims(bearer).aud].flat()).toContain('hearth-app');
  const ask = (method: string, path: string, body?: object) =>
    fetch(`${baseURL}/api${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${bearer}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': crypto.randomUUID(),
      },
      body: body && JSON.stringify(body),
    });
  const reading = () => {
    const ends = new Date(Date.now() - 1_000);
    return {
      id: crypto.randomUUID(),
      startsAt: new Date(ends.getTime() - 100).toISOString(),
      endsAt: ends.toISOString(),
    };
  };
  const first = { ...reading(), entered: 17 };
  expect((await ask('POST', '/centre/counters/readings', first)).status).toBe(201);
  expect((await ask('POST', '/centre/counters/readings', first)).status).toBe(201);
  for (const path of ['/centre/footfall', '/centre/residents', '/centre/spaces', '/centre/counters'])
    expect((await ask('GET', path)).status, path).toBe(403);

  await page.reload();
  await expect(row).toContainText('17');
  await page.goto('/footfall');
  await expect(page.getByRole('row').filter({ hasText: `${name} 17` })).toBeVisible();
  await page.screenshot({ path: 'test-results/counter-footfall.png' });

  await page.goto('/counters');
  await page.getByRole('button', { name: `停用 ${name}` }).click();
  await page.getByLabel('原因').fill('设备丢失');
  await page.getByRole('dialog').getByRole('button', { name: '停用' }).click();
  await expect(row).toContainText('已停用');
  const revoked = Date.now();
  await expect
    .poll(async () => (await ask('POST', '/centre/counters/readings', { ...reading(), entered: 1 })).status, {
      intervals: [200],
    })
    .toBe(403);
  expect(Date.now() - revoked).toBeLessThan(5_000);
  // and the identity provider knows it no more
  await expect.poll(() => tokenOf(clientId, secret), { timeout: 30_000 }).toBeNull();
});
