import type { CentreResponseState } from '@/shared/api/generated/model';
import { Tag, type Tone } from '@/shared/ui';
import { useText } from '../texts';

const TONES: Record<CentreResponseState, Tone> = {
  open: 'good',
  opening: 'info',
  suspended: 'warn',
  failed: 'bad',
};

export function StateTag({ state, note }: { state: CentreResponseState; note?: string | null }) {
  const text = useText();
  return (
    <Tag tone={TONES[state]} hint={note || undefined}>
      {text(state)}
    </Tag>
  );
}
