import { memo, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { OverlapTag } from '@/domain/session/OverlapTag';
import { overlapsOf } from '@/domain/session/overlaps';
import { PhaseTag } from '@/domain/session/PhaseTag';
import { usePhaseOf } from '@/domain/session/usePhaseOf';
import type { SessionResponse } from '@/shared/api/generated/model';
import { useCommon, useLanguage } from '@/shared/i18n';
import { shortDay } from '@/shared/lib/days';
import { useMay, useMe } from '@/shared/lib/me';
import { NO_DATA } from '@/shared/lib/numbers';
import { centre } from '@/shared/screens/centre';
import { EndOfList, LateTag, ProblemAlert, SimulatedTag } from '@/shared/ui';
import { type Filters, rangeOf, type SetFilters } from '../api/useFilters';
import { useSessionList } from '../api/useSessions';
import { useText } from '../texts';
import { CloseListed } from './CloseListed';
import { Nothing } from './Nothing';
import styles from './Timetable.module.css';
import { Unstated } from './Unstated';

interface Props {
  filters: Filters;
  set: SetFilters;
  onOpen: (session: SessionResponse) => void;
}

/** Sessions in order of time under their days. Rows out of sight are not laid out, so thousands scroll smoothly. */
export function ListView({ filters, set, onOpen }: Props) {
  const text = useText();
  const common = useCommon();
  const [language] = useLanguage();
  const pages = useSessionList(filters);
  const days = daysOf(pages.items);
  const overlaps = useMemo(() => overlapsOf(pages.items), [pages.items]);
  const may = useMay()('record-attendance');
  const { today } = useMe();
  const phaseOf = usePhaseOf();
  const [chosen, choose] = useState<string[]>([]);
  // What is over and not closed can be closed here, where that is what the list is about.
  const ended =
    may && filters.state === 'planned' ? pages.items.filter(each => phaseOf(each) === 'ended') : [];
  const over = new Set(ended);
  return (
    <>
      <ProblemAlert error={pages.error} onRetry={pages.reload} />
      {!pages.isPending && !pages.error && pages.items.length === 0 && (
        <Nothing filters={filters} set={set} />
      )}
      {may && filters.state === 'planned' && <CloseListed ended={ended} chosen={chosen} onChoose={choose} />}
      {[...days].map(([day, sessions]) => (
        <section key={day} className={styles.day}>
          <h2>
            {shortDay(day, language)} <small>{day.slice(0, 4)}</small>{' '}
            {may && day <= today && (
              <Link
                to={centre.daySheet.to({ day })}
                aria-label={`${text('daySheet')} ${shortDay(day, language)}`}
              >
                {text('daySheet')}
              </Link>
            )}
          </h2>
          {sessions.map(session =>
            over.has(session) ? (
              <div key={session.id} className={styles.choosing}>
                <input
                  type="checkbox"
                  aria-label={text('choose', { title: session.title, time: session.startsLocal })}
                  checked={chosen.includes(session.id)}
                  onChange={({ target }) =>
                    choose(target.checked ? [...chosen, session.id] : chosen.filter(id => id !== session.id))
                  }
                />
                <Row session={session} overlaps={overlaps.get(session.id)} onOpen={onOpen} />
              </div>
            ) : (
              <Row key={session.id} session={session} overlaps={overlaps.get(session.id)} onOpen={onOpen} />
            ),
          )}
        </section>
      ))}
      <Unstated {...rangeOf(filters, today)} />
      <EndOfList onReached={pages.loadMore} active={pages.hasMore && !pages.isFetching && !pages.error} />
      <p className={styles.foot} aria-live="polite">
        {pages.isFetching
          ? common('loading')
          : pages.items.length > 0 && common(pages.hasMore ? 'shown' : 'end', { count: pages.items.length })}
      </p>
    </>
  );
}

const Row = memo(function Row({
  session,
  overlaps,
  onOpen,
}: {
  session: SessionResponse;
  overlaps: string[] | undefined;
  onOpen: (session: SessionResponse) => void;
}) {
  const text = useText();
  const common = useCommon();
  return (
    <button type="button" data-prints className={styles.line} onClick={() => onOpen(session)}>
      <span className={styles.time}>
        {session.startsLocal}–{session.endsLocal}
      </span>
      <span className={styles.what}>
        {session.title} <SimulatedTag when={session.simulated} /> <LateTag when={session.late} />{' '}
        <OverlapTag with={overlaps} />
        <small>{session.programme}</small>
      </span>
      <span className={styles.where}>{session.space ?? text('noSpace')}</span>
      <span className={styles.visits}>
        {session.state === 'held' || session.visits > 0
          ? common('visitsOf', { count: session.visits })
          : NO_DATA}
      </span>
      <PhaseTag session={session} />
    </button>
  );
});

function daysOf(sessions: SessionResponse[]): Map<string, SessionResponse[]> {
  const days = new Map<string, SessionResponse[]>();
  for (const session of sessions) {
    const own = days.get(session.day);
    if (own) own.push(session);
    else days.set(session.day, [session]);
  }
  return days;
}
