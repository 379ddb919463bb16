import type { Day } from '@/shared/api/generated/model';
import { useText } from '../texts';
import styles from './Sheet.module.css';

/** Nothing is left to do: what that makes of the day. */
export function DayDone({ day }: { day: Day }) {
  const text = useText();
  if (day.sessions.some(each => each.state === 'planned')) return null;
  return (
    <p className={styles.done} role="status">
      {text('allDone')} {day.recorded ? text('dayRecorded', { day: day.day }) : text('dayLater')}
    </p>
  );
}
