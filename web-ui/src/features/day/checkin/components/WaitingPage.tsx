import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { needsDecision, type Tap } from '@/domain/tap/tap';
import { useTaps } from '@/domain/tap/useTaps';
import { useGetSession } from '@/shared/api/generated/centre-day-session/centre-day-session';
import { Problem, problemText } from '@/shared/api/problem';
import { useCommon, useLanguage } from '@/shared/i18n';
import { momentIn } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { centre } from '@/shared/screens/centre';
import { Card, EmptyState, feedback, PageHead } from '@/shared/ui';
import { Button } from '@/shared/ui/controls';
import { part } from '@/shared/ui/part';
import { knownSession } from '../api/known';
import { useTapLabel } from '../lib/labels';
import { useText } from '../texts';
import { useWaitingText } from '../waiting/texts';
import styles from './Desk.module.css';
import own from './WaitingPage.module.css';

/** A press and its question: they come when something waits. */
const TakeBack = part(() => import('../back/TakeBack').then(module => module.TakeBack));

/** What of this device the server has not taken: what it refused, for a person to decide, and what still goes out by itself. */
export function WaitingPage() {
  const text = useText();
  const words = useWaitingText();
  const { toDecide, waiting, others, elsewhere, queue, owner, broken } = useTaps();
  const nothing = toDecide.length + waiting.length + others + elsewhere === 0;
  return (
    <div className={styles.page}>
      <PageHead title={words('listTitle')} sub={words('listSub')} />
      {broken && <p className={styles.note}>{text('cannotKeep')}</p>}
      {others > 0 && <p className={styles.note}>{words('ofOthers', { count: others })}</p>}
      {elsewhere > 0 && <p className={styles.note}>{words('ofElsewhere', { count: elsewhere })}</p>}
      {nothing && <EmptyState title={words('nothingWaits')}>{words('listSub')}</EmptyState>}
      {toDecide.length > 0 && (
        <Card title={text('toDecide', { count: toDecide.length })} className={styles.group}>
          <Lines taps={toDecide} />
        </Card>
      )}
      {waiting.length > 0 && (
        <Card
          title={text('toSend', { count: waiting.length })}
          extra={
            <Button size="small" onClick={() => void queue.hurry(owner)}>
              {words('sendNow')}
            </Button>
          }
        >
          <Lines taps={waiting} />
        </Card>
      )}
    </div>
  );
}

function Lines({ taps }: { taps: Tap[] }) {
  return (
    <ul className={styles.entries}>
      {taps.map(tap => (
        <Line key={tap.id} tap={tap} />
      ))}
    </ul>
  );
}

function Line({ tap }: { tap: Tap }) {
  const words = useWaitingText();
  const common = useCommon();
  const labelOf = useTapLabel();
  const { organisation } = useMe();
  const { queue, owner } = useTaps();
  const why = useWhy(tap);
  const what = labelOf(tap);
  const drop = () =>
    feedback.confirm({
      title: words('dropTitle', { what }),
      content: words('dropBody'),
      okText: words('drop'),
      cancelText: common('back'),
      okButtonProps: { danger: true },
      onOk: () => queue.drop(tap),
    });
  return (
    <li>
      <span>
        <b>{what}</b>
        <small>
          <SessionTitle id={tap.session} /> ·{' '}
          {momentIn(new Date(tap.at).toISOString(), organisation.timeZone)}
        </small>
        {why && <small className={own.why}>{why}</small>}
      </span>
      {!needsDecision(tap) && <TakeBack tap={tap} />}
      {needsDecision(tap) && (
        <span className={own.choices}>
          <Button size="small" onClick={() => void queue.again(tap, owner)}>
            {common('retry')}
          </Button>
          <Link to={centre.desk.to({ session: tap.session })}>{words('openSession')}</Link>
          <Button size="small" type="text" danger aria-label={`${words('drop')} ${what}`} onClick={drop}>
            {words('drop')}
          </Button>
        </span>
      )}
    </li>
  );
}

/** Why it is not there yet, in words. */
function useWhy({ refusal, attempts }: Tap): string | null {
  const words = useWaitingText();
  const [language] = useLanguage();
  if (refusal === null) return attempts > 0 ? words('stuck') : null;
  if (refusal.status === 0) return words('fromFormer');
  const problem = new Problem(refusal.status, refusal.body);
  const { title, detail } = problemText(problem, language);
  const fields = (refusal.body.violations ?? []).map(each => each.messages[language]).filter(Boolean);
  return [title, ...(fields.length > 0 ? fields : [detail])].filter(Boolean).join(' · ');
}

function SessionTitle({ id }: { id: string }) {
  const words = useWaitingText();
  const known = knownSession(useQueryClient(), id);
  const { data } = useGetSession(id, { query: { enabled: !known, retry: false } });
  const session = known ?? data;
  return session ? `${session.title} ${session.startsLocal}` : words('unknownSession');
}
