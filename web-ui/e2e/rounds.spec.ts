import { asManager } from './support/furnish';
import { scene } from './support/scene';
import { expect, signIn, test } from './support/test';

const FIRST = '2027-11-01';
const LAST = '2027-11-28';

test('a seasonal round, from its rules to the bookings and the sheet of who got nothing', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const { near } = scene();
  const manager = await asManager();
  await manager.post('/spaces', { name: '季度厅', bookable: 'residents', capacity: 60 });
  await manager.post('/spaces', { name: '季度小间', bookable: 'residents', capacity: 12 });

  // rules
  await signIn(page, near.manager, '/rounds?open=new');
  const rules = page.getByRole('dialog');
  await rules.getByLabel('名称', { exact: true }).fill('冬季场地申请');
  await rules.getByLabel('季度首日', { exact: true }).fill(FIRST);
  await rules.getByLabel('季度末日', { exact: true }).fill(LAST);
  const today = await rules.getByLabel('开始申请', { exact: true }).inputValue();
  await rules.getByLabel('截止申请（当天仍收）', { exact: true }).fill(today);
  await rules.getByLabel('参加的空间').click();
  await page.getByTitle('季度厅', { exact: true }).click();
  await page.getByTitle('季度小间', { exact: true }).click();
  await page.keyboard.press('Escape');
  await rules.getByLabel('公开号码来源').fill('福彩3D 截止次日开奖号码');
  await rules.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('heading', { name: /冬季场地申请/ })).toBeVisible();
  await page.screenshot({ path: 'test-results/rounds/draft.png', fullPage: true });

  // open: the digest is shown, the secret is not
  await page.getByRole('button', { name: '开放申请' }).click();
  await page.getByRole('tooltip').getByRole('button', { name: '开放申请' }).click();
  await expect(page.getByText('申请中').first()).toBeVisible();
  await expect(page.getByText('抽签后公布').first()).toBeVisible();

  // two applications for the same hours, and one that leaves
  await page.getByRole('link', { name: /0 份申请/ }).click();
  for (const [organisation, rank] of [
    ['企业合唱团', '企业'],
    ['晨练队', '居民团体'],
    ['改主意的', '居民团体'],
  ] as const) {
    await page.getByRole('button', { name: '登记申请' }).first().click();
    const form = page.getByRole('dialog');
    await form.getByLabel('单位或团队').fill(organisation);
    await form.getByLabel('联系人').fill('季联系');
    await form.getByLabel('人数', { exact: true }).fill('30');
    if (rank === '企业') {
      await form.getByLabel('类别', { exact: true }).click();
      await page.getByTitle(rank, { exact: true }).click();
    }
    await form.getByLabel('用途').fill('排练');
    await form.getByLabel('周二').check();
    await form.getByLabel('开始', { exact: true }).fill('09:00');
    await form.getByLabel('结束', { exact: true }).fill('11:00');
    if (organisation === '晨练队')
      await page.screenshot({ path: 'test-results/rounds/application.png', fullPage: true });
    await form.getByRole('button', { name: '保存' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('link', { name: organisation })).toBeVisible();
  }
  await page.getByRole('button', { name: /撤回申请 3 改主意的/ }).click();
  const leave = page.getByRole('dialog');
  await leave.getByLabel(/原因|理由/).fill('不办了');
  await leave.getByRole('button', { name: '撤回申请' }).click();
  await expect(page.getByText('已撤回')).toBeVisible();
  await page.screenshot({ path: 'test-results/rounds/applications.png', fullPage: true });

  // close and draw
  await page
    .getByRole('link', { name: /一轮季度申请|冬季场地申请/ })
    .first()
    .click();
  await page.getByRole('button', { name: '截止申请' }).click();
  await page.getByRole('tooltip').getByRole('button', { name: '截止申请' }).click();
  await page.getByRole('button', { name: '抽签分配' }).click();
  const draw = page.getByRole('dialog');
  await draw.getByLabel(/公布的号码/).fill('5 2 7');
  await draw.getByRole('button', { name: '抽签分配' }).click();
  await expect(page.getByText('1 / 2 个志愿')).toBeVisible();
  await expect(page.getByText('5 2 7').first()).toBeVisible();
  await page.screenshot({ path: 'test-results/rounds/drawn.png', fullPage: true });

  // residents first, and the company is told why
  await page.getByRole('link', { name: '1 / 2 个志愿' }).click();
  await expect(page.getByRole('row', { name: /晨练队/ })).toContainText('获批');
  await expect(page.getByRole('row', { name: /企业合唱团/ })).toContainText('已分给“居民团体”类第 1 位');
  await expect(page.getByRole('row', { name: /企业合唱团/ })).toContainText('季度小间：容不下 30 人');

  // another time by hand
  await page.getByRole('button', { name: /调整 1 企业合唱团/ }).click();
  const adjust = page.getByRole('dialog');
  await adjust.getByLabel('空间', { exact: true }).click();
  await page.getByTitle('季度厅', { exact: true }).click();
  await adjust.getByLabel('开始', { exact: true }).fill('13:00');
  await adjust.getByLabel('结束', { exact: true }).fill('14:00');
  await adjust.getByLabel('理由').fill('下午空着');
  await adjust.getByRole('button', { name: '调整' }).click();
  await expect(page.getByRole('row', { name: /企业合唱团/ })).toContainText('人工调整，理由：下午空着');
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: `test-results/rounds/outcomes-${width}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1440, height: 900 });

  // all together
  await page
    .getByRole('link', { name: /一轮季度申请|冬季场地申请/ })
    .first()
    .click();
  await page.getByRole('button', { name: '全部确认' }).click();
  await page.getByRole('tooltip').getByRole('button', { name: '全部确认' }).click();
  await expect(page.getByText('已确认').first()).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('已处理 2 / 2 个志愿')).toBeVisible();
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: `test-results/rounds/confirmed-${width}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('link', { name: '2 / 2 个志愿' }).click();
  await page.getByRole('link', { name: '晨练队' }).click();
  await expect(page.getByRole('heading', { name: '晨练队：申请结果' })).toBeVisible();
  await expect(page.getByText('已生成 4 次预约')).toBeVisible();
  await page.screenshot({ path: 'test-results/rounds/sheet.png', fullPage: true });
  await page.goBack();
  await page.getByRole('link', { name: '系列' }).first().click();
  await expect(page.getByText('4 / 4 个日期')).toBeVisible();
});
