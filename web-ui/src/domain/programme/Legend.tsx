import type { ReactNode } from 'react';
import type { SessionResponse } from '@/shared/api/generated/model';
import { useListed } from '@/shared/i18n';
import styles from './Legend.module.css';
import { legendOf } from './legend';
import { useProgrammeText } from './texts';
import { useHueOf } from './useHueOf';

/** What the hues of these sessions stand for, and whatever other marks there are. */
export function Legend({ sessions, children }: { sessions: SessionResponse[]; children?: ReactNode }) {
  const text = useProgrammeText();
  const listed = useListed();
  return (
    <ul className={styles.legend} aria-label={text('legend')}>
      {legendOf(sessions, useHueOf()).map(({ hue, programmes }) => (
        <li key={hue}>
          <i className={hue} aria-hidden />
          {listed(programmes)}
        </li>
      ))}
      {children}
    </ul>
  );
}
