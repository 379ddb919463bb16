import type { Day, DayStateState } from '@/shared/api/generated/model';
import { useText } from '../texts';
import styles from './Sheet.module.css';

const WORDS: Partial<Record<DayStateState, 'dayRecorded' | 'dayOutside'>> = {
  recorded: 'dayRecorded',
  'outside-hours': 'dayOutside',
};

/** Nothing is left to do: what that makes of the day. */
export function DayDone({ day }: { day: Day }) {
  const text = useText();
  if (day.sessions.some(each => each.state === 'planned')) return null;
  return (
    <p className={styles.done} role="status">
      {text('allDone')} {text(WORDS[day.state.state] ?? 'dayLater', { day: day.day })}
    </p>
  );
}
