import type { SessionResponse } from '@/shared/api/generated/model';
import { Tag, type Tone } from '@/shared/ui/Bits';
import type { Phase } from './session';
import { usePhaseText } from './texts';
import { usePhaseOf } from './usePhaseOf';

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
