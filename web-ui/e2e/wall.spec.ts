import { dayIn } from './support/clock';
import { call, token } from './support/platform';
import { scene } from './support/scene';
import { expect, signIn, test } from './support/test';

/** Answers that a refusal shows as, in the words of the browser. */
const REFUSED = /status of (403|404) /;

test('a manager of another centre finds nothing behind the addresses of this one', async ({ page, said }) => {
  said.allow(REFUSED);
  const { near, far, contract } = scene();
  await signIn(page, far.manager);
  for (const path of [
    `/sessions/${near.running.id}/check-in`,
    `/contracts/${contract.id}`,
    `/contracts/${contract.id}/statements/new`,
    `/statements/${contract.statement}`,
  ]) {
    await page.goto(path);
    const alert = page.getByRole('alert').first();
    await expect(alert, path).toContainText('找不到');
    await expect(alert, path).toContainText('不属于本机构');
    for (const word of [near.running.title, contract.title, near.resident.name]) {
      await expect(page.getByText(word), `${word} at ${path}`).toHaveCount(0);
    }
  }
  await page.goto('/residents?q=cgl');
  await expect(page.getByText('没有找到“cgl”')).toBeVisible();
  for (const path of ['/comparison', '/centres', '/purchased']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { name: '没有这个页面' }), path).toBeVisible();
  }
});

test('naming another organisation at sign-in, or in the address, opens none', async ({ page, said }) => {
  said.allow(REFUSED);
  const { near, far } = scene();
  await signIn(page, far.manager);
  await expect(page.getByText(far.name).first()).toBeVisible();
  // the old sign-in ends below: nothing of the page may still be asking by it
  await page.waitForLoadState('networkidle');
  // a sign-in for an organisation one does not belong to ends where one belongs, or nowhere; never there
  await page.goto(`/api/login?organisation=${near.alias}&returnTo=/today`);
  await page.waitForLoadState('networkidle');
  await expect(page.getByText(near.name)).toHaveCount(0);
  const me = await page.request.get('/api/me');
  expect(await me.text()).not.toContain(near.alias);
});

test('an agency opens what it purchased and nothing else', async ({ page, said }) => {
  said.allow(REFUSED);
  const { near, agency, contract } = scene();
  await signIn(page, agency.member);
  await expect(page.getByRole('heading', { name: contract.title })).toBeVisible();
  for (const path of ['/today', '/timetable', '/residents', '/contracts', '/comparison', '/centres']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { name: '没有这个页面' }), path).toBeVisible();
  }
  await page.goto(`/sessions/${near.held.id}/check-in`);
  await expect(page.getByRole('heading', { name: '没有这个页面' })).toBeVisible();
  for (const path of [
    '/api/centre/sessions',
    `/api/centre/sessions/${near.held.id}/attendance`,
    '/api/centre/residents',
    '/api/headquarters/comparison?from=2026-01-01&to=2026-01-31',
  ]) {
    const answer = await page.request.get(path, { headers: { 'X-Requested-With': 'JavaScript' } });
    expect(answer.status(), path).toBe(403);
  }
});

test('a front desk has no screen of the manager', async ({ page, said }) => {
  said.allow(REFUSED);
  await signIn(page, scene().near.frontDesk);
  await expect(page.getByRole('link', { name: '签到' }).first()).toBeVisible();
  await expect(page.getByRole('link', { name: '导入日程' })).toHaveCount(0);
  await page.goto('/imports');
  await expect(page.getByText('您的角色不能使用这个页面')).toBeVisible();
});

test('a contract that is not published is not there for its agency', async ({ page, said }) => {
  said.allow(REFUSED);
  const { near, agency, zone } = scene();
  const bearer = await token(near.manager, near.alias);
  const programmes = await call<{ items: { id: string }[] }>(bearer, 'GET', '/centre/programmes');
  const activity = await call<{ id: string }>(bearer, 'POST', '/centre/activities', {
    title: '还没有合同的活动',
    programmeId: programmes.items[0]?.id,
  });
  const draft = await call<{ id: string }>(bearer, 'POST', '/centre/contracts', {
    agency: agency.slug,
    number: `DRAFT-${Date.now()}`,
    title: '尚未发布的合同',
    starts: dayIn(zone),
    ends: dayIn(zone),
    amountMinor: 100,
    currency: 'CNY',
    procurement: 'tender',
    indicators: [{ kind: 'visits', target: 1 }],
    activityIds: [activity.id],
    simulated: true,
  });
  await signIn(page, agency.member);
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await expect(page.getByText('尚未发布的合同')).toHaveCount(0);
  await page.goto(`/purchased/${draft.id}`);
  await expect(page.getByRole('alert').first()).toContainText('找不到');
});
