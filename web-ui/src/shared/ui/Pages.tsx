import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link, useRouteError } from 'react-router';
import { useCommon } from '../i18n';
import { useMay } from '../lib/me';
import { EmptyState } from './Bits';
import styles from './Pages.module.css';
import { useShellText } from './texts';

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

/** What the router shows when a screen throws. A new version on the server makes old chunks vanish: reloading mends it. */
export function RouteFailed() {
  const text = useShellText();
  const common = useCommon();
  const error = useRouteError();
  return (
    <EmptyState
      page
      title={text('broken')}
      action={<Button onClick={() => window.location.reload()}>{common('reload')}</Button>}
    >
      {text('brokenBody')}
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
