import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { parseAsString } from 'nuqs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { manager, renderAt } from '../../../../tests/render';
import { usePages } from '../../api/pages';
import { Problem } from '../../api/problem';
import { parseAsQuery, parseAsStringLiteral } from '../../lib/search';
import { ListPage } from './ListPage';
import { useListState } from './useListState';
import { useOpened } from './useOpened';

interface Row {
  id: string;
  name: string;
  kind: string;
}

const row = (at: number): Row => ({ id: `r${at}`, name: `行${at}`, kind: at % 2 ? 'odd' : 'even' });
const ALL = Array.from({ length: 12 }, (_, at) => row(at));
const PAGE = 4;

const FILTERS = {
  q: parseAsQuery,
  kind: parseAsStringLiteral(['odd', 'even'] as const),
  place: parseAsString,
};

let asked: string[] = [];
let hold: Promise<void> | null = null;
let runs: string[] = [];
let bulk: (row: Row) => Promise<void>;

function Rows() {
  const list = useListState('rows', FILTERS);
  const { q, kind } = list.values;
  const pages = usePages<Row>(
    ['rows', q, kind],
    async cursor => {
      asked.push(`${q} ${kind} ${cursor ?? 0}`);
      await hold;
      const rows = ALL.filter(each => each.name.includes(q) && (!kind || each.kind === kind));
      const from = Number(cursor ?? 0);
      return {
        items: rows.slice(from, from + PAGE),
        nextCursor: from + PAGE < rows.length ? String(from + PAGE) : null,
      };
    },
    { keepOld: true },
  );
  const opened = useOpened<Row>(list, {
    items: pages.items,
    idOf: ({ id }) => id,
    read: async id => ALL.find(each => each.id === id),
  });
  return (
    <>
      <ListPage<Row>
        title="清单"
        list={list}
        filters={[
          { name: 'q', label: '查找' },
          {
            name: 'kind',
            label: '种类',
            options: [
              { value: 'odd', label: '单' },
              { value: 'even', label: '双' },
            ],
          },
        ]}
        pages={pages}
        rowKey="id"
        nameOf={({ name }) => name}
        onEdit={({ id }) => list.setOpen(id)}
        bulk={[
          { label: '重试', run: each => bulk(each) },
          { label: '删单', when: ({ kind: of }) => of === 'odd', ask: '不能恢复', run: each => bulk(each) },
        ]}
        columns={[
          { title: '名称', dataIndex: 'name' },
          { title: '种类', dataIndex: 'kind' },
        ]}
        empty={{ title: '还没有' }}
        noMatch={{ title: '没有符合的' }}
      />
      <p data-testid="open">{opened.open ? (opened.of?.name ?? 'new') : 'closed'}</p>
      <button type="button" onClick={opened.onClose}>
        close
      </button>
    </>
  );
}

const at = (address: string) => renderAt(address, [{ path: '/rows', element: <Rows /> }]);
const shown = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map(each => within(each).getAllByRole('cell')[1]?.textContent);
const query = () => new URLSearchParams(window.location.search);

beforeEach(() => {
  asked = [];
  hold = null;
  runs = [];
  bulk = async each => void runs.push(each.id);
  localStorage.clear();
});
afterEach(() => vi.unstubAllGlobals());

describe('a list', () => {
  it('says in the address what narrows it, with a tag for each, and back undoes it', async () => {
    const { router } = at('/rows?kind=odd');
    expect(await screen.findByText('行1')).toBeVisible();
    expect(shown()).toEqual(['行1', '行3', '行5', '行7']);
    await userEvent.click(screen.getByRole('button', { name: '去掉筛选：种类 单' }));
    await waitFor(() => expect(shown()).toEqual(['行0', '行1', '行2', '行3']));
    await waitFor(() => expect(router.state.location.search).toBe(''));
    expect(window.location.search).toBe('');
    window.history.back();
    await waitFor(() => expect(shown()).toEqual(['行1', '行3', '行5', '行7']));
    expect(window.location.search).toBe('?kind=odd');
  });

  it('teaches when it is empty and says so when nothing matches', async () => {
    at('/rows?q=nobody');
    expect(await screen.findByText('没有符合的')).toBeVisible();
    expect(screen.queryByText('还没有')).toBeNull();
  });

  it('keeps the old rows until the new ones have come', async () => {
    at('/rows');
    expect(await screen.findByText('行0')).toBeVisible();
    let go = () => {};
    hold = new Promise(resolve => {
      go = resolve;
    });
    await userEvent.type(screen.getByLabelText('查找'), '11');
    await waitFor(() => expect(asked.at(-1)).toMatch(/^11? null 0$/));
    expect(screen.getByText('行0')).toBeVisible();
    expect(screen.getByRole('table')).toHaveAttribute('aria-busy', 'true');
    await act(async () => go());
    await waitFor(() => expect(screen.queryByText('行0')).toBeNull());
    expect(screen.getByText('行11')).toBeVisible();
    expect(screen.getByRole('table')).toHaveAttribute('aria-busy', 'false');
  });

  it('comes back as far down as one was', async () => {
    at('/rows?rows=9');
    await waitFor(() => expect(shown()).toHaveLength(12));
    expect(asked).toEqual([' null 0', ' null 4', ' null 8']);
  });

  it('opens the record of its address though it is not among the rows, and closes without an entry for it', async () => {
    const { router } = at('/rows?open=r11');
    expect(await screen.findByText('行0')).toBeVisible();
    await waitFor(() => expect(screen.getByTestId('open')).toHaveTextContent('行11'));
    await userEvent.click(screen.getByRole('button', { name: 'close' }));
    await waitFor(() => expect(screen.getByTestId('open')).toHaveTextContent('closed'));
    expect(router.state.location.search).toBe('');
    await userEvent.click(screen.getByRole('button', { name: '编辑 行2' }));
    await waitFor(() => expect(screen.getByTestId('open')).toHaveTextContent('行2'));
    expect(router.state.location.search).toBe('?open=r2');
  });

  it('does not change under an open form what that form is of', async () => {
    at('/rows?open=r0');
    await waitFor(() => expect(screen.getByTestId('open')).toHaveTextContent('行0'));
    await userEvent.click(screen.getByRole('button', { name: '编辑 行2' }));
    await userEvent.type(screen.getByLabelText('查找'), '3');
    await waitFor(() => expect(shown()).toEqual(['行3']));
    expect(screen.getByTestId('open')).toHaveTextContent('行0');
  });

  it('says that a record is gone', async () => {
    at('/rows?open=r99');
    expect(await screen.findByText('行0')).toBeVisible();
    await waitFor(() => expect(screen.getByTestId('open')).toHaveTextContent('closed'));
    expect(await screen.findByText('这条记录已经不在了')).toBeInTheDocument();
  });
});

describe('with many', () => {
  it('does one after another, says how many of how many, and keeps chosen what was refused', async () => {
    const { router } = at('/rows?chosen=r0,r1,r3');
    bulk = async each => {
      runs.push(each.id);
      if (each.id === 'r1') throw new Problem(409, { title: '锁住了', detail: '正在使用' });
    };
    const bar = await screen.findByRole('region', { name: '批量操作' });
    expect(within(bar).getByText('已选 3 条')).toBeVisible();
    await userEvent.click(within(bar).getByRole('button', { name: '重试（3）' }));
    await within(bar).findByText(/已完成 2 \/ 3，其余仍处于选中状态/);
    expect(runs).toEqual(['r0', 'r1', 'r3']);
    expect(within(bar).getByRole('listitem')).toHaveTextContent('行1 正在使用');
    await waitFor(() => expect(router.state.location.search).toBe('?chosen=r1'));
  });

  it('says how far it is while it runs, and stops where it is told to', async () => {
    at('/rows?chosen=r0,r1,r3');
    let go = () => {};
    bulk = each =>
      new Promise(resolve => {
        runs.push(each.id);
        go = resolve;
      });
    const bar = await screen.findByRole('region', { name: '批量操作' });
    await userEvent.click(within(bar).getByRole('button', { name: '重试（3）' }));
    expect(within(bar).getByRole('status')).toHaveTextContent('重试：已完成 0 / 3');
    await act(async () => go());
    expect(within(bar).getByRole('status')).toHaveTextContent('重试：已完成 1 / 3');
    await userEvent.click(within(bar).getByRole('button', { name: '停在这里' }));
    await act(async () => go());
    await within(bar).findByText(/已完成 2 \/ 3，其余仍处于选中状态/);
    expect(runs).toEqual(['r0', 'r1']);
    expect(within(bar).getByText('已选 1 条')).toBeVisible();
  });

  it('asks before what cannot be undone, and does it only with those it can be done with', async () => {
    at('/rows');
    await userEvent.click(await screen.findByRole('checkbox', { name: '选择已显示的全部' }));
    await waitFor(() => expect(query().get('chosen')).toBe('r0,r1,r2,r3'));
    await userEvent.click(screen.getByRole('button', { name: '删单（2）' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('不能恢复')).toBeInTheDocument();
    expect(runs).toEqual([]);
    await userEvent.click(dialog.getByRole('button', { name: /删\s?单/ }));
    await waitFor(() => expect(runs).toEqual(['r1', 'r3']));
  });
});

describe('views', () => {
  it('are kept for this person at this organisation without what was typed, applied and removed', async () => {
    at('/rows?q=1&kind=odd');
    await userEvent.click(await screen.findByRole('button', { name: '视图' }));
    await userEvent.type(await screen.findByLabelText('给当前筛选起个名字'), '单数');
    await userEvent.click(screen.getByRole('button', { name: '保存' }));
    expect(Object.entries(localStorage).filter(([key]) => key.startsWith('hearth-view/'))).toEqual([
      [
        `hearth-view/${manager.user.id}/centre%3Ahefeng/rows`,
        JSON.stringify([{ name: '单数', filters: { kind: 'odd' } }]),
      ],
    ]);
    await userEvent.click(screen.getByRole('button', { name: '清除筛选' }));
    await waitFor(() => expect(shown()).toEqual(['行0', '行1', '行2', '行3']));
    await userEvent.click(screen.getByRole('button', { name: '视图' }));
    await userEvent.click(await screen.findByRole('button', { name: '单数' }));
    await waitFor(() => expect(shown()).toEqual(['行1', '行3', '行5', '行7']));
    await userEvent.click(await screen.findByRole('button', { name: '视图：单数' }));
    await userEvent.click(await screen.findByRole('button', { name: '删除视图单数' }));
    expect(Object.keys(localStorage).filter(key => key.startsWith('hearth-view/'))).toEqual([]);
  });
});

describe('on a telephone', () => {
  it('draws rows as cards that say their columns', async () => {
    vi.stubGlobal('matchMedia', () => ({
      matches: true,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      addListener: () => undefined,
      removeListener: () => undefined,
    }));
    at('/rows?kind=even');
    const list = await screen.findByRole('list', { name: '清单' });
    expect(screen.queryByRole('table')).toBeNull();
    const [first] = await within(list).findAllByRole('listitem');
    expect(first).toHaveTextContent('行0种类even编辑');
  });
});
