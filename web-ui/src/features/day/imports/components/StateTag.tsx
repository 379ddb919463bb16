import { Tag, type Tone } from '@/shared/ui';
import { useText } from '../texts';

const STATES = {
  uploaded: 'plain',
  testing: 'info',
  tested: 'info',
  importing: 'info',
  done: 'good',
  cancelled: 'warn',
  failed: 'bad',
} as const satisfies Record<string, Tone>;

export function StateTag({ state }: { state: string }) {
  const text = useText();
  const known = state in STATES ? (state as keyof typeof STATES) : 'uploaded';
  return <Tag tone={STATES[known]}>{text(known)}</Tag>;
}
