import { Legend } from '@/domain/programme/Legend';
import { usePhaseOf } from '@/domain/session/usePhaseOf';
import type { SessionResponse } from '@/shared/api/generated/model';
import { useText } from '../texts';
import styles from './DayLegend.module.css';

/** What the colours of this day stand for. */
export function DayLegend({ sessions }: { sessions: SessionResponse[] }) {
  const text = useText();
  const phases = new Set(sessions.map(usePhaseOf()));
  return (
    <Legend sessions={sessions}>
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
    </Legend>
  );
}
