import { daysAgo } from './support/clock';
import { anActivity, asManager } from './support/furnish';
import { scene } from './support/scene';
import { accessibility, expect, signIn, test } from './support/test';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

/** A day of the past that nobody else's test is about. */
const past = (ago: number) => daysAgo(scene().zone, ago);

test('a day that is closed by its centre says why on its page and in the week', async ({ page }) => {
  const day = past(30);
  await signIn(page, scene().near.manager, '/opening?open=new');
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('日期').fill(day);
  await drawer.getByLabel('日期').blur();
  await drawer.getByRole('radio', { name: '临时闭馆' }).check();
  await drawer.getByLabel('原因').fill('配电间检修');
  await drawer.getByRole('button', { name: '保存' }).click();
  await expect(drawer).toBeHidden();
  await page.goto('/opening?when=past');
  const row = page.getByRole('row', { name: /配电间检修/ });
  await expect(row).toContainText('事后登记');
  await expect(row).toContainText('闭馆');
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.goto(`/today/${day}`);
    await expect(page.getByText('闭馆：配电间检修').first()).toBeVisible();
    await page.goto('/opening?when=past');
    await expect(page.getByText('配电间检修')).toBeVisible();
    expect(await accessibility(page)).toEqual([]);
  }
});

test('today is not closed before it is over, what is written for the next shift is there, and yesterday closes with one press', async ({
  page,
}) => {
  const { frontDesk } = scene().near;
  await signIn(page, frontDesk, '/closing');
  await expect(page.getByText(/还没有过完，过了午夜才能日结/)).toBeVisible();
  await page.getByLabel('交班').fill('投影仪借给合唱团');
  await page.getByRole('button', { name: '写入交班' }).click();
  // the field, too, holds the words; what can be read off is written
  await expect(page.getByRole('button', { name: /已阅 投影仪借给合唱团/ })).toBeVisible();
  await page.goto('/today');
  await expect(page.getByRole('link', { name: /交班/ })).toContainText('投影仪借给合唱团');

  const yesterday = past(1);
  await page.goto(`/closing/${yesterday}`);
  const word = page.getByRole('checkbox', { name: '当天确实没有场次' });
  await expect(page.getByRole('heading', { name: '这一天的数' })).toBeVisible();
  if (await word.isVisible()) await word.check();
  await page.getByRole('button', { name: /^日 ?结$/ }).click();
  await expect(page.getByText(/已于 .* 日结/)).toBeVisible();

  await page.goto('/closing');
  await page.getByRole('button', { name: /已阅 投影仪借给合唱团/ }).click();
  await expect(page.getByText(/已阅 \d{4}/)).toBeVisible();
});

test('closing a day closes no session; what comes later is shown; a wrong one is opened again', async ({
  page,
}) => {
  const day = past(33);
  const manager = await asManager();
  const { id } = await manager.post('/sessions', {
    activityId: await anActivity('日结的合唱'),
    startsAt: `${day}T09:00:00`,
    endsAt: `${day}T10:00:00`,
  });
  await signIn(page, scene().near.frontDesk, `/closing/${day}`);
  await expect(page.getByText('1 个场次没有结场')).toBeVisible();
  await page.getByLabel('为什么现在才日结').fill('前台请假');
  await page.getByRole('button', { name: /^日 ?结$/ }).click();
  await expect(page.getByText(/日结时还没完成：1 个场次没有结场/)).toBeVisible();

  await manager.post(`/sessions/${id}/attendance`, { method: 'TALLY', heads: 9, simulated: true });
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.reload();
    await expect(page.getByText('日结后有改动')).toBeVisible();
    await expect(page.getByText(/未结场场次已记 0 → 9/)).toBeVisible();
    expect(await accessibility(page)).toEqual([]);
  }
  await page.getByRole('button', { name: /^重 ?开$/ }).click();
  const asked = page.getByRole('dialog');
  await asked.getByLabel('原因').fill('漏了一场');
  await asked.getByRole('button', { name: /重 ?开/ }).click();
  await expect(page.getByRole('button', { name: /^日 ?结$/ })).toBeVisible();
});

test('days of the past are closed together with a reason', async ({ page }) => {
  const days = [past(35), past(36)];
  await signIn(page, scene().near.manager, '/closings');
  for (const day of days) await page.getByRole('checkbox', { name: `选择${day}` }).check();
  await page.getByRole('button', { name: '一并日结（2）' }).click();
  const asked = page.getByRole('dialog');
  await asked.getByLabel('原因').fill('补结');
  await asked.getByRole('button', { name: '一并日结' }).click();
  await expect(asked).toBeHidden();
  for (const day of days) {
    const { closing } = await (await asManager()).get<{ closing: { reason: string } }>(`/closings/${day}`);
    expect(closing.reason).toBe('补结');
  }
});
