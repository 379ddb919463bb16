import { Tag, type Tone } from '@/shared/ui';
import { useText } from '../texts';

const TONES: Record<string, Tone> = { open: 'good', opening: 'info', suspended: 'warn', failed: 'bad' };

export function StateTag({ state, note }: { state: string; note?: string | null }) {
  const text = useText();
  const known = state === 'open' || state === 'opening' || state === 'suspended' || state === 'failed';
  return (
    <Tag tone={TONES[state] ?? 'plain'} hint={note || undefined}>
      {known ? text(state) : state}
    </Tag>
  );
}
