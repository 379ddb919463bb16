import type { TableProps } from 'antd';
import { type ReactNode, type ThHTMLAttributes, useId } from 'react';
import type { Pages } from '../api/pages';
import { useCommon } from '../i18n';
import { useNarrow } from '../lib/useNarrow';
import { Cards } from './Cards';
import styles from './DataTable.module.css';
import { EndOfList } from './EndOfList';
import { OnPaper } from './OnPaper';
import { ProblemAlert } from './Problems';
import { SidewaysScroll } from './SidewaysScroll';
import { Skeleton } from './Skeleton';
import { useChoiceColumn } from './useChoiceColumn';
import { vars } from './vars';

/** As antd writes columns: `title`, `dataIndex` or `render`, `align`, `width`, `onHeaderCell`. Nothing else is drawn. */
type Columns<T> = NonNullable<TableProps<T>['columns']>;
export type Column<T> = Omit<Exclude<Columns<T>[number], { children: unknown }>, 'onHeaderCell' | 'title'> & {
  title?: ReactNode;
  onHeaderCell?: (column: Column<T>) => ThHTMLAttributes<HTMLTableCellElement>;
  /** Whether it is for working with, and not for reading on paper. */
  screenOnly?: boolean;
};

/** Rows that can be chosen, for what is done with many of them. */
export interface RowChoice<T> {
  chosen: Set<string>;
  onChoose: (keys: string[]) => void;
  nameOf: (row: T) => string;
}

interface Props<T> {
  pages: Pages<T>;
  columns: TableProps<T>['columns'] | Column<T>[];
  rowKey: keyof T & string;
  /** What stands there when nothing matches. */
  empty: ReactNode;
  onRow?: TableProps<T>['onRow'];
  /** Whether rows become cards where it is narrow, so that nothing is cut. */
  cards?: boolean;
  choice?: RowChoice<T>;
  /** Name of the table for those who do not see it. */
  label: string;
}

/**
 * A list that loads the next page when its end comes into view. Narrow screens scroll it sideways. It is a plain table:
 * antd's weighs 73 kB gzipped, and long lists scroll more smoothly without it.
 */
export function DataTable<T extends object>({
  pages,
  columns: given = [],
  rowKey,
  empty,
  onRow,
  cards = false,
  choice,
  label,
}: Props<T>) {
  const common = useCommon();
  const narrow = useNarrow();
  const { items, hasMore, isFetching, isPending, isOld, error } = pages;
  const own = given as Column<T>[];
  const choosing = useChoiceColumn(choice, items, rowKey);
  const columns = choosing ? [choosing, ...own] : own;
  const busy = (isPending || isOld) && !error;
  return (
    <div className={styles.frame}>
      <ProblemAlert error={error} beside={items.length > 0} onRetry={pages.reload} />
      {cards && narrow ? (
        <Cards columns={columns} items={items} rowKey={rowKey} label={label} busy={busy} />
      ) : (
        <SidewaysScroll label={label}>
          <table className={styles.table} aria-busy={busy}>
            <Head columns={columns} />
            <tbody>
              {items.map((item, index) => (
                <tr key={String(item[rowKey])} {...onRow?.(item, index)}>
                  {columns.map((column, at) => (
                    <td
                      // biome-ignore lint/suspicious/noArrayIndexKey: columns have no name and do not move
                      key={at}
                      align={column.align as 'left' | 'right' | undefined}
                      data-screen={column.screenOnly}
                    >
                      {cellOf(column, item, index)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </SidewaysScroll>
      )}
      {items.length === 0 && (isPending ? !error && <Skeleton /> : !error && empty)}
      <EndOfList onReached={pages.loadMore} active={hasMore && !isFetching && !error} />
      {items.length > 0 && (
        <p className={styles.foot} aria-live="polite">
          {isFetching && hasMore
            ? common('loading')
            : common(hasMore ? 'shown' : 'end', { count: items.length })}
          {hasMore && <OnPaper> {common('moreThanPaper')}</OnPaper>}
        </p>
      )}
    </div>
  );
}

function Head<T>({ columns }: { columns: Column<T>[] }) {
  const id = useId();
  return (
    <thead>
      <tr>
        {columns.map((column, index) => (
          <th
            // biome-ignore lint/suspicious/noArrayIndexKey: columns have no name and do not move
            key={`${id} ${index}`}
            scope="col"
            align={column.align as 'left' | 'right' | undefined}
            style={vars({ '--width': px(column.width) })}
            data-screen={column.screenOnly}
            {...column.onHeaderCell?.(column)}
          >
            {column.title}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** A width as a stylesheet has it; antd's columns give px as numbers. */
const px = (width: number | string | undefined) => (typeof width === 'number' ? `${width}px` : width);

export function cellOf<T>(column: Column<T>, item: T, index: number): ReactNode {
  const { dataIndex, render } = column;
  const value: unknown = dataIndex === undefined ? item : item[dataIndex as keyof T];
  return (render ? render(value, item, index) : value) as ReactNode;
}
