import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { manager, renderAt } from '../../../../tests/render';
import { Problem } from '../../api/problem';
import type { Save, Seen } from '../../api/write';
import { dropDrafts } from '../../lib/drafts';
import { FormDrawer } from './FormDrawer';

interface Values {
  name?: string;
  note?: string;
}

type Answer = (save: Save<Values>) => Promise<unknown>;

let saved: Save<Values>[] = [];
let answer: Answer = async () => undefined;
let now: { of: Seen; values: Values } | undefined;

function Page({ of }: { of: (Seen & Values) | null }) {
  const [open, setOpen] = useState(false);
  const [error, setError] = useState<unknown>(null);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        打开
      </button>
      <Link to="/else">别处</Link>
      <FormDrawer<Values>
        open={open}
        title="厅堂"
        name="hall"
        of={of}
        initial={of ? { name: of.name, note: of.note } : {}}
        write={{
          mutateAsync: async save => {
            saved.push(save);
            try {
              return await answer(save);
            } catch (failed) {
              setError(failed);
              throw failed;
            }
          },
          isPending: false,
          error,
          reset: () => setError(null),
        }}
        reread={async () => now}
        onClose={() => setOpen(false)}
      >
        <Form.Item name="name" label="名称" rules={[{ required: true }]}>
          <Input />
        </Form.Item>
        <Form.Item name="note" label="备注">
          <Input />
        </Form.Item>
      </FormDrawer>
    </>
  );
}

const hall = { id: 'h1', version: 3, name: '大厅', note: '一楼' };

function show(of: (Seen & Values) | null = hall) {
  return renderAt('/', [
    { path: '/', element: <Page of={of} /> },
    { path: '/else', element: <p>到了别处</p> },
  ]);
}

async function open() {
  await userEvent.click(screen.getByRole('button', { name: '打开' }));
  return within(await screen.findByRole('dialog', { name: '厅堂' }));
}

async function type(drawer: ReturnType<typeof within>, label: string, text: string) {
  const field = await drawer.findByLabelText(label);
  await userEvent.clear(field);
  await userEvent.type(field, text);
}

const keys = () => Object.keys(sessionStorage).filter(key => key.startsWith('hearth-draft/'));

beforeEach(() => {
  saved = [];
  answer = async () => undefined;
  now = undefined;
});
afterEach(() => sessionStorage.clear());

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
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved).toEqual([{ of: { id: 'h1', version: 3 }, values: { name: '前厅', note: '一楼' } }]);
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

describe('a refusal', () => {
  it('stands beside its field and beside the button, and the field is reached', async () => {
    answer = () =>
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
    await waitFor(() => expect(drawer.getByLabelText('备注')).toHaveFocus());
    expect(drawer.getByLabelText('名称')).toHaveValue('大厅');
  });

  it('of the form itself is counted beside the button', async () => {
    show(null);
    const drawer = await open();
    await userEvent.click(drawer.getByRole('button', { name: '保存' }));
    expect(await drawer.findByText('有 1 处需要修改，已在上面标出。')).toBeVisible();
    expect(saved).toEqual([]);
  });
});

describe('a record changed by somebody else meanwhile', () => {
  const changed: Answer = async ({ of }) => {
    if (of?.version === 3) throw new Problem(412, { title: '内容已被他人修改' });
  };

  it('is shown beside mine, and what is chosen is saved against the new version', async () => {
    answer = changed;
    now = { of: { id: 'h1', version: 4 }, values: { name: '礼堂', note: '二楼' } };
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
    await waitFor(() => expect(saved).toHaveLength(2));
    expect(saved[1]).toEqual({ of: { id: 'h1', version: 4 }, values: { name: '前厅', note: '二楼' } });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('may be left as they made it: then nothing is written', async () => {
    answer = changed;
    now = { of: { id: 'h1', version: 4 }, values: { name: '礼堂', note: '一楼' } };
    show();
    const drawer = await open();
    await type(drawer, '名称', '前厅');
    await userEvent.click(drawer.getByRole('button', { name: '保存' }));
    await userEvent.click(await drawer.findByRole('button', { name: '全部用别人改的' }));
    await userEvent.click(drawer.getByRole('button', { name: '按所选保存' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(saved).toHaveLength(1);
    expect(keys()).toEqual([]);
  });

  it('may be gone, and what was typed is still there', async () => {
    answer = changed;
    show();
    const drawer = await open();
    await type(drawer, '名称', '前厅');
    await userEvent.click(drawer.getByRole('button', { name: '保存' }));
    expect(await drawer.findByText('这条记录已经不在了，您填写的内容还在。')).toBeVisible();
    expect(drawer.getByLabelText('名称')).toHaveValue('前厅');
  });
});

it('says what is refused of a field once: beside the field; beside the button only that something is', async () => {
  const said = '名称“前厅”已被使用，请换一个。';
  answer = async () => {
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
  expect(await drawer.findAllByText(said)).toHaveLength(1);
  expect(drawer.getByText('已经存在').closest('.ant-drawer-footer')).not.toBeNull();
  expect(drawer.queryByText(/0b9f6c3e/)).toBeNull();
});
