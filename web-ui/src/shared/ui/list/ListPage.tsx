import type { TableProps } from 'antd';
import { Fragment, type ReactNode, useEffect } from 'react';
import type { Pages } from '../../api/pages';
import type { Above } from '../../screens/Trail';
import { EmptyState, PageHead } from '../Bits';
import { type Column, DataTable } from '../DataTable';
import { ExportButton } from '../export/ExportButton';
import { AddButton } from './AddButton';
import { type BulkAct, BulkBar } from './BulkBar';
import { type Filter, Filters } from './Filters';
import { useActionColumn } from './useActionColumn';
import type { ListState } from './useListState';
import { type Opened, useOpened } from './useOpened';
import { type RowHistory, useRowHistory } from './useRowHistory';
import { Views } from './Views';

/** The form in which a record of the list is made and changed. */
export interface RecordForm<T> {
  /** Reads a record that is not among the rows: an address may be opened anywhere. Without it records are made, and not changed. */
  read?: (id: string) => Promise<T | undefined>;
  /** Whether this person may fill it in at all. */
  may: boolean;
  /** Whether a record can still be changed; the way into others says that they are only looked at. */
  changes?: (row: T) => boolean;
  /** The word on the button that begins a new one. */
  add: string;
  form: (opened: Opened<T>) => ReactNode;
}

interface Props<T extends object> {
  title: string;
  /** What the screen above is called, where that is the name of a thing. */
  above?: Above;
  sub?: ReactNode;
  actions?: ReactNode;
  /** Where the list is had as a file, under the filters of the screen. */
  exportUrl?: (format: 'xlsx' | 'csv') => string;
  /** The button that gives it, where it is not called like the list. */
  exporter?: ReactNode;
  /** With it come the button for a new record, the way into each row and the form itself. */
  record?: RecordForm<T>;
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
  /** What was done to a row, where neither a page nor a form of it says so. */
  history?: RowHistory;
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
  above,
  sub,
  actions,
  exportUrl,
  exporter = exportUrl && <ExportButton name={title} url={exportUrl} />,
  record,
  children,
  list,
  filters = [],
  pages,
  rowKey,
  columns,
  nameOf = row => String(row[rowKey]),
  onEdit = record?.read && record.may ? row => list.setOpen(String(row[rowKey])) : undefined,
  rowActions,
  history,
  bulk = [],
  empty,
  noMatch,
}: Props<T>) {
  useDownTo(list, pages);
  const keyOf = (row: T) => String(row[rowKey]);
  const chosen = new Set(list.chosen);
  const past = useRowHistory(history, keyOf, nameOf);
  const acting = useActionColumn(nameOf, onEdit, [rowActions, past.action], record?.changes);
  const opened = useOpened<T>(list, {
    items: pages.items,
    idOf: keyOf,
    read: record?.read ?? (async () => undefined),
    may: record?.may ?? false,
    changes: record?.changes,
  });
  const add = record?.may && <AddButton list={list}>{record.add}</AddButton>;
  const said = list.narrowed && noMatch ? { action: add, ...noMatch } : { ...empty, action: actions ?? add };
  return (
    <>
      <PageHead
        title={title}
        above={above}
        sub={sub}
        actions={
          exporter || actions || add ? (
            <>
              {exporter}
              {actions}
              {add}
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
        columns={acting ? [...(columns as Column<T>[]), acting] : columns}
        choice={bulk.length > 0 ? { chosen, onChoose: list.choose, nameOf } : undefined}
        empty={
          <EmptyState title={said.title} action={said.action}>
            {said.body}
          </EmptyState>
        }
      />
      {past.drawer}
      {record && <Fragment key={`form ${list.formKey}`}>{record.form(opened)}</Fragment>}
    </>
  );
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
