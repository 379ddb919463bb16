import type { ReactNode } from 'react';
import type { CentreRow } from '@/shared/api/generated/model';
import type { Pages } from '@/shared/api/pages';
import { useCommon } from '@/shared/i18n';
import { EndOfList } from '@/shared/ui';
import { useText } from '../texts';
import styles from './CentresTable.module.css';
import { ProblemLine } from './ProblemLine';

export interface Column {
  key: string;
  title: ReactNode;
  sorted?: 'none' | 'ascending' | 'descending';
  /** Figures stand at the end of their cell. */
  end?: boolean;
  render: (row: CentreRow) => ReactNode;
}

/** The rows of the comparison as a plain table: it is the first screen, so it brings no library of its own. */
export function CentresTable({
  pages,
  columns,
  empty,
}: {
  pages: Pages<CentreRow>;
  columns: Column[];
  empty: ReactNode;
}) {
  const text = useText();
  const common = useCommon();
  const { items, hasMore, isFetching, isPending, error } = pages;
  return (
    <div className={styles.frame} data-paper="across">
      <ProblemLine error={error} onRetry={pages.reload} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.scroll} aria-label={text('screen')} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map(column => (
                <th
                  key={column.key}
                  scope="col"
                  aria-sort={column.sorted}
                  className={column.end ? styles.end : undefined}
                >
                  {column.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map(row => (
              <tr key={row.slug}>
                {columns.map(column => (
                  <td key={column.key} className={column.end ? styles.end : undefined}>
                    {column.render(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <EndOfList onReached={pages.loadMore} active={hasMore && !isFetching && !error} />
      </section>
      {items.length === 0 &&
        !error &&
        (isPending ? <p className={styles.foot}>{common('loading')}</p> : empty)}
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
