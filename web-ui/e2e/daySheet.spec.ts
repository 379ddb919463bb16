import type { Page } from '@playwright/test';
import { daysAgo } from './support/clock';
import { anActivity, asManager } from './support/furnish';
import { scene } from './support/scene';
import { accessibility, expect, signIn, test } from './support/test';

/** A paper list: forty heads of twelve sessions. */
const HEADS = [3, 4, 2, 5, 3, 4, 1, 6, 2, 4, 3, 3];

/** Twelve sessions on a day that is over. */
async function twelve(title: string, ago: number): Promise<string> {
  const day = daysAgo(scene().zone, ago);
  const manager = await asManager();
  const activityId = await anActivity(title);
  for (const index of HEADS.keys()) {
    const hour = `${index + 8}`.padStart(2, '0');
    await manager.post('/sessions', {
      activityId,
      startsAt: `${day}T${hour}:00:00`,
      endsAt: `${day}T${hour}:45:00`,
    });
  }
  return day;
}

/** Counts the keys a person presses, whatever becomes of them. */
async function countKeys(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counting = window as unknown as { keys: number };
    counting.keys = 0;
    window.addEventListener('keydown', () => ++counting.keys, { capture: true });
  });
  return () => page.evaluate(() => (window as unknown as { keys: number }).keys);
}

test('a paper list of forty heads for twelve sessions takes two keys a session, and no mouse', async ({
  page,
}) => {
  const day = await twelve('太极晨练', 5);
  await signIn(page, scene().near.frontDesk, `/day-sheet/${day}`);
  const first = page.getByRole('textbox', { name: '太极晨练 08:00 清点人数' });
  // whoever arrives begins to type
  await expect(first).toBeFocused();
  const keys = await countKeys(page);
  for (const heads of HEADS) {
    await page.keyboard.type(`${heads}`);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('12 / 12 已保存')).toBeVisible();
  // two for each session, and two that save
  expect(await keys()).toBeLessThanOrEqual(HEADS.length * 2 + 2);
  const saved = await (await asManager()).get<{ sessions: { visits: number }[] }>(`/days/${day}`);
  expect(saved.sessions.map(({ visits }) => visits)).toEqual(HEADS);
});

test('at 390 px twelve sessions are a few screens, what keeps one from being saved is in sight, and the others are saved', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const day = await twelve('书画社', 6);
  await signIn(page, scene().near.frontDesk, `/day-sheet/${day}`);
  const table = page.getByRole('table', { name: '日录入' });
  const cell = (hour: string) => page.getByRole('textbox', { name: `书画社 ${hour}:00 清点人数` });
  await expect(cell('19')).toBeVisible();
  const height = (await table.boundingBox())?.height ?? Number.POSITIVE_INFINITY;
  expect(height / HEADS.length).toBeLessThanOrEqual(100);
  expect(await accessibility(page)).toEqual([]);

  await cell('08').fill('12');
  await cell('09').fill('1o');
  await cell('19').fill('7');
  const save = page.getByRole('button', { name: '全部保存' });
  await expect(save).toBeInViewport();
  await expect(page.getByText(/有 1 场要先改正/)).toBeInViewport();
  await cell('19').press('Control+Enter');
  await expect(page.getByText('2 / 2 已保存')).toBeInViewport();
  await expect(cell('09')).toBeFocused();
  await expect(cell('09')).toBeInViewport();
  await cell('09').fill('10');
  await save.click();
  await expect(page.getByText('1 / 1 已保存')).toBeVisible();
});
