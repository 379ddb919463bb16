import { Link } from 'react-router';
import { PhaseTag } from '@/domain/session/PhaseTag';
import type { Phase } from '@/domain/session/session';
import { usePhaseOf } from '@/domain/session/usePhaseOf';
import { headsOf } from '@/domain/tap/tap';
import { useTaps } from '@/domain/tap/useTaps';
import { useGetDay } from '@/shared/api/generated/centre-day-session/centre-day-session';
import type { SessionResponse } from '@/shared/api/generated/model';
import { useCommon, useLanguage } from '@/shared/i18n';
import { datedDay } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { centre } from '@/shared/screens/centre';
import { Card, EmptyState, PageHead, ProblemAlert, Tag } from '@/shared/ui';
import { useText } from '../texts';
import styles from './Desk.module.css';

const GROUPS = [
  ['groupNow', ['running']],
  ['groupEnded', ['ended']],
  ['groupAhead', ['ahead']],
  ['groupDone', ['held', 'cancelled']],
] as const satisfies readonly (readonly [string, readonly Phase[]])[];

/** The sessions of today, what runs now first: the front desk's way in. */
export function ChoosePage() {
  const text = useText();
  const me = useMe();
  const phaseOf = usePhaseOf();
  const { data, error, refetch } = useGetDay(me.today, { query: { refetchInterval: 30_000 } });
  const { waiting } = useTaps();
  const sessions = data?.sessions ?? [];
  return (
    <div className={styles.page}>
      <PageHead title={text('title')} sub={text('choose')} />
      <ProblemAlert error={error} beside={data !== undefined} onRetry={() => void refetch()} />
      {data && sessions.length === 0 && (
        <EmptyState title={text('none')} action={<Nearest {...data.nearest} />}>
          {text('noneBody')}
        </EmptyState>
      )}
      {GROUPS.map(([label, phases]) => {
        const own = sessions.filter(session => (phases as readonly Phase[]).includes(phaseOf(session)));
        return own.length === 0 ? null : (
          <Card key={label} title={`${text(label)} · ${own.length}`} className={styles.group}>
            <ul className={styles.sessions}>
              {own.map(session => (
                <Line
                  key={session.id}
                  session={session}
                  waiting={headsOf(waiting.filter(tap => tap.session === session.id))}
                />
              ))}
            </ul>
          </Card>
        );
      })}
    </div>
  );
}

/** Where there are sessions before and after a day that has none: the way to that day. */
function Nearest({ before, after }: { before: string | null; after: string | null }) {
  const text = useText();
  const [language] = useLanguage();
  const thisYear = useMe().today.slice(0, 4);
  const days = [after && (['next', after] as const), before && (['last', before] as const)];
  return (
    <p className={styles.nearest}>
      {days.map(
        each =>
          each && (
            <Link key={each[0]} to={centre.today.to({ day: each[1] })}>
              {text(each[0], { day: datedDay(each[1], language, thisYear) })}
            </Link>
          ),
      )}
    </p>
  );
}

function Line({ session, waiting }: { session: SessionResponse; waiting: number }) {
  const text = useText();
  const common = useCommon();
  return (
    <li>
      <Link to={centre.desk.to({ session: session.id })}>
        <time>{session.startsLocal}</time>
        <span>
          {session.title}
          <small>{session.space ?? text('noSpace')}</small>
        </span>
        {session.visits > 0 && <small>{common('visitsOf', { count: session.visits })}</small>}
        {waiting > 0 && <Tag tone="warn">{text('plusWaiting', { count: waiting })}</Tag>}
        <PhaseTag session={session} />
      </Link>
    </li>
  );
}
