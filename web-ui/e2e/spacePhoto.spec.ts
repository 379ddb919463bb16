import { asManager } from './support/furnish';
import { room } from './support/picture';
import { scene } from './support/scene';
import { accessibility, expect, signIn, test } from './support/test';

const PNG = 'image/png';
const BRICK: [number, number, number] = [190, 120, 90];
const SKY: [number, number, number] = [110, 140, 170];

test('the photo of a space is put, seen, replaced and removed, and what is no picture is refused beside it', async ({
  page,
  said,
}) => {
  test.setTimeout(120_000);
  said.allow(/status of 415 /);
  const { near } = scene();
  const manager = await asManager();
  const { id } = await manager.post('/spaces', { name: '影像厅', areaM2: 180, capacity: 120 });
  await signIn(page, near.manager, `/spaces?open=${id}`);
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByRole('button', { name: '添加照片' })).toBeVisible();

  // what is typed meanwhile stays, and is saved by itself
  await drawer.getByLabel('容纳人数').fill('110');
  const file = drawer.getByLabel('选择照片');
  await file.setInputFiles({ name: 'hall.png', mimeType: PNG, buffer: room(2400, 1800, BRICK) });
  await expect(page.getByText('照片已保存')).toBeVisible();
  const photo = drawer.getByRole('img', { name: '影像厅的照片' });
  await expect(photo).toHaveAttribute('src', /photo\?.*of=1/);
  await expect.poll(() => photo.evaluate((seen: HTMLImageElement) => seen.naturalWidth)).toBe(1600);
  expect(await accessibility(page)).toEqual([]);
  await page.screenshot({ path: 'test-results/space-photo-form.png' });
  await drawer.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('已保存', { exact: true })).toBeVisible();

  const row = page.getByRole('row').filter({ hasText: '影像厅' });
  await expect(row.getByText('110')).toBeVisible();
  const thumbnail = row.getByRole('img', { name: '影像厅的照片' });
  await expect.poll(() => thumbnail.evaluate((seen: HTMLImageElement) => seen.naturalWidth)).toBe(320);
  expect(await accessibility(page)).toEqual([]);
  await page.screenshot({ path: 'test-results/space-photo-list.png' });

  await row.getByRole('button', { name: '编辑 影像厅' }).click();
  await file.setInputFiles({
    name: 'drawing.png',
    mimeType: PNG,
    buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  });
  await expect(drawer.getByText(/这是网页或矢量图（如 SVG），不是照片/)).toBeVisible();
  await expect(photo).toHaveAttribute('src', /of=1/);
  await page.screenshot({ path: 'test-results/space-photo-refused.png' });

  await file.setInputFiles({ name: 'other.png', mimeType: PNG, buffer: room(900, 1200, SKY) });
  await expect(photo).toHaveAttribute('src', /of=2/);
  await expect(drawer.getByText(/这是网页或矢量图/)).toBeHidden();
  await expect.poll(() => photo.evaluate((seen: HTMLImageElement) => seen.naturalHeight)).toBe(1200);

  await page.setViewportSize({ width: 390, height: 844 });
  await page.screenshot({ path: 'test-results/space-photo-form-390.png' });
  await drawer.getByRole('button', { name: '取消' }).click();
  await expect(drawer).toBeHidden();
  await expect(page.getByRole('img', { name: '影像厅的照片' })).toBeVisible();
  await page.getByRole('img', { name: '影像厅的照片' }).scrollIntoViewIfNeeded();
  await page.screenshot({ path: 'test-results/space-photo-list-390.png' });

  await page.evaluate(() => localStorage.setItem('hearth.language', 'en'));
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`/spaces?open=${id}`);
  await expect(page.getByRole('img', { name: 'Photo of 影像厅' }).first()).toBeVisible();
  await page.screenshot({ path: 'test-results/space-photo-form-en.png' });
  await page.getByRole('button', { name: 'Remove photo' }).click();
  const asked = page.getByRole('dialog').filter({ hasText: 'Remove the photo of' });
  await asked.getByRole('button', { name: 'Remove photo' }).click();
  // the history below says so too, soon or late
  await expect(page.getByRole('alert').getByText('Photo removed', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add a photo' })).toBeVisible();
  await expect(page.getByRole('img', { name: 'Photo of 影像厅' })).toHaveCount(0);
  await page.evaluate(() => localStorage.removeItem('hearth.language'));
});
