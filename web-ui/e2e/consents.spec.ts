import { scene } from './support/scene';
import { accessibility, expect, signIn, test } from './support/test';

const PLACE = 'test-results/consents';

test('a consent is noted and withdrawn; sensitive groups and notes for few only a few see', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const { near } = scene();
  const name = `同意 ${Date.now().toString(36)}`;
  await signIn(page, near.manager, '/residents?open=new');
  await page.getByLabel('姓名', { exact: true }).fill(name);
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('button', { name: `编辑 ${name}` }).click();
  await page.getByRole('button', { name: '登记同意：照片和视频' }).click();
  const giving = page.getByRole('dialog', { name: '登记同意：照片和视频' });
  await expect(giving).toContainText('我同意中心在活动中拍摄');
  expect(await accessibility(page)).toEqual([]);
  await page.screenshot({ path: `${PLACE}/giving-1440.png` });
  await giving.getByText('监护人', { exact: true }).click();
  await giving.getByLabel('监护人姓名').fill('王妈妈');
  await giving.getByRole('button', { name: '登记同意' }).click();
  await expect(page.getByRole('button', { name: '撤回同意：照片和视频' })).toBeVisible();
  await expect(page.getByText(/监护人 王妈妈/)).toBeVisible();

  await page.getByRole('button', { name: '登记人群' }).click();
  const noting = page.getByRole('dialog', { name: '登记同意：敏感人群登记' });
  await noting.getByRole('radio', { name: '党员' }).click();
  expect(await accessibility(page)).toEqual([]);
  await page.screenshot({ path: `${PLACE}/group-1440.png` });
  await noting.getByRole('button', { name: '登记同意' }).click();
  await expect(page.getByRole('button', { name: '撤回同意：党员' })).toBeVisible();

  for (const [body, few] of [
    ['耳背，说话大声些', false],
    ['家里正在打官司', true],
  ] as const) {
    await page.getByRole('button', { name: '写备注' }).click();
    const writing = page.getByRole('dialog', { name: '写备注' });
    await writing.getByLabel('备注').fill(body);
    if (few) await writing.getByText('只给少数指定人员').click();
    if (few) expect(await accessibility(page)).toEqual([]);
    if (few) await page.screenshot({ path: `${PLACE}/note-1440.png` });
    await writing.getByRole('button', { name: '保存' }).click();
    await expect(page.getByText(body)).toBeVisible();
  }
  await page.getByRole('heading', { name: '备注' }).scrollIntoViewIfNeeded();
  expect(await accessibility(page)).toEqual([]);
  await page.screenshot({ path: `${PLACE}/resident-1440.png` });

  await page.getByRole('button', { name: '撤回同意：照片和视频' }).click();
  const withdrawing = page.getByRole('dialog', { name: '撤回同意：照片和视频' });
  await page.screenshot({ path: `${PLACE}/withdraw-1440.png` });
  await withdrawing.getByRole('button', { name: '撤回' }).click();
  await expect(page.getByRole('button', { name: '登记同意：照片和视频' })).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  for (const heading of ['备注', '同意与授权', '敏感人群']) {
    await page.getByRole('heading', { name: heading, exact: true }).evaluate(each => each.scrollIntoView());
    await page.screenshot({ path: `${PLACE}/resident-${heading}-390.png` });
  }

  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/consents?state=withdrawn');
  const row = page.getByRole('row').filter({ hasText: name });
  await expect(row).toContainText('已撤回');
  await expect(row).toContainText('王妈妈');
  await page.screenshot({ path: `${PLACE}/list-1440.png` });
  await page.getByRole('link', { name: '敏感人群登记' }).click();
  await expect(page.getByRole('row').filter({ hasText: name })).toContainText('党员');
  await page.screenshot({ path: `${PLACE}/groups-1440.png` });

  await page.goto('/consent-texts');
  await page.getByRole('button', { name: '出新版' }).click();
  const form = page.getByRole('dialog', { name: '出新版' });
  const body = form.getByLabel('文本', { exact: true });
  await expect(body).toHaveValue(/我同意/);
  await body.fill(`我同意中心与我联系。${name}`);
  await page.screenshot({ path: `${PLACE}/text-1440.png` });
  await form.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('row').filter({ hasText: `我同意中心与我联系。${name}` })).toContainText(
    '现行',
  );
  await page.screenshot({ path: `${PLACE}/texts-1440.png` });

  const desk = await browser.newContext({ baseURL, locale: 'zh-CN', viewport: { width: 1440, height: 900 } });
  const shown = await desk.newPage();
  await signIn(shown, near.frontDesk, `/residents?q=${encodeURIComponent(name)}`);
  await shown.getByRole('button', { name: `编辑 ${name}` }).click();
  await expect(shown.getByText('内容只给少数指定人员看')).toBeVisible();
  await expect(shown.getByText('耳背，说话大声些')).toBeVisible();
  await expect(shown.getByText('敏感人群登记不在这里显示，只给少数指定人员看。')).toBeVisible();
  await expect(shown.getByText('党员')).toHaveCount(0);
  await expect(shown.getByText('家里正在打官司')).toHaveCount(0);
  await shown.getByRole('heading', { name: '备注' }).evaluate(each => each.scrollIntoView());
  await shown.screenshot({ path: `${PLACE}/desk-1440.png` });
  await shown.goto('/sensitive-groups');
  await expect(shown.getByText(name)).toHaveCount(0);
  await shown.goto('/resident-notes');
  await expect(
    shown.getByRole('row').filter({ hasText: name }).filter({ hasText: '限指定人员' }),
  ).toContainText('内容只给少数指定人员看');
  await shown.screenshot({ path: `${PLACE}/notes-1440.png` });
  await desk.close();

  await page.goto('/');
  await page.getByRole('button', { name: 'English' }).click();
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
    for (const at of ['consents', 'sensitive-groups', 'resident-notes', 'consent-texts']) {
      await page.goto(`/${at}`);
      await expect(
        page
          .getByRole('main')
          .getByText(at === 'consent-texts' ? /我同意/ : name)
          .first(),
      ).toBeVisible();
      await page.screenshot({ path: `${PLACE}/${at}-en-${width}.png` });
    }
    await page.goto(`/residents?q=${encodeURIComponent(name)}`);
    await page.getByRole('button', { name: `Edit ${name}` }).click();
    for (const heading of ['Notes', 'Consents']) {
      await page
        .getByRole('heading', { name: heading, exact: true })
        .last()
        .evaluate(each => each.scrollIntoView());
      await page.screenshot({ path: `${PLACE}/resident-${heading}-en-${width}.png` });
    }
  }
});
