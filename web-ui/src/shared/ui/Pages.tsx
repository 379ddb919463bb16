import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useMay } from '../lib/me';
import { EmptyState } from './Bits';
import styles from './Pages.module.css';
import { useShellText } from './texts';
import { useBroken } from './useBroken';

/** A page without the shell: one message and one thing to do. */
export function PlainPage({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <main className={styles.plain}>
      <div className={styles.box}>
        <span className={styles.seal} aria-hidden>
          厢
        </span>
        <h1>{title}</h1>
        {children && <div className={styles.body}>{children}</div>}
        {action}
      </div>
    </main>
  );
}

export function NotFound() {
  const text = useShellText();
  return (
    <EmptyState page title={text('notFound')} action={<Link to="/">{text('home')}</Link>}>
      {text('notFoundBody')}
    </EmptyState>
  );
}

/** What stands where a screen threw. A new version on the server makes old chunks vanish: reloading mends it. */
export function ScreenFailed({ error }: { error: unknown }) {
  const { title, body, action } = useBroken(error);
  return (
    <EmptyState page title={title} action={action}>
      <span role="alert">{body}</span>
      {error instanceof Error && <span className="visually-hidden">{error.name}</span>}
    </EmptyState>
  );
}

/** Shows a screen only to those whose role includes it; the server refuses anyway. */
export function Guard({ permission, children }: { permission: string; children: ReactNode }) {
  const text = useShellText();
  const may = useMay();
  if (may(permission)) return children;
  return (
    <EmptyState page title={text('noPermission')}>
      {text('noPermissionBody')}
    </EmptyState>
  );
}
