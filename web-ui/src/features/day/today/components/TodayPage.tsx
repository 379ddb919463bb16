import { keepPreviousData } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useGetDay } from '@/shared/api/generated/centre-day-session/centre-day-session';
import type { Day } from '@/shared/api/generated/model';
import { useLanguage } from '@/shared/i18n';
import { datedDay, isDay } from '@/shared/lib/days';
import { useMay, useMe } from '@/shared/lib/me';
import { useNow } from '@/shared/lib/useNow';
import { centre } from '@/shared/screens/centre';
import { useParamsOf } from '@/shared/screens/here';
import { Card, EmptyState, NotFound, ProblemAlert } from '@/shared/ui';
import { bookingsOf } from '../lib/layout';
import { DayWord } from '../stated/DayWord';
import { useText } from '../texts';
import { Agenda } from './Agenda';
import { ContractsCard } from './ContractsCard';
import { DayFigures } from './DayFigures';
import { DayHead } from './DayHead';
import { MonthCard } from './MonthCard';
import { Timeline } from './Timeline';
import styles from './TodayPage.module.css';
import { Waiting } from './Waiting';

/** How often another desk's work shows up here. */
const REFRESH_MS = 15_000;

export function TodayPage() {
  const params = useParamsOf(centre.today);
  const me = useMe();
  const now = useNow(me.organisation.timeZone);
  // Past midnight the page goes on to the new day by itself.
  const day = params.day ?? now.day;
  if (!isDay(day)) return <NotFound />;
  return <OneDay day={day} now={now} />;
}

function OneDay({ day, now }: { day: string; now: { day: string; minutes: number } }) {
  const { data, error, refetch, isPlaceholderData } = useGetDay(day, {
    query: { refetchInterval: REFRESH_MS, placeholderData: keepPreviousData },
  });
  return (
    <>
      <DayHead day={day} today={now.day} data={isPlaceholderData ? undefined : data} />
      <ProblemAlert error={error} beside={data !== undefined} onRetry={() => void refetch()} />
      {data ? (
        <div className={isPlaceholderData ? `${styles.day} ${styles.stale}` : styles.day}>
          <DayFigures day={data} />
          <div className={styles.columns}>
            <div className={styles.wide}>
              {data.sessions.length === 0 && <NoSessions day={data} />}
              {data.sessions.length + bookingsOf(data).length > 0 && (
                <>
                  <div className={styles.onWide}>
                    <Timeline day={data} nowMinutes={day === now.day ? now.minutes : null} />
                  </div>
                  <div className={styles.onNarrow}>
                    <Agenda day={data} />
                  </div>
                </>
              )}
            </div>
            <div className={styles.side}>
              <div data-screen>
                <Waiting day={data} />
              </div>
              <MonthCard month={data.month} />
              <ContractsCard />
            </div>
          </div>
        </div>
      ) : (
        !error && <Skeleton />
      )}
    </>
  );
}

/** An empty day leads to the nearest days that are not. */
function NoSessions({ day }: { day: Day }) {
  const text = useText();
  const may = useMay();
  const [language] = useLanguage();
  const { today } = useMe();
  // on a day of another year every day says its own
  const thisYear = day.day.slice(0, 4) === today.slice(0, 4) ? today.slice(0, 4) : '';
  const { before, after } = day.nearest;
  const nearest = [before, after].filter(each => each !== null);
  return (
    <Card>
      <EmptyState
        title={text('emptyDay')}
        action={
          nearest.length > 0 ? (
            <span className={styles.nearest}>
              {nearest.map(each => (
                <Link key={each} to={centre.today.to({ day: each })}>
                  {datedDay(each, language, thisYear)}
                </Link>
              ))}
            </span>
          ) : (
            may('import-timetable') && <Link to={centre.imports.to()}>{text('import')}</Link>
          )
        }
      >
        <DayWord state={day.state} />
        <div>{nearest.length > 0 ? text('emptyDayBody') : text('emptyAll')}</div>
      </EmptyState>
    </Card>
  );
}

/** The shape of the page while it loads. */
function Skeleton() {
  return (
    <div className={styles.skeleton} aria-hidden>
      {[1, 2, 3, 4].map(each => (
        <i key={each} />
      ))}
      <b />
      <b />
    </div>
  );
}
