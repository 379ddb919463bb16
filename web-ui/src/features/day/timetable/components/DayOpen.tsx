import type { DayState } from '@/shared/api/generated/model';
import { Tag } from '@/shared/ui';
import { useText } from '../texts';

/** That a day is closed, or not open as in every week, and why. */
export function DayOpen({ state }: { state: DayState | undefined }) {
  const text = useText();
  if (!state || state.state === 'no-profile') return null;
  const { special, openMinutes } = state;
  if (!special && openMinutes > 0) return null;
  return (
    <Tag tone="plain" hint={special?.reason ?? text('closedDay')}>
      {text(openMinutes > 0 ? 'otherHours' : 'closed')}
    </Tag>
  );
}
