import { useState } from 'react';
import type { DayState } from '@/shared/api/generated/model';
import { momentIn } from '@/shared/lib/days';
import { useMay, useMe } from '@/shared/lib/me';
import { AskReason, feedback, ProblemAlert } from '@/shared/ui';
import { Button } from '@/shared/ui/controls';
import { part } from '@/shared/ui/part';
import { useUnstatedDays } from '../api/useUnstatedDays';
import styles from '../components/TodayPage.module.css';
import { useText } from '../texts';
import { useStatedText } from './texts';
import { useStateDay, useWithdraw } from './useStatements';

const StateMore = part(() => import('@/domain/stated/StateMore').then(module => module.StateMore), {
  quiet: true,
});

/** Of a day without sessions: the word of staff that there were none, or the place to give it. */
export function DayWord({ state }: { state: DayState }) {
  const text = useStatedText();
  const today = useText();
  const may = useMay()('record-attendance');
  const { organisation } = useMe();
  const [withdrawing, setWithdrawing] = useState(false);
  const unstated = useUnstatedDays();
  const give = useStateDay();
  const withdraw = useWithdraw();
  const { statement } = state;
  const giveIt = () =>
    give.mutate(state.day, {
      onSuccess: of =>
        feedback.undoable(text('statedDay', { day: of.day }), () =>
          withdraw.mutateAsync({ of, reason: text('undoneStating') }),
        ),
    });
  if (statement) {
    return (
      <div className={styles.word}>
        <b>{today('stated')}</b>
        <small>
          {text('statedBy', { by: statement.by, at: momentIn(statement.at, organisation.timeZone) })}
          {statement.reason && ` · ${statement.reason}`}
        </small>
        {may && (
          <Button size="small" onClick={() => setWithdrawing(true)}>
            {text('withdraw')}
          </Button>
        )}
        <AskReason
          open={withdrawing}
          title={text('withdrawTitle', { day: state.day })}
          confirm={text('withdraw')}
          onClose={() => setWithdrawing(false)}
          onReason={{ ...withdraw, mutateAsync: reason => withdraw.mutateAsync({ of: state, reason }) }}
        />
      </div>
    );
  }
  if (state.openMinutes === 0 && state.state !== 'no-profile') {
    return (
      <div className={styles.word}>
        {state.special ? today('closedFor', { reason: state.special.reason }) : text('closedDay')}
      </div>
    );
  }
  if (state.state === 'ahead' && state.openMinutes > 0) {
    return <div className={styles.word}>{text('stateLater')}</div>;
  }
  if (state.state !== 'unstated' || !may) return null;
  return (
    <div className={styles.word}>
      <Button type="primary" loading={give.isPending} onClick={giveIt}>
        {text('state')}
      </Button>
      <small>{text('stateHint')}</small>
      {unstated > 1 && <StateMore count={unstated} />}
      <ProblemAlert error={give.error} />
    </div>
  );
}
