import { Table, type TableProps } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Pages } from '../api/pages';
import { useCommon } from '../i18n';
import styles from './DataTable.module.css';
import { ProblemAlert } from './Problems';

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
    <section aria-label={label} className={styles.frame}>
      <ProblemAlert error={error} onRetry={pages.reload} />
      <Table<T>
        size="middle"
        rowKey={rowKey}
        columns={columns}
        dataSource={items}
        loading={isPending && !error}
        pagination={false}
        scroll={{ x: 'max-content' }}
        onRow={onRow}
        locale={{ emptyText: isPending ? ' ' : empty }}
      />
      <EndOfList onReached={pages.loadMore} active={hasMore && !isFetching && !error} />
      {items.length > 0 && (
        <p className={styles.foot} aria-live="polite">
          {isFetching && hasMore
            ? common('loading')
            : common(hasMore ? 'shown' : 'end', { count: items.length })}
        </p>
      )}
    </section>
  );
}

/** Calls when it scrolls into view. */
export function EndOfList({ onReached, active }: { onReached: () => void; active: boolean }) {
  const mark = useRef<HTMLDivElement>(null);
  const reached = useRef(onReached);
  reached.current = onReached;
  useEffect(() => {
    if (!active || !mark.current || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver(
      entries => entries.some(entry => entry.isIntersecting) && reached.current(),
      { rootMargin: '600px' },
    );
    observer.observe(mark.current);
    return () => observer.disconnect();
  }, [active]);
  return <div ref={mark} aria-hidden />;
}
