import { Link } from 'react-router';
import {
  useListClosings,
  useListHandOvers,
} from '@/shared/api/generated/centre-day-closing/centre-day-closing';
import { useLanguage } from '@/shared/i18n';
import { addDays, datedDay } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { centre } from '@/shared/screens/centre';
import styles from '../components/TodayPage.module.css';
import { useLastText } from './texts';

const SHOWN = 3;

/** What the day before left: that nobody closed it, and what the last shift wrote. */
export function LastDay() {
  const text = useLastText();
  const [language] = useLanguage();
  const { today } = useMe();
  const { data: open } = useListClosings({ open: true, limit: 2 });
  const { data: told } = useListHandOvers({ unseen: true, limit: SHOWN });
  const last = open?.items[0]?.day;
  return (
    <>
      {last && (
        <Link to={centre.closing.to({ day: last })} className={styles.todo}>
          <span className={styles.dotWarn} aria-hidden />
          <span>
            {last === addDays(today, -1)
              ? text('notClosed')
              : text('notClosedDay', { day: datedDay(last, language, today.slice(0, 4)) })}
            {(open?.items.length ?? 0) > 1 && <small>{text('notClosedMore')}</small>}
          </span>
        </Link>
      )}
      {told?.items.map(({ id, by, day, words, urgent }) => (
        <Link
          key={id}
          to={centre.closing.to({ day: day === today ? undefined : day })}
          className={styles.todo}
        >
          <span className={urgent ? styles.dotBad : styles.dotWarn} aria-hidden />
          <span>
            {[urgent && text('urgent'), text('handOver', { by })].filter(Boolean).join(' · ')}
            <small>{words}</small>
          </span>
        </Link>
      ))}
    </>
  );
}
