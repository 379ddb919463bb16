import type { Outcome } from '@/domain/tap/queue';
import type { Tap } from '@/domain/tap/tap';
import type { Entry } from '@/shared/api/generated/model';
import { Button } from '@/shared/ui/controls';
import { useTakeBack } from '../api/useTakeBack';
import { useText } from '../texts';

/** Under the ring: takes the last tap back, whether the server has it or not. */
export function UndoLast({
  last,
  waiting,
  onUndo,
}: {
  last: Outcome | null;
  waiting: Tap[];
  onUndo: (entry: Entry) => void;
}) {
  const text = useText();
  const { takeBack, busy } = useTakeBack();
  const held = last?.kind === 'kept' && waiting.find(({ id, withdrawn }) => id === last.tap.id && !withdrawn);
  const entry = last?.kind === 'recorded' && !last.result.duplicate && last.result.entry;
  const undo = held ? () => void takeBack(held) : entry ? () => onUndo(entry) : null;
  return undo ? (
    <Button type="link" size="small" disabled={busy} onClick={undo}>
      {text('undo')}
    </Button>
  ) : null;
}
