import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import type { RoundResponse } from '@/shared/api/generated/model';
import { seen } from '@/shared/api/write';
import { useMay, useMe } from '@/shared/lib/me';
import { centre } from '@/shared/screens/centre';
import { AskReason, FormDrawer, TextField, useSayProblem } from '@/shared/ui';
import { beginWork } from '@/shared/work/work';
import { type Step, useAllocate, useCancelRound, useStep } from '../api/useRounds';
import { useText } from '../texts';

interface Props {
  round: RoundResponse;
  onEdit: () => void;
}

/** What comes next for a round, and what else may be done with it. */
export function RoundActions({ round, onEdit }: Props) {
  const text = useText();
  const may = useMay();
  const { today } = useMe();
  const sayProblem = useSayProblem();
  const [asked, setAsked] = useState<'draw' | 'cancel' | null>(null);
  const step = useStep();
  const allocate = useAllocate();
  const cancel = useCancelRound(() => setAsked(null));
  if (!may('decide-bookings')) return null;
  const { state, name, settled } = round;
  const toRound = centre.round.to({ round: round.id });
  const go = (which: Step) => () =>
    step.mutate(
      { step: which, of: seen(round) },
      {
        onSuccess: () => {
          if (which === 'confirm')
            beginWork({ kind: 'round', of: round.id, label: text('work', { name }), to: toRound });
        },
        onError: sayProblem,
      },
    );
  const next = (which: Step, label: string, ask: string) => (
    <Popconfirm title={label} description={ask} okText={label} onConfirm={go(which)}>
      <Button type="primary" loading={step.isPending}>
        {label}
      </Button>
    </Popconfirm>
  );
  const mayCancel = ['draft', 'collecting', 'closed', 'allocated'].includes(state) && settled === 0;
  return (
    <>
      {mayCancel && (
        <Button danger type="text" onClick={() => setAsked('cancel')}>
          {text('cancel')}
        </Button>
      )}
      {(state === 'draft' || state === 'collecting') && <Button onClick={onEdit}>{text('edit')}</Button>}
      {state === 'draft' && next('open', text('open'), text('openAsk'))}
      {state === 'collecting' && today >= round.closesOn && next('close', text('close'), text('closeAsk'))}
      {state === 'closed' && (
        <Button type="primary" onClick={() => setAsked('draw')}>
          {text('allocate')}
        </Button>
      )}
      {state === 'allocated' &&
        round.granted > 0 &&
        next('confirm', settled > 0 ? text('goOn') : text('confirm'), text('confirmAsk'))}
      {state === 'confirming' && (
        <Button loading={step.isPending} onClick={go('stop')}>
          {text('stop')}
        </Button>
      )}
      <FormDrawer<{ word: string }>
        open={asked === 'draw'}
        title={text('allocateTitle', { name })}
        name="round-draw"
        of={round}
        write={allocate}
        submit={text('allocate')}
        onClose={() => setAsked(null)}
      >
        <p>{text('allocateBody')}</p>
        <TextField name="word" label={text('word', { source: round.source })} required max={100} />
      </FormDrawer>
      <AskReason
        open={asked === 'cancel'}
        danger
        title={text('cancelTitle', { name })}
        confirm={text('cancel')}
        onClose={() => setAsked(null)}
        onReason={{
          ...cancel,
          mutateAsync: reason => cancel.mutateAsync({ of: seen(round), reason }),
        }}
      >
        <p>{text('cancelBody')}</p>
      </AskReason>
    </>
  );
}
