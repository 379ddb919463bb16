import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { anew, hall, keys, open, show, type } from '../../../../tests/hall';
import { manager } from '../../../../tests/render';
import { Problem } from '../../api/problem';
import { dropDrafts } from '../../lib/drafts';

beforeEach(anew);

async function leave() {
  await userEvent.keyboard('{Escape}');
  await userEvent.click(await screen.findByRole('button', { name: '先关闭，留作草稿' }));
  await waitFor(() => expect(screen.queryByRole('dialog', { name: '厅堂' })).toBeNull());
}

async function leaveWith(drawer: Awaited<ReturnType<typeof open>>, label: string, words: string) {
  await type(drawer, label, words);
  await leave();
}

describe('what was typed', () => {
  it('is asked about on Esc, kept as a draft under ids, offered again, and gone once saved', async () => {
    show();
    let drawer = await open();
    await type(drawer, '名称', '前厅');
    await userEvent.keyboard('{Escape}');
    await userEvent.click(await screen.findByRole('button', { name: '先关闭，留作草稿' }));
    await waitFor(() => expect(screen.queryByRole('dialog', { name: '厅堂' })).toBeNull());
    expect(keys()).toEqual(['hearth-draft/u1/centre%3Ahefeng/hall/h1']);

    drawer = await open();
    expect(drawer.getByLabelText('名称')).toHaveValue('大厅');
    await userEvent.click(await drawer.findByRole('button', { name: '接着填' }));
    expect(drawer.getByLabelText('名称')).toHaveValue('前厅');
    await userEvent.click(drawer.getByRole('button', { name: '保存' }));
    await waitFor(() => expect(hall.saved).toHaveLength(1));
    expect(hall.saved).toEqual([{ of: { id: 'h1', version: 3 }, values: { name: '前厅', note: '一楼' } }]);
    expect(keys()).toEqual([]);
  });

  it('is asked about when another screen is opened', async () => {
    const { router } = show(null);
    const drawer = await open();
    await type(drawer, '名称', '新厅');
    void router.navigate('/else');
    await userEvent.click(await screen.findByRole('button', { name: '继续填写' }));
    expect(screen.queryByText('到了别处')).toBeNull();
    expect(drawer.getByLabelText('名称')).toHaveValue('新厅');
  });

  it('is not asked about where nothing was typed', async () => {
    show();
    await open();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.queryByText('还没有保存')).toBeNull();
  });

  it('stays offered whatever else is typed, over closing and opening, until it is taken up or given up', async () => {
    show();
    await leaveWith(await open(), '备注', '二楼');

    // something else is typed: it is kept besides, and what was typed before stays offered
    let drawer = await open();
    await type(drawer, '名称', '后厅');
    expect(drawer.getAllByRole('button', { name: '接着填' })).toHaveLength(1);
    expect(drawer.getByText(/现在填的另外留着/)).toBeVisible();
    await leave();

    drawer = await open();
    let offers = await drawer.findAllByRole('button', { name: '接着填' });
    expect(offers).toHaveLength(2);
    await userEvent.click(offers[1] as HTMLElement);
    expect(drawer.getByLabelText('名称')).toHaveValue('大厅');
    expect(drawer.getByLabelText('备注')).toHaveValue('二楼');

    // one more: what is in the form then is not lost either
    await userEvent.click(drawer.getByRole('button', { name: '接着填' }));
    expect(drawer.getByLabelText('名称')).toHaveValue('后厅');
    expect(drawer.getByLabelText('备注')).toHaveValue('一楼');
    await userEvent.click(drawer.getByRole('button', { name: '不要了' }));
    expect(drawer.queryByRole('button', { name: '接着填' })).toBeNull();
    await leave();

    drawer = await open();
    offers = await drawer.findAllByRole('button', { name: '接着填' });
    expect(offers).toHaveLength(1);
    // typed, and taken back: what was offered is there still
    await type(drawer, '名称', '偏厅');
    await type(drawer, '名称', '大厅');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog', { name: '厅堂' })).toBeNull());
    drawer = await open();
    await type(drawer, '名称', '正厅');
    await userEvent.click(drawer.getByRole('button', { name: '保存' }));
    await waitFor(() => expect(hall.saved).toHaveLength(1));
    expect(keys()).toEqual([]);
  });

  it('goes with the person: at sign-out, and of others when somebody comes', async () => {
    show();
    await type(await open(), '名称', '前厅');
    expect(keys()).toHaveLength(1);
    dropDrafts(manager.user.id);
    expect(keys()).toHaveLength(1);
    dropDrafts('u2');
    expect(keys()).toHaveLength(0);
  });
});

describe('the first field', () => {
  it('has the focus once the form is open, of a record and of a new one', async () => {
    show();
    let drawer = await open();
    await waitFor(() => expect(drawer.getByLabelText('名称')).toHaveFocus());
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    drawer = await open();
    await waitFor(() => expect(drawer.getByLabelText('名称')).toHaveFocus());
  });
});

describe('a refusal', () => {
  it('stands beside its field and beside the button, and the field is reached', async () => {
    hall.answer = () =>
      Promise.reject(
        new Problem(400, {
          title: '请求有误',
          messages: { 'zh-CN': { title: '请求有误', detail: '请检查标出的内容后再试。' } },
          violations: [{ field: 'note', messages: { 'zh-CN': '太长了', en: 'Too long' } }],
        }),
      );
    show();
    const drawer = await open();
    await userEvent.click(drawer.getByRole('button', { name: '保存' }));
    expect(await drawer.findByText('太长了')).toBeVisible();
    const alert = drawer.getByText('请求有误').closest('[role="alert"]');
    expect(alert?.closest('.ant-drawer-footer')).not.toBeNull();
    // the field may be out of sight: what is wrong, and where, is said beside the button as well
    expect(alert).toHaveTextContent('备注：太长了');
    await waitFor(() => expect(drawer.getByLabelText('备注')).toHaveFocus());
    expect(drawer.getByLabelText('名称')).toHaveValue('大厅');
  });

  it('of the form itself is counted beside the button', async () => {
    show(null);
    const drawer = await open();
    await userEvent.click(drawer.getByRole('button', { name: '保存' }));
    expect(await drawer.findByText('有 1 处需要修改，已在上面标出。')).toBeVisible();
    expect(hall.saved).toEqual([]);
  });
});

it('says what is refused of a field beside it and beside the button, as it is where it names the field', async () => {
  const said = '名称“前厅”已被使用，请换一个。';
  hall.answer = async () => {
    throw new Problem(409, {
      title: '已经存在',
      detail: said,
      code: '0b9f6c3e-7d4e-4c55-9d57-6a4b8f0f1c2d',
      violations: [{ field: 'name', messages: { 'zh-CN': said, en: 'Taken' } }],
    });
  };
  show();
  const drawer = await open();
  await type(drawer, '名称', '前厅');
  await userEvent.click(drawer.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(drawer.getAllByText(said)).toHaveLength(2));
  const [beside, below] = drawer.getAllByText(said);
  expect(beside?.closest('.ant-form-item')).not.toBeNull();
  expect(below?.closest('.ant-drawer-footer')).toHaveTextContent(`已经存在${said}`);
  expect(drawer.queryByText(/0b9f6c3e/)).toBeNull();
});
