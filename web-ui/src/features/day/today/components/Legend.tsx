import { usePhaseOf } from '@/domain/session/usePhaseOf';
import type { SessionResponse } from '@/shared/api/generated/model';
import { useListed } from '@/shared/i18n';
import { legendOf } from '../lib/layout';
import { useText } from '../texts';
import styles from './Legend.module.css';

/** What the colours of this day stand for. */
export function Legend({ sessions }: { sessions: SessionResponse[] }) {
  const text = useText();
  const listed = useListed();
  const phaseOf = usePhaseOf();
  const phases = new Set(sessions.map(phaseOf));
  return (
    <ul className={styles.legend} aria-label={text('legend')}>
      {legendOf(sessions).map(({ colour, programmes }) => (
        <li key={colour}>
          <i className={styles[`c${colour}`]} aria-hidden />
          {listed(programmes)}
        </li>
      ))}
      {phases.has('ended') && (
        <li>
          <i className={styles.ended} aria-hidden />
          {text('toClose')}
        </li>
      )}
      {phases.has('cancelled') && (
        <li>
          <i className={styles.cancelled} aria-hidden />
          {text('cancelledColour')}
        </li>
      )}
    </ul>
  );
}
