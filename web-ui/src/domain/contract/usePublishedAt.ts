import { momentIn } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';

/** A moment at a centre, as its own clock had it; whoever reads it in another zone is told which. */
export function usePublishedAt(): (instant: string, timeZone: string) => string {
  const { organisation } = useMe();
  return (instant, timeZone) => {
    const at = momentIn(instant, timeZone);
    return timeZone === organisation.timeZone ? at : `${at} (${timeZone})`;
  };
}
