import type { ReactNode } from 'react';
import { useCommon } from '../i18n';
import { useNamed } from '../screens/here';
import { type Above, Trail } from '../screens/Trail';
import styles from './Bits.module.css';
import { Hint } from './Hint';

export type Tone = 'plain' | 'good' | 'warn' | 'bad' | 'info';

/** A small coloured word. The colour never says more than the word. */
export function Tag({
  tone = 'plain',
  hint,
  long = false,
  children,
}: {
  tone?: Tone;
  hint?: ReactNode;
  /** Whether it is a sentence, which goes on in a second line where the first is full. */
  long?: boolean;
  children: ReactNode;
}) {
  const tag = <span className={`${styles.tag} ${styles[tone]} ${long ? styles.long : ''}`}>{children}</span>;
  return hint ? <Hint title={hint}>{tag}</Hint> : tag;
}

export function SimulatedTag({ when = true }: { when?: boolean }) {
  const text = useCommon();
  return when ? (
    <Tag tone="info" hint={text('simulatedHint')}>
      {text('simulated')}
    </Tag>
  ) : null;
}

export function LateTag({ when = true }: { when?: boolean }) {
  const text = useCommon();
  return when ? (
    <Tag tone="warn" hint={text('lateHint')}>
      {text('late')}
    </Tag>
  ) : null;
}

/** A word whose definition shows on hover and on focus. */
export function Defined({ hint, children }: { hint: ReactNode; children: ReactNode }) {
  return (
    <Hint title={hint}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the definition must be reachable by keyboard */}
      <span className={styles.defined} tabIndex={0}>
        {children}
      </span>
    </Hint>
  );
}

export function Card({
  title,
  extra,
  children,
  className = '',
}: {
  title?: ReactNode;
  extra?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  return (
    <section className={`${styles.card} ${className}`}>
      {title && (
        <header className={styles.cardHead}>
          <h2>{title}</h2>
          {extra}
        </header>
      )}
      {children}
    </section>
  );
}

/** One number with its name, its definition and what it is made of. */
export function Figure({
  label,
  hint,
  value,
  note,
}: {
  label: string;
  hint?: ReactNode;
  value: ReactNode;
  note?: ReactNode;
}) {
  return (
    <div className={`${styles.card} ${styles.figure}`}>
      <span>{hint ? <Defined hint={hint}>{label}</Defined> : label}</span>
      <b>{value}</b>
      <small>{note ?? ' '}</small>
    </div>
  );
}

export function Figures({ children }: { children: ReactNode }) {
  return <div className={styles.figures}>{children}</div>;
}

/** The head of a screen: what it is, a line about it, and its actions. */
export function PageHead({
  title,
  named,
  above,
  sub,
  actions,
}: {
  title: ReactNode;
  /** What the thing shown is called, where the screen alone does not say it: the tab's title begins with it. */
  named?: string;
  /** The screen one step up, where the address does not say which. */
  above?: Above;
  sub?: ReactNode;
  actions?: ReactNode;
}) {
  useNamed(named);
  return (
    <div className={styles.head}>
      <div>
        <Trail above={above} />
        <h1>{title}</h1>
        {sub && <p>{sub}</p>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}

/** Filters and tools above a list. */
export function Toolbar({ children }: { children: ReactNode }) {
  return <div className={styles.toolbar}>{children}</div>;
}

/** An empty screen teaches: what belongs here and how to begin. */
export function EmptyState({
  page = false,
  title,
  children,
  action,
}: {
  /** Whether it is all there is on the screen: its title is then the screen's. */
  page?: boolean;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      {page ? <h1>{title}</h1> : <b>{title}</b>}
      {children && <div className={styles.body}>{children}</div>}
      {action && <div className={styles.ways}>{action}</div>}
    </div>
  );
}
