import { type ReactNode, useId, useState } from 'react';
import { useCommon } from '../i18n';
import { usePrinting } from '../lib/usePrinting';
import { Button } from './controls';
import styles from './Facts.module.css';

/** How many different titles stand before the rest is folded away: about three lines. */
const SHOWN = 10;

export interface Fact {
  key: string;
  label: string;
  children: ReactNode;
  /** Whether it needs the whole width. */
  wide?: boolean;
}

/** What is known of one thing: a name over each value, in as many columns as fit. */
export function Facts({ items }: { items: Fact[] }) {
  return (
    <dl className={styles.facts}>
      {items.map(({ key, label, children, wide }) => (
        <div key={key} className={wide ? styles.wide : undefined}>
          <dt>{label}</dt>
          <dd>{children}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Titles, each once with how often it occurs; a long list is folded. */
export function Titles({ titles }: { titles: string[] }) {
  const text = useCommon();
  const id = useId();
  const [open, setOpen] = useState(false);
  const printing = usePrinting();
  const times = new Map<string, number>();
  for (const title of titles) times.set(title, (times.get(title) ?? 0) + 1);
  const all = [...times];
  const folds = all.length > SHOWN + 2;
  // paper has no button to unfold it
  const shown = folds && !open && !printing ? all.slice(0, SHOWN) : all;
  return (
    <>
      <ul id={id} className={styles.titles}>
        {shown.map(([title, count]) => (
          <li key={title}>
            {title}
            {count > 1 && <small> ×{count}</small>}
          </li>
        ))}
      </ul>
      {folds && (
        <Button
          type="link"
          size="small"
          className={styles.more}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {open ? text('showLess') : text('showAll', { count: titles.length })}
        </Button>
      )}
    </>
  );
}
