import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { open, row, setSheet, sheet, tally } from '../../../../../tests/sheet';

beforeEach(setSheet);

describe('the day sheet by keyboard', () => {
  it('takes a paper list down its column by keyboard, and saves each session under its own key', async () => {
    open();
    await userEvent.click(await tally(0));
    await userEvent.keyboard('12{Enter}15{Tab}13{Control>}{Enter}{/Control}');
    expect(await screen.findByText('3 / 3 已保存')).toBeVisible();
    expect(sheet.sent.map(({ session, body }) => [session, body.entries.map(each => each.heads)])).toEqual([
      ['s1', [12]],
      ['s2', [15]],
      ['s3', [13]],
    ]);
    expect(new Set(sheet.sent.map(({ key }) => key)).size).toBe(3);
    expect(new Set(sheet.sent.flatMap(({ body }) => body.entries.map(each => each.id))).size).toBe(3);
    expect(sheet.sent[0]?.body.entries[0]).toMatchObject({ method: 'TALLY', by: 'u1' });
    expect(row(0)).toHaveTextContent('已保存 +12');
    expect(screen.getByText(/现在录入的会标为“补录”/)).toBeVisible();
  });

  it('says by Ctrl + Enter that nothing is typed, and does not lose a name that was begun', async () => {
    open();
    await userEvent.click(await tally(0));
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('还没有填写任何内容')).toBeVisible();
    const names = await screen.findByRole('textbox', { name: '睦邻合唱团 10:00 登记姓名' });
    await userEvent.type(names, 'cay');
    expect(await screen.findByText(/还没有选定/)).toBeVisible();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(sheet.sent).toEqual([]);
    await waitFor(() => expect(names).toHaveFocus());
    expect(screen.getByRole('button', { name: '10:00 睦邻合唱团' })).toBeVisible();
  });

  it('is gone through with the arrows, down the list and across it', async () => {
    open();
    await userEvent.click(await tally(0));
    await userEvent.keyboard('8{ArrowDown}9{ArrowUp}');
    expect(await tally(0)).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}40{ArrowRight}');
    expect(await screen.findByRole('textbox', { name: '太极晨练 9:00 登记姓名' })).toHaveFocus();
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowDown}');
    expect(await tally(1)).toHaveFocus();
    expect(await tally(1)).toHaveValue('9');
  });
});
