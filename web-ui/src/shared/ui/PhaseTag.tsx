import type { SessionResponse } from '../api/generated/model';
import type { Phase } from '../lib/sessions';
import { usePhaseOf } from '../lib/useClock';
import { Tag, type Tone } from './Bits';
import { usePhaseText } from './texts';

const TONES: Record<Phase, Tone> = {
  ahead: 'plain',
  running: 'info',
  ended: 'warn',
  held: 'good',
  cancelled: 'bad',
};

/** Where a session stands: planned, running, waiting to be closed, held or cancelled. */
export function PhaseTag({ session }: { session: SessionResponse }) {
  const text = usePhaseText();
  const phase = usePhaseOf()(session);
  return (
    <Tag tone={TONES[phase]} hint={session.cancelReason ?? undefined}>
      {text(phase)}
    </Tag>
  );
}
