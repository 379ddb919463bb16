import type { CentreResponseState } from '@/shared/api/generated/model';
import { Tag, type Tone } from '@/shared/ui';
import { useStandingText } from './texts';

const TONES: Record<CentreResponseState, Tone> = {
  open: 'good',
  opening: 'info',
  suspended: 'warn',
  failed: 'bad',
};

/** Whether an organisation is open, and why not. */
export function StateTag({ state, note }: { state: CentreResponseState; note?: string | null }) {
  const text = useStandingText();
  return (
    <Tag tone={TONES[state]} hint={note || undefined}>
      {text(state)}
    </Tag>
  );
}
