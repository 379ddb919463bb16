import { Legend } from '@/domain/programme/Legend';
import { usePhaseOf } from '@/domain/session/usePhaseOf';
import type { Day } from '@/shared/api/generated/model';
import { useLater } from '@/shared/lib/later';
import { BookedLegend } from '../booked/parts';
import { bookingsOf } from '../lib/layout';
import { useText } from '../texts';
import styles from './DayLegend.module.css';

/** What the colours of this day stand for. */
export function DayLegend({ day }: { day: Day }) {
  const { sessions } = day;
  const bookings = bookingsOf(day);
  const text = useText();
  const later = useLater();
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
      {later && bookings.length > 0 && <BookedLegend bookings={bookings} />}
    </Legend>
  );
}
