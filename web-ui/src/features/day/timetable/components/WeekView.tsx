import { Button } from 'antd';
import { Link } from 'react-router';
import { NationalMark } from '@/domain/nationalDay/NationalMark';
import { Legend } from '@/domain/programme/Legend';
import { overlapsOf } from '@/domain/session/overlaps';
import { useListDays } from '@/shared/api/generated/centre-day-session/centre-day-session';
import type { DayState, SessionResponse } from '@/shared/api/generated/model';
import { useCommon, useLanguage } from '@/shared/i18n';
import { addDays, mondayOf, shortDay } from '@/shared/lib/days';
import { useMay, useMe } from '@/shared/lib/me';
import { usePrinting } from '@/shared/lib/usePrinting';
import { centre } from '@/shared/screens/centre';
import { DayButton, OnPaper, ProblemAlert } from '@/shared/ui';
import type { Filters, SetFilters } from '../api/useFilters';
import { useWeek } from '../api/useSessions';
import { useText } from '../texts';
import { Block } from './Block';
import { DayOpen } from './DayOpen';
import styles from './Timetable.module.css';
import { Unstated } from './Unstated';
import { WeekPaper } from './WeekPaper';

interface Props {
  filters: Filters;
  set: SetFilters;
  onOpen: (session: SessionResponse) => void;
}

/** Seven days side by side, each in order of time. */
export function WeekView({ filters, set, onOpen }: Props) {
  const text = useText();
  const common = useCommon();
  const [language] = useLanguage();
  const { today } = useMe();
  const monday = mondayOf(filters.week ?? today);
  const pages = useWeek(filters, monday);
  const printing = usePrinting();
  const overlaps = overlapsOf(pages.items);
  const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index));
  const weekOf = (first: string) => text('weekOf', { from: first, to: addDays(first, 6) });
  const { data: states } = useListDays({ from: monday, to: addDays(monday, 6) });
  const move = (weeks: number) => void set({ week: addDays(monday, weeks * 7) });
  return (
    <>
      <div className={styles.weekHead}>
        <Button aria-label={text('previous')} onClick={() => move(-1)}>
          ‹
        </Button>
        <DayButton
          label={text('pick')}
          value={monday}
          textOf={day => weekOf(mondayOf(day))}
          onChange={day => void set({ week: day })}
        />
        <OnPaper>{weekOf(monday)}</OnPaper>
        <Button aria-label={text('following')} onClick={() => move(1)}>
          ›
        </Button>
        {monday !== mondayOf(today) && (
          <Button type="link" onClick={() => void set({ week: null })}>
            {text('thisWeek')}
          </Button>
        )}
        <span aria-live="polite">{pages.isFetching ? common('loading') : ''}</span>
      </div>
      <ProblemAlert error={pages.error} onRetry={pages.reload} />
      {printing ? (
        <WeekPaper days={days} states={states?.items ?? []} sessions={pages.items} overlaps={overlaps} />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section className={styles.week} tabIndex={0} aria-label={text('week')}>
          {days.map(day => (
            <Column
              key={day}
              day={day}
              label={shortDay(day, language)}
              today={today}
              state={states?.items.find(each => each.day === day)}
              sessions={pages.items.filter(session => session.day === day)}
              overlaps={overlaps}
              onOpen={onOpen}
            />
          ))}
        </section>
      )}
      <Legend sessions={pages.items} />
      <Unstated from={monday} to={addDays(monday, 6)} />
    </>
  );
}

function Column({
  day,
  label,
  today,
  state,
  sessions,
  overlaps,
  onOpen,
}: {
  day: string;
  label: string;
  today: string;
  state: DayState | undefined;
  sessions: SessionResponse[];
  overlaps: Map<string, string[]>;
  onOpen: (session: SessionResponse) => void;
}) {
  const text = useText();
  const may = useMay();
  return (
    <section className={day === today ? `${styles.column} ${styles.current}` : styles.column}>
      <h2>
        <span>
          <Link to={centre.today.to({ day })}>{label}</Link> <NationalMark of={state?.national} />{' '}
          <DayOpen state={state} />
        </span>
        <small>{sessions.length || text('emptyDay')}</small>
      </h2>
      {sessions.length > 0 && day <= today && may('record-attendance') && (
        <Link
          className={styles.enter}
          to={centre.daySheet.to({ day })}
          aria-label={`${text('daySheet')} ${label}`}
        >
          {text('daySheet')}
        </Link>
      )}
      {sessions.map(session => (
        <Block key={session.id} session={session} overlaps={overlaps.get(session.id)} onOpen={onOpen} />
      ))}
    </section>
  );
}
