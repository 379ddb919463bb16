import { Button } from 'antd';
import { useState } from 'react';
import type { RegistrationResponse, TargetResponse } from '@/shared/api/generated/model';
import { seen } from '@/shared/api/write';
import { AskReason, feedback, useSayProblem } from '@/shared/ui';
import { useCancel, useConfirm, useMoveUp, useUndo } from '../api/useRegistrations';
import { useText } from '../texts';

/** What can be done with a registration as it stands, and what is asked for it. */
export function useSteps(target: TargetResponse, nameOf: (row: RegistrationResponse) => string) {
  const text = useText();
  const sayProblem = useSayProblem();
  const [asked, setAsked] = useState<RegistrationResponse | null>(null);
  const confirm = useConfirm();
  const cancel = useCancel();
  const undo = useUndo();
  const moveUp = useMoveUp(() => setAsked(null));
  const held = target.standing === 'held';
  const over = held || target.standing === 'over' || target.standing === 'cancelled';
  const free = target.taken < target.places;

  const off = async (row: RegistrationResponse) => {
    try {
      const gone = seen(await cancel.mutateAsync(seen(row)));
      feedback.undoable(text('cancelled', { name: nameOf(row) }), () => undo.mutateAsync(gone));
    } catch (error) {
      sayProblem(error);
    }
  };
  const done = (said: string) => ({ onSuccess: () => feedback.done(said), onError: sayProblem });

  const actions = (row: RegistrationResponse) => {
    const link = (label: string, onClick: () => void, danger = false) => (
      <Button
        key={label}
        type="link"
        size="small"
        danger={danger}
        aria-label={`${label} ${nameOf(row)}`}
        onClick={onClick}
      >
        {label}
      </Button>
    );
    if (row.state === 'cancelled' || row.state === 'lapsed')
      return (
        !over &&
        row.resident !== null &&
        link(text('undo'), () => undo.mutate(seen(row), done(text('undone', { name: nameOf(row) }))))
      );
    return (
      <>
        {row.state === 'offered' &&
          link(text('confirm'), () =>
            confirm.mutate(seen(row), done(text('confirmed', { name: nameOf(row) }))),
          )}
        {row.state === 'waiting' && free && !over && link(text('moveUp'), () => setAsked(row))}
        {!held && link(text('cancel'), () => void off(row), true)}
      </>
    );
  };

  const dialogs = (
    <AskReason
      open={asked !== null}
      title={asked ? text('moveUpTitle', { name: nameOf(asked) }) : ''}
      confirm={text('moveUp')}
      presets={[text('presetSkip'), text('presetAsked')]}
      onClose={() => setAsked(null)}
      onReason={{
        ...moveUp,
        mutateAsync: async reason => {
          if (asked) await moveUp.mutateAsync({ of: seen(asked), reason });
        },
      }}
    >
      <p>{text('moveUpBody')}</p>
    </AskReason>
  );
  return { actions, dialogs };
}
