import type { ImportResponseState } from '@/shared/api/generated/model';
import { Tag, type Tone } from '@/shared/ui';
import { useText } from '../texts';

const TONES: Record<ImportResponseState, Tone> = {
  uploaded: 'plain',
  testing: 'info',
  tested: 'info',
  importing: 'info',
  done: 'good',
  cancelled: 'warn',
  failed: 'bad',
};

export function StateTag({ state }: { state: ImportResponseState }) {
  const text = useText();
  return <Tag tone={TONES[state]}>{text(state)}</Tag>;
}
