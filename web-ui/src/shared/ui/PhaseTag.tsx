import type { SessionResponse } from '../api/generated/model';
import { type Phase, phaseOf } from '../lib/sessions';
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
  const phase = phaseOf(session);
  return (
    <Tag tone={TONES[phase]} hint={session.cancelReason ?? undefined}>
      {text(phase)}
    </Tag>
  );
}
