import type { ReactNode } from 'react';
import { SimulatedTag } from '@/shared/ui';
import styles from './Organisation.module.css';

/** The first cell of a row of organisations: what it is called, whether it is made up, and its slug. */
export function NameCell({
  of: { slug, simulated },
  children,
}: {
  of: { slug: string; simulated: boolean };
  children: ReactNode;
}) {
  return (
    <>
      <b>{children}</b> <SimulatedTag when={simulated} />
      <span className={styles.slug}>{slug}</span>
    </>
  );
}
