import { useState } from 'react';
import { CountedBy } from '@/domain/closing/CountedBy';
import { usePhaseOf } from '@/domain/session/usePhaseOf';
import type { SessionResponse } from '@/shared/api/generated/model';
import { AskReason, feedback, useSayProblem } from '@/shared/ui';
import { Button } from '@/shared/ui/controls';
import type { useDeskWrites } from '../api/useDesk';
import { useText } from '../texts';
import styles from './Desk.module.css';

interface Props {
  session: SessionResponse;
  waiting: number;
  toDecide: number;
  writes: ReturnType<typeof useDeskWrites>;
}

/** Close a session with its count, or with an explicit 0; reopen one that was closed or cancelled. */
export function CloseBar({ session, waiting, toDecide, writes }: Props) {
  const text = useText();
  const sayProblem = useSayProblem();
  const [reopening, setReopening] = useState(false);
  const phase = usePhaseOf()(session);
  const { close, reopen } = writes;

  const closeIt = async () => {
    try {
      const closed = await close.mutateAsync(session);
      feedback.undoable(text('closedWith', { count: closed.visits }), () =>
        reopen.mutateAsync({ shown: closed, reason: text('undoneClosing') }),
      );
    } catch (error) {
      sayProblem(error);
    }
  };
  const ask = () => {
    const zero = session.visits === 0;
    feedback.confirm({
      title: zero ? text('zeroTitle') : text('closeTitle', { count: session.visits }),
      content: text(zero ? 'zeroBody' : 'closeBody'),
      okText: zero ? text('closeZero') : text('closeIt', { count: session.visits }),
      onOk: closeIt,
    });
  };

  if (phase === 'held' || phase === 'cancelled') {
    return (
      <div className={styles.bar}>
        <Button onClick={() => setReopening(true)}>{text('reopen')}</Button>
        <AskReason
          open={reopening}
          title={text('reopenTitle')}
          confirm={text('reopen')}
          onClose={() => setReopening(false)}
          onReason={{ ...reopen, mutateAsync: reason => reopen.mutateAsync({ shown: session, reason }) }}
        >
          <p>{text('reopenBody')}</p>
          {reopening && session.state === 'held' && <CountedBy sessions={[session.id]} />}
        </AskReason>
      </div>
    );
  }
  const blocked =
    waiting > 0
      ? text('waitUpload', { count: waiting })
      : toDecide > 0
        ? text('decideFirst', { count: toDecide })
        : phase === 'ahead'
          ? text('notStarted')
          : undefined;
  return (
    <div className={styles.bar}>
      {blocked && <small>{blocked}</small>}
      <Button disabled={blocked !== undefined} loading={close.isPending} onClick={ask}>
        {text('closeIt', { count: session.visits })}
      </Button>
    </div>
  );
}
