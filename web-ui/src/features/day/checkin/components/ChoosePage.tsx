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
  const [language] = useLanguage();
  const phaseOf = usePhaseOf();
  const { data, error, refetch } = useGetDay(me.today, { query: { refetchInterval: 30_000 } });
  const { waiting } = useTaps();
  const sessions = data?.sessions ?? [];
  return (
    <div className={styles.page}>
      <PageHead title={text('title')} sub={text('choose')} />
      <ProblemAlert error={error} beside={data !== undefined} onRetry={() => void refetch()} />
      {data && sessions.length === 0 && (
        <EmptyState
          title={text('none')}
          action={[data.nearest.before, data.nearest.after].map(
            day =>
              day && (
                <Link key={day} className={styles.nearest} to={centre.today.to({ day })}>
                  {datedDay(day, language, me.today.slice(0, 4))}
                </Link>
              ),
          )}
        >
          {(data.nearest.before ?? data.nearest.after) && text('nearest')}
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
