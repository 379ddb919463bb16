import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Answer, anew, hall, keys, open, show, type } from '../../../../tests/hall';
import { Problem } from '../../api/problem';

beforeEach(anew);

describe('a record changed by somebody else meanwhile', () => {
  const changed: Answer = async ({ of }) => {
    if (of?.version === 3) throw new Problem(412, { title: '内容已被他人修改' });
  };

  it('is shown beside mine, and what is chosen is saved against the new version', async () => {
    hall.answer = changed;
    hall.now = { of: { id: 'h1', version: 4 }, values: { name: '礼堂', note: '二楼' } };
    show();
    const drawer = await open();
    await type(drawer, '名称', '前厅');
    await userEvent.click(drawer.getByRole('button', { name: '保存' }));

    expect(await drawer.findByText('您填写时，别人改过这条记录')).toBeVisible();
    const name = within(drawer.getByRole('group', { name: '名称' }));
    expect(name.getByRole('radio', { name: /我填的 前厅/ })).toBeChecked();
    // What I did not touch is theirs, unless I say otherwise.
    const note = within(drawer.getByRole('group', { name: '备注' }));
    expect(note.getByRole('radio', { name: /别人改的 二楼/ })).toBeChecked();

    await userEvent.click(drawer.getByRole('button', { name: '按所选保存' }));
    await waitFor(() => expect(hall.saved).toHaveLength(2));
    expect(hall.saved[1]).toEqual({ of: { id: 'h1', version: 4 }, values: { name: '前厅', note: '二楼' } });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('may be left as they made it: then nothing is written', async () => {
    hall.answer = changed;
    hall.now = { of: { id: 'h1', version: 4 }, values: { name: '礼堂', note: '一楼' } };
    show();
    const drawer = await open();
    await type(drawer, '名称', '前厅');
    await userEvent.click(drawer.getByRole('button', { name: '保存' }));
    await userEvent.click(await drawer.findByRole('button', { name: '全部用别人改的' }));
    await userEvent.click(drawer.getByRole('button', { name: '按所选保存' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(hall.saved).toHaveLength(1);
    expect(keys()).toEqual([]);
  });

  it('may be gone, and what was typed is still there', async () => {
    hall.answer = changed;
    show();
    const drawer = await open();
    await type(drawer, '名称', '前厅');
    await userEvent.click(drawer.getByRole('button', { name: '保存' }));
    expect(await drawer.findByText('这条记录已经不在了，您填写的内容还在。')).toBeVisible();
    expect(drawer.getByLabelText('名称')).toHaveValue('前厅');
  });
});
