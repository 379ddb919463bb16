import { useListed } from '@/shared/i18n';
import { Tag } from '@/shared/ui/Bits';
import { usePhaseText } from './texts';

/** Marks a session whose space somebody else has at the same time; which one, on hover. */
export function OverlapTag({ with: others }: { with: string[] | undefined }) {
  const text = usePhaseText();
  const listed = useListed();
  if (!others) return null;
  return (
    <Tag tone="warn" hint={text('overlapWith', { titles: listed(others) })}>
      {text('overlap')}
    </Tag>
  );
}
