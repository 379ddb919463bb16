import type { ReactNode } from 'react';
import type { Order, Sort } from '../model/measures';
import { useText } from '../texts';
import styles from './Comparison.module.css';

export interface Sorting {
  sort: Sort;
  order: Order;
  onSort: (sort: Sort, order: Order) => void;
}

/** Names sort upwards first, figures downwards. */
const FIRST: Record<Sort, Order> = { name: 'asc', value: 'desc', area: 'desc', completeness: 'desc' };

/** A column head that sorts: a button, so that it works by keyboard too. */
export function SortHeader({
  by,
  sorting,
  label,
  children,
}: {
  by: Sort;
  sorting: Sorting;
  label: string;
  children?: ReactNode;
}) {
  const text = useText();
  const active = sorting.sort === by;
  const next: Order = active ? (sorting.order === 'desc' ? 'asc' : 'desc') : FIRST[by];
  return (
    <span className={styles.head}>
      {children ?? label}
      <button
        type="button"
        className={active ? `${styles.sort} ${styles.sorted}` : styles.sort}
        aria-label={text('sortBy', { column: label })}
        onClick={() => sorting.onSort(by, next)}
      >
        {active ? (sorting.order === 'desc' ? '↓' : '↑') : '↕'}
      </button>
    </span>
  );
}

/** What tells a screen reader how a column is sorted. */
export function ariaSort(by: Sort, { sort, order }: Sorting): 'none' | 'ascending' | 'descending' {
  if (sort !== by) return 'none';
  return order === 'desc' ? 'descending' : 'ascending';
}
