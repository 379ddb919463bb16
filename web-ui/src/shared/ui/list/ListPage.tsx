import { Button, type TableProps } from 'antd';
import { type ReactNode, useEffect } from 'react';
import type { Pages } from '../../api/pages';
import { useCommon } from '../../i18n';
import { EmptyState, PageHead } from '../Bits';
import { DataTable } from '../DataTable';
import { type BulkAct, BulkBar } from './BulkBar';
import { type Filter, Filters } from './Filters';
import type { ListState } from './useListState';
import { Views } from './Views';

interface Props<T extends object> {
  title: string;
  sub?: ReactNode;
  actions?: ReactNode;
  /** The button that gives the list as a file. */
  exporter?: ReactNode;
  /** Between head and filters: what the list is about. */
  children?: ReactNode;
  list: ListState;
  filters?: Filter[];
  pages: Pages<T>;
  rowKey: keyof T & string;
  columns: NonNullable<TableProps<T>['columns']>;
  /** What a row is called, for those who do not see it. */
  nameOf?: (row: T) => string;
  /** Opens a row's form. */
  onEdit?: (row: T) => void;
  /** What else can be done with a row. */
  rowActions?: (row: T) => ReactNode;
  /** What can be done with many rows; without it none can be chosen. */
  bulk?: BulkAct<T>[];
  /** An empty list teaches: what belongs here and how to begin. */
  empty: { title: string; body?: ReactNode };
  /** What stands there when filters leave nothing. */
  noMatch?: { title: string; body?: ReactNode; action?: ReactNode };
}

/**
 * A screen that is one list: head, filters and their tags, views, rows (cards where it is narrow), what is done with many of them.
 * What it shows stands in the address (`useListState`); old rows stay while new ones load.
 */
export function ListPage<T extends object>({
  title,
  sub,
  actions,
  exporter,
  children,
  list,
  filters = [],
  pages,
  rowKey,
  columns,
  nameOf = row => String(row[rowKey]),
  onEdit,
  rowActions,
  bulk = [],
  empty,
  noMatch,
}: Props<T>) {
  useDownTo(list, pages);
  const keyOf = (row: T) => String(row[rowKey]);
  const chosen = new Set(list.chosen);
  const acting = useActionColumn(nameOf, onEdit, rowActions);
  const said = list.narrowed && noMatch ? noMatch : { ...empty, action: actions };
  return (
    <>
      <PageHead
        title={title}
        sub={sub}
        actions={
          exporter || actions ? (
            <>
              {exporter}
              {actions}
            </>
          ) : undefined
        }
      />
      {children}
      {filters.length > 0 && (
        <Filters list={list} filters={filters}>
          <Views list={list} />
        </Filters>
      )}
      {bulk.length > 0 && (
        <BulkBar
          rows={pages.items.filter(row => chosen.has(keyOf(row)))}
          keyOf={keyOf}
          nameOf={nameOf}
          acts={bulk}
          onChoose={list.choose}
        />
      )}
      <DataTable<T>
        cards
        pages={pages}
        rowKey={rowKey}
        label={title}
        columns={acting ? [...columns, acting] : columns}
        choice={bulk.length > 0 ? { chosen, onChoose: list.choose, nameOf } : undefined}
        empty={
          <EmptyState title={said.title} action={said.action}>
            {said.body}
          </EmptyState>
        }
      />
    </>
  );
}

/** The last column: what can be done with a row. */
function useActionColumn<T>(
  nameOf: (row: T) => string,
  onEdit?: (row: T) => void,
  rowActions?: (row: T) => ReactNode,
): NonNullable<TableProps<T>['columns']>[number] | null {
  const common = useCommon();
  if (!onEdit && !rowActions) return null;
  return {
    title: <span className="visually-hidden">{common('actions')}</span>,
    align: 'right',
    render: (_, row) => (
      <>
        {rowActions?.(row)}
        {onEdit && (
          <Button
            type="link"
            size="small"
            aria-label={`${common('edit')} ${nameOf(row)}`}
            onClick={() => onEdit(row)}
          >
            {common('edit')}
          </Button>
        )}
      </>
    ),
  };
}

/** A reload, or Back, leads to where one was: as many rows as there were then. How far one has come is kept in the address. */
function useDownTo<T>(
  { rows, reached }: ListState,
  { items, hasMore, isFetching, error, loadMore, pageCount }: Pages<T>,
) {
  const missing = items.length < rows && hasMore && !isFetching && !error;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the next page follows when the last one stands
  useEffect(() => {
    if (missing) loadMore();
  }, [missing]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: written when more rows stand than before
  useEffect(() => {
    if (pageCount > 1 && items.length > rows) reached(items.length);
  }, [items.length, pageCount]);
}
