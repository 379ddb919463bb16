import { Button } from 'antd';
import { Link } from 'react-router';
import { NationalMark } from '@/domain/nationalDay/NationalMark';
import { Legend } from '@/domain/programme/Legend';
import { useHueOf } from '@/domain/programme/useHueOf';
import { OverlapTag } from '@/domain/session/OverlapTag';
import { overlapsOf } from '@/domain/session/overlaps';
import { usePhaseText } from '@/domain/session/texts';
import { usePhaseOf } from '@/domain/session/usePhaseOf';
import { useListDays } from '@/shared/api/generated/centre-day-session/centre-day-session';
import type { DayState, SessionResponse } from '@/shared/api/generated/model';
import { useCommon, useLanguage } from '@/shared/i18n';
import { addDays, mondayOf, shortDay } from '@/shared/lib/days';
import { useMay, useMe } from '@/shared/lib/me';
import { count } from '@/shared/lib/numbers';
import { centre } from '@/shared/screens/centre';
import { DayButton, OnPaper, ProblemAlert } from '@/shared/ui';
import type { Filters, SetFilters } from '../api/useFilters';
import { useWeek } from '../api/useSessions';
import { useText } from '../texts';
import { DayOpen } from './DayOpen';
import styles from './Timetable.module.css';
import { Unstated } from './Unstated';

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
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={styles.week} tabIndex={0} data-paper="across" aria-label={text('week')}>
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

function Block({
  session,
  overlaps,
  onOpen,
}: {
  session: SessionResponse;
  overlaps: string[] | undefined;
  onOpen: (session: SessionResponse) => void;
}) {
  const phaseText = usePhaseText();
  const phase = usePhaseOf()(session);
  const hue = useHueOf()(session.programmeId);
  return (
    <button
      type="button"
      data-prints
      className={`${styles.block} ${hue} ${phase === 'cancelled' ? styles.cancelled : ''}`}
      title={`${session.title} · ${session.programme}`}
      onClick={() => onOpen(session)}
    >
      <small>
        {session.startsLocal}–{session.endsLocal}
        {(session.visits > 0 || phase === 'held') && <b>{count(session.visits)}</b>}
      </small>
      <span>{session.title}</span>
      {session.space && (
        <small className={styles.room} title={session.space}>
          {session.space}
        </small>
      )}
      {phase !== 'ahead' && phase !== 'held' && <small>{phaseText(phase)}</small>}
      <OverlapTag with={overlaps} />
    </button>
  );
}
