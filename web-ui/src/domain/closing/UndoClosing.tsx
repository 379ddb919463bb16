import { Button } from 'antd';
import { useState } from 'react';
import { AskReason } from '@/shared/ui/AskReason';
import { CountedBy } from './CountedBy';
import { useClosingText } from './texts';
import type { Reopening } from './useReopening';

interface Props {
  reopening: Reopening;
  busy?: boolean;
  /** Whether they were cancelled, not closed. */
  cancelled?: boolean;
}

/** Beside what closed or cancelled many: opens them again. */
export function UndoClosing({ reopening, busy, cancelled = false }: Props) {
  const text = useClosingText();
  const [asking, setAsking] = useState(false);
  const { closed, run, reopen } = reopening;
  const undo = cancelled ? 'undoCancel' : 'undoClose';
  return (
    <>
      {closed.length > 0 && !busy && (
        <Button type="link" onClick={() => setAsking(true)}>
          {text(undo, { count: closed.length })}
        </Button>
      )}
      {run.of > 0 && (
        <span role="status">
          {text(cancelled ? 'restoredOf' : 'reopenedOf', { done: run.done, of: run.of })}
        </span>
      )}
      <AskReason
        open={asking}
        title={text(cancelled ? 'undoCancelTitle' : 'undoCloseTitle', { count: closed.length })}
        confirm={text(undo, { count: closed.length })}
        presets={cancelled ? [text('presetWrongCancel')] : [text('presetWrong'), text('presetMissing')]}
        onClose={() => setAsking(false)}
        onReason={{ mutateAsync: reopen, isPending: run.going, error: null, reset: () => undefined }}
      >
        {asking && !cancelled && <CountedBy sessions={closed.map(({ id }) => id)} />}
      </AskReason>
    </>
  );
}
