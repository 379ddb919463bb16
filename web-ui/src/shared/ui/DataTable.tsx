import { Table, type TableProps } from 'antd';
import type { ReactNode } from 'react';
import type { Pages } from '../api/pages';
import { useCommon } from '../i18n';
import styles from './DataTable.module.css';
import { EndOfList } from './EndOfList';
import { ProblemAlert } from './Problems';
import { SidewaysScroll } from './SidewaysScroll';

interface Props<T> {
  pages: Pages<T>;
  columns: TableProps<T>['columns'];
  rowKey: keyof T & string;
  /** What stands there when nothing matches. */
  empty: ReactNode;
  onRow?: TableProps<T>['onRow'];
  /** Name of the table for those who do not see it. */
  label: string;
}

/** A list that loads the next page when its end comes into view. Narrow screens scroll it sideways. */
export function DataTable<T extends object>({ pages, columns, rowKey, empty, onRow, label }: Props<T>) {
  const common = useCommon();
  const { items, hasMore, isFetching, isPending, error } = pages;
  return (
    <div className={styles.frame}>
      <ProblemAlert error={error} onRetry={pages.reload} />
      <SidewaysScroll label={label}>
        <Table<T>
          size="middle"
          rowKey={rowKey}
          columns={columns}
          dataSource={items}
          loading={isPending && !error}
          pagination={false}
          onRow={onRow}
          locale={{ emptyText: isPending ? ' ' : empty }}
        />
      </SidewaysScroll>
      <EndOfList onReached={pages.loadMore} active={hasMore && !isFetching && !error} />
      {items.length > 0 && (
        <p className={styles.foot} aria-live="polite">
          {isFetching && hasMore
            ? common('loading')
            : common(hasMore ? 'shown' : 'end', { count: items.length })}
        </p>
      )}
    </div>
  );
}
