import { screen, within } from '@testing-library/react';
import { parseAsString } from 'nuqs';
import { usePages } from '@/shared/api/pages';
import { parseAsQuery, parseAsStringLiteral } from '@/shared/lib/search';
import { ListPage, useListState, useOpened } from '@/shared/ui';
import { renderAt } from './render';

export interface Row {
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

/** What a test looks at and sets. */
export const list = {
  asked: [] as string[],
  hold: null as Promise<void> | null,
  runs: [] as string[],
  bulk: async (each: Row): Promise<void> => void list.runs.push(each.id),
};

function Rows() {
  const state = useListState('rows', FILTERS);
  const { q, kind } = state.values;
  const pages = usePages<Row>(
    ['rows', q, kind],
    async cursor => {
      list.asked.push(`${q} ${kind} ${cursor ?? 0}`);
      await list.hold;
      const rows = ALL.filter(each => each.name.includes(q) && (!kind || each.kind === kind));
      const from = Number(cursor ?? 0);
      return {
        items: rows.slice(from, from + PAGE),
        nextCursor: from + PAGE < rows.length ? String(from + PAGE) : null,
      };
    },
    { keepOld: true },
  );
  const opened = useOpened<Row>(state, {
    items: pages.items,
    idOf: ({ id }) => id,
    read: async id => ALL.find(each => each.id === id),
  });
  return (
    <>
      <ListPage<Row>
        title="清单"
        list={state}
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
        onEdit={({ id }) => state.setOpen(id)}
        bulk={[
          { label: '重试', run: each => list.bulk(each) },
          {
            label: '删单',
            when: ({ kind: of }) => of === 'odd',
            ask: '不能恢复',
            run: each => list.bulk(each),
          },
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

/** A list of twelve rows, four a page, at an address. */
export const at = (address: string) => renderAt(address, [{ path: '/rows', element: <Rows /> }]);

/** The names of the rows on the screen. */
export const shown = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map(each => within(each).getAllByRole('cell')[1]?.textContent);

export const query = () => new URLSearchParams(window.location.search);

/** As before each test. */
export function anew(): void {
  list.asked = [];
  list.hold = null;
  list.runs = [];
  list.bulk = async each => void list.runs.push(each.id);
  localStorage.clear();
}
