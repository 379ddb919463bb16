import { Button } from 'antd';
import { useState } from 'react';
import { AskReason } from '@/shared/ui/AskReason';
import { useClosingText } from './texts';
import type { Reopening } from './useReopening';

/** Beside what closed many: opens them again. */
export function UndoClosing({ reopening, busy }: { reopening: Reopening; busy?: boolean }) {
  const text = useClosingText();
  const [asking, setAsking] = useState(false);
  const { closed, run, reopen } = reopening;
  return (
    <>
      {closed.length > 0 && !busy && (
        <Button type="link" onClick={() => setAsking(true)}>
          {text('undoClose', { count: closed.length })}
        </Button>
      )}
      {run.of > 0 && <span role="status">{text('reopenedOf', { done: run.done, of: run.of })}</span>}
      <AskReason
        open={asking}
        title={text('undoCloseTitle', { count: closed.length })}
        confirm={text('undoClose', { count: closed.length })}
        presets={[text('presetWrong'), text('presetMissing')]}
        onClose={() => setAsking(false)}
        onReason={{ mutateAsync: reopen, isPending: run.going, error: null, reset: () => undefined }}
      />
    </>
  );
}
