import { Tag } from '@/shared/ui/Bits';
import { usePhaseText } from './texts';

/** Marks a session whose space somebody else has at the same time; which one, on hover. */
export function OverlapTag({ with: others }: { with: string[] | undefined }) {
  const text = usePhaseText();
  if (!others) return null;
  return (
    <Tag tone="warn" hint={text('overlapWith', { titles: others.join(text('between')) })}>
      {text('overlap')}
    </Tag>
  );
}
