import type { ReactNode } from 'react';
import styles from './DataTable.module.css';

/**
 * Scrolls what is wider than the screen, by keyboard too. (The table's own `scroll` draws the heads a second time,
 * hidden, and what can be focused in them would be reached twice.)
 */
export function SidewaysScroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.scroll} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
