import { Hint } from '@/shared/ui';
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

/** A column head that sorts, words and arrow: a button, so that it works by keyboard too. What is measured, it says on hover and focus. */
export function SortHeader({
  by,
  sorting,
  label,
  hint,
}: {
  by: Sort;
  sorting: Sorting;
  label: string;
  hint?: string;
}) {
  const text = useText();
  const active = sorting.sort === by;
  const next: Order = active ? (sorting.order === 'desc' ? 'asc' : 'desc') : FIRST[by];
  return (
    <Hint title={hint}>
      <button
        type="button"
        className={styles.head}
        aria-label={text('sortBy', { column: label })}
        onClick={() => sorting.onSort(by, next)}
      >
        <span className={hint && styles.explained}>{label}</span>
        <span className={active ? `${styles.sort} ${styles.sorted}` : styles.sort}>
          {active ? (sorting.order === 'desc' ? '↓' : '↑') : '↕'}
        </span>
      </button>
    </Hint>
  );
}

/** What tells a screen reader how a column is sorted. */
export function ariaSort(by: Sort, { sort, order }: Sorting): 'none' | 'ascending' | 'descending' {
  if (sort !== by) return 'none';
  return order === 'desc' ? 'descending' : 'ascending';
}
