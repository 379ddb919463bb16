import { fileURLToPath } from 'node:url';
import { daysAgo, daytimeZone, timeIn } from './support/clock';
import { ADMINISTRATOR, call, token } from './support/platform';
import { heldYesterday, suffix, TIMETABLE_BEGINS } from './support/scene';
import { choose, expect, signIn, test } from './support/test';

/**
 * The main job, as its people do it, one after the other: headquarters opens a centre and registers an agency, the manager
 * imports, invites and adds a session, the front desk receives and closes, the comparison moves, a statement is published,
 * the agency opens it down to the session.
 */
test.describe.configure({ mode: 'serial' });

const EXCERPT = fileURLToPath(new URL('./data/drop-in-excerpt.csv', import.meta.url));
const run = suffix();
const zone = daytimeZone();
const slug = `story_${run}`;
const centre = `浦兴睦邻中心 ${run}`;
const manager = `story.${run}@hearth.localhost`;
const desk = `story.desk.${run}@hearth.localhost`;
const agency = `浦兴路街道办事处 ${run}`;
const member = `story.agency.${run}@hearth.localhost`;
const activity = 'Leisure Skate';
const contract = `睦邻活动采购 ${run}`;
const OPENING_CEILING = { timeout: 120_000 };

test('headquarters opens a centre by the form and sees it open', async ({ page }) => {
  test.setTimeout(180_000);
  await signIn(page, ADMINISTRATOR);
  await page.getByRole('link', { name: '中心', exact: true }).first().click();
  await page.getByRole('button', { name: '开通中心' }).first().click();
  const form = page.getByRole('dialog');
  await form.getByLabel('中文名称').fill(centre);
  await form.getByLabel('英文名称').fill(`Puxing Neighbourhood Centre ${run}`);
  await expect(form.getByLabel('标识')).toHaveValue(`puxing_neighbourhood_centre_${run}`);
  await form.getByLabel('标识').fill(slug);
  await choose(page, form.getByLabel('时区'), zone, zone);
  await form.getByLabel('启用日期').fill(TIMETABLE_BEGINS);
  await form.getByLabel('区', { exact: true }).fill('浦东新区');
  await form.getByLabel('街镇').fill('浦兴路街道');
  await form.getByLabel('面积 m²').fill('860');
  await choose(page, form.getByLabel('定位'), '睦邻', '睦邻');
  await form.getByLabel('姓名').fill('何馆长');
  await form.getByLabel('邮箱').fill(manager);
  await form.getByRole('checkbox').check();
  await form.getByRole('button', { name: '开通中心' }).click();

  await expect(page).toHaveURL(/\/openings/);
  const row = page.getByRole('row').filter({ hasText: centre });
  await expect(row).toContainText('已完成', OPENING_CEILING);
  await expect(row).toContainText('已开放');
  await expect(row).toContainText(manager);
  await row.getByRole('link', { name: centre }).click();
  await expect(page.getByRole('heading', { name: centre })).toBeVisible();
});

test('headquarters registers an agency and invites one of its people', async ({ page }) => {
  test.setTimeout(180_000);
  await signIn(page, ADMINISTRATOR, '/agencies');
  await page.getByRole('button', { name: '登记购买主体' }).first().click();
  const form = page.getByRole('dialog');
  await form.getByLabel('中文名称').fill(agency);
  await form.getByLabel('英文名称').fill(`Puxing Sub-district Office ${run}`);
  await form.getByLabel('标识').fill(`puxing_${run}`);
  await form.getByLabel('街镇').check();
  await form.getByRole('button', { name: '登记购买主体' }).click();
  const row = page.getByRole('row').filter({ hasText: agency });
  await expect(row).toContainText('已完成', OPENING_CEILING);

  await page.goto('/agencies');
  await page.getByRole('button', { name: `邀请${agency}的人` }).click();
  const invitation = page.getByRole('dialog');
  await invitation.getByLabel('姓名').fill('周敏');
  await invitation.getByLabel('邮箱').fill(member);
  await invitation.getByRole('button', { name: '邀请' }).click();
  await expect(row).toContainText('周敏');
});

test('its manager imports the timetable, invites the front desk and adds a session of today', async ({
  page,
}) => {
  await signIn(page, manager);
  await expect(page.getByText(centre).first()).toBeVisible();
  await page.goto('/imports');
  await page.locator('input[type=file]').setInputFiles(EXCERPT);
  await page.getByRole('button', { name: '试导入' }).click();
  await page.getByRole('button', { name: '导入 28 场' }).click({ timeout: 30_000 });
  await expect(page.getByText('导入完成')).toBeVisible({ timeout: 30_000 });

  await page.getByRole('link', { name: '团队' }).first().click();
  await page.getByRole('button', { name: '邀请成员' }).click();
  const invitation = page.getByRole('dialog');
  await invitation.getByRole('textbox', { name: '姓名' }).fill('吴前台');
  await invitation.getByLabel('邮箱').fill(desk);
  await invitation.getByRole('radio', { name: /前台/ }).check();
  await invitation.getByRole('button', { name: '邀请成员' }).click();
  await expect(page.getByRole('row').filter({ hasText: desk })).toContainText('前台');

  await page.getByRole('link', { name: '日程', exact: true }).first().click();
  await page.getByRole('button', { name: '新增场次' }).click();
  const session = page.getByRole('dialog');
  await choose(page, session.getByLabel('活动'), activity, activity);
  await session.getByLabel('开始').fill(timeIn(zone, -40));
  await session.getByLabel('结束').fill(timeIn(zone, 50));
  await session.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('button', { name: new RegExp(activity) }).first()).toBeVisible();
});

test('the front desk receives at 390 px and closes', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, desk, '/check-in');
  await page.getByRole('link', { name: new RegExp(activity) }).click();
  const find = page.getByLabel('按姓名或拼音首字母找居民');
  await find.fill('沈月英');
  await page.getByRole('button', { name: '登记“沈月英”并签到' }).click();
  await expect(page.getByRole('main').getByRole('status')).toContainText('共 1 人次');
  await page.getByRole('button', { name: '清点 5 人' }).click();
  await page.getByRole('button', { name: '结场 · 6 人次' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '结场 · 6 人次' }).click();
  await expect(page.getByRole('main').getByRole('status')).toContainText('已结场');
});

test('the comparison shows it within seconds and opens to the session', async ({ page }) => {
  await signIn(page, ADMINISTRATOR, `/comparison?q=${encodeURIComponent(centre)}`);
  const row = page.getByRole('row').filter({ hasText: centre });
  await expect(async () => {
    await page.reload();
    await expect(row.getByRole('link', { name: '6', exact: true })).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  await row.getByRole('link', { name: '6', exact: true }).click();
  await expect(page.getByRole('heading', { name: centre })).toBeVisible();
  const session = page.getByRole('row').filter({ hasText: activity });
  await expect(session).toContainText('已结场');
  await expect(session).toContainText('登记 1');
  await expect(session).toContainText('清点 5');
  await expect(page.getByText('沈月英')).toHaveCount(0);
});

test('the manager publishes a contract and a statement of it', async ({ page }) => {
  const bearer = await token(manager, `centre_${slug}`);
  const known = await call<{ items: { id: string; title: string }[] }>(
    bearer,
    'GET',
    `/centre/activities?q=${encodeURIComponent(activity)}`,
  );
  const { id } = known.items.find(each => each.title === activity) ?? { id: '' };
  await heldYesterday(bearer, id, zone, 6);

  await signIn(page, manager, '/contracts');
  await page.getByRole('button', { name: '新增合同' }).first().click();
  const form = page.getByRole('dialog');
  await choose(page, form.getByLabel('购买主体'), agency, agency);
  await form.getByLabel('合同名称').fill(contract);
  await form.getByLabel('合同编号').fill(`PX-${run}`);
  await form.getByLabel('开始日').fill(daysAgo(zone, 20));
  await form.getByLabel('结束日').fill(daysAgo(zone, -60));
  await form.getByLabel('金额').fill('380000');
  await form.getByLabel('目标值', { exact: true }).fill('40');
  await choose(page, form.getByLabel('计入的活动'), activity, activity);
  await form.getByRole('button', { name: '保存' }).click();

  await expect(page.getByRole('heading', { name: contract })).toBeVisible();
  await page.getByRole('button', { name: '发布合同' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '发布合同' }).click();
  await page.getByRole('button', { name: '发布履约报告' }).click();
  await expect(page.getByText('证据：1 个已举办场次')).toBeVisible();
  await page.getByRole('button', { name: '发布报告' }).click();
  const question = page.getByRole('dialog');
  await expect(question).toContainText(/\d{4}-\d{2}-\d{2} 至 \d{4}-\d{2}-\d{2}（\d+ 天）/);
  await expect(question).toContainText('人次：累计（含本报告）/ 目标值6 / 40');
  await question.getByRole('button', { name: '发布报告' }).click();
  await expect(page.getByRole('heading', { name: /^履约报告 / })).toBeVisible();
  await expect(page.getByText('内容未被改动')).toBeVisible();
});

test('the agency sees promised and delivered, and opens the evidence down to the session', async ({
  page,
}) => {
  await signIn(page, member);
  await expect(page.getByRole('heading', { name: contract })).toBeVisible();
  await expect(page.getByRole('img', { name: /^6 \/ 40/ })).toBeVisible();
  await page.getByRole('button', { name: '打开报告' }).click();
  await expect(page.getByRole('heading', { name: /^履约报告 / })).toBeVisible();
  const session = page.getByRole('row').filter({ hasText: activity });
  await expect(session).toHaveCount(1);
  await expect(session.getByRole('cell').last()).toHaveText('6');
  await expect(page.getByText('沈月英')).toHaveCount(0);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载 JSON' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.json$/);
});
