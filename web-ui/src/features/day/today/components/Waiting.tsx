import { Link } from 'react-router';
import { usePhaseOf } from '@/domain/session/usePhaseOf';
import { useListSessions } from '@/shared/api/generated/centre-day-session/centre-day-session';
import type { Day } from '@/shared/api/generated/model';
import { addDays } from '@/shared/lib/days';
import { useLater } from '@/shared/lib/later';
import { useMay, useMe } from '@/shared/lib/me';
import { centre } from '@/shared/screens/centre';
import { Card, useOnline } from '@/shared/ui';
import { part } from '@/shared/ui/part';
import { useUnstatedDays } from '../api/useUnstatedDays';
import { UnstatedDays } from '../stated/UnstatedDays';
import { useText } from '../texts';
import styles from './TodayPage.module.css';

// What is missed for an hour is not missed in this second.
const AlsoWaiting = part(() => import('../asked/AlsoWaiting').then(module => module.AlsoWaiting), {
  quiet: true,
});

const SHOWN = 5;

/** What needs someone: sessions that are over and not closed, of this day and of earlier ones; days nobody said a word of. */
export function Waiting({ day }: { day: Day }) {
  const text = useText();
  const may = useMay();
  const later = useLater();
  const online = useOnline();
  const phaseOf = usePhaseOf();
  // of a day to come, too: what goes on today is not late
  const { today } = useMe();
  const isAhead = day.day > today;
  const before = addDays(isAhead ? today : day.day, -1);
  const { data: earlier } = useListSessions({ state: 'planned', to: before, limit: 1 });
  const unstated = useUnstatedDays();
  const waiting = day.sessions.filter(session => phaseOf(session) === 'ended');
  const earlierFirst = earlier?.items[0];
  return (
    <Card title={text('waiting')}>
      {waiting.slice(0, SHOWN).map(session => (
        <Link key={session.id} to={centre.desk.to({ session: session.id })} className={styles.todo}>
          <span className={styles.dotWarn} aria-hidden />
          <span>
            {session.title}
            <small>{text('closeIt', { time: session.endsLocal })}</small>
          </span>
        </Link>
      ))}
      {waiting.length > SHOWN && (
        <Link
          to={centre.timetable.to({ view: 'list', from: day.day, to: day.day, state: 'planned' })}
          className={styles.todo}
        >
          <span className={styles.dotWarn} aria-hidden />
          {text('more', { count: waiting.length - SHOWN })}
        </Link>
      )}
      {earlierFirst && (
        <Link
          to={centre.timetable.to({ view: 'list', to: before, state: 'planned' })}
          className={styles.todo}
        >
          <span className={styles.dotBad} aria-hidden />
          <span>
            {text('earlier')}
            <small>
              {earlierFirst.day} {earlierFirst.title}…
            </small>
          </span>
        </Link>
      )}
      {later && <AlsoWaiting />}
      {unstated > 0 && may('record-attendance') && <UnstatedDays count={unstated} />}
      {waiting.length === 0 && !earlierFirst && unstated === 0 && (
        <p className={styles.quiet}>{text(online ? 'nothingToClose' : 'waitingUnknown')}</p>
      )}
    </Card>
  );
}
