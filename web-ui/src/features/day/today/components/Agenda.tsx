import { Link } from 'react-router';
import { PhaseTag } from '@/domain/session/PhaseTag';
import { colourOf } from '@/domain/session/session';
import type { SessionResponse } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { count } from '@/shared/lib/numbers';
import { centre } from '@/shared/screens/centre';
import { Card } from '@/shared/ui';
import { useText } from '../texts';
import styles from './Agenda.module.css';

/** The day as a list, for a narrow screen: what starts first comes first. */
export function Agenda({ sessions }: { sessions: SessionResponse[] }) {
  const text = useText();
  const common = useCommon();
  return (
    <Card title={text('timeline')} className={styles.card}>
      <ul className={styles.list}>
        {sessions.map(session => (
          <li key={session.id}>
            <Link to={centre.desk.to({ session: session.id })} className={styles.item}>
              <time>
                {session.startsLocal}
                <small>{session.endsLocal}</small>
              </time>
              <span className={`${styles.mark} ${styles[`c${colourOf(session.programmeId)}`]}`} aria-hidden />
              <span className={styles.what}>
                <b>{session.title}</b>
                <small>{session.space ?? text('noSpace')}</small>
              </span>
              <span className={styles.end}>
                {session.visits > 0 && (
                  <small>
                    {count(session.visits)} {common('visits').toLowerCase()}
                  </small>
                )}
                <PhaseTag session={session} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
