import { type Column, cellOf } from './DataTable';
import styles from './DataTable.module.css';

interface Props<T> {
  columns: Column<T>[];
  items: T[];
  rowKey: keyof T & string;
  label: string;
  busy: boolean;
}

/** The rows of a table one below another: each says its columns itself, and nothing lies outside the screen. */
export function Cards<T extends object>({ columns, items, rowKey, label, busy }: Props<T>) {
  // The first column with a head names the row; before it may stand its box, and last what can be done.
  const hasHead = ({ title, screenOnly = false }: Column<T>) => Boolean(title) && !screenOnly;
  const names = columns.findIndex(hasHead);
  return (
    <ul className={styles.cards} aria-label={label} aria-busy={busy}>
      {items.map((item, index) => (
        <li key={String(item[rowKey])}>
          {columns.map((column, at) => {
            const cell = cellOf(column, item, index);
            if (cell === null || cell === undefined || cell === '' || cell === false) return null;
            const named = hasHead(column) && at !== names;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no name and do not move
              <div key={at} className={named ? styles.fact : styles.whole}>
                {named && <span>{column.title}</span>}
                <div>{cell}</div>
              </div>
            );
          })}
        </li>
      ))}
    </ul>
  );
}
