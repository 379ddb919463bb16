import { useListDays } from '@/shared/api/generated/centre/centre';
import type { DayState } from '@/shared/api/generated/model';
import { addDays } from '@/shared/lib/days';

/** How far back days are looked through that nobody said anything of. */
const LOOK_BACK = 92;

/** The open days before this one that had no session, and of which nobody stated so. */
export function useUnstatedDays(before: string): DayState[] {
  const { data } = useListDays({ from: addDays(before, -LOOK_BACK), to: addDays(before, -1) });
  return (data?.items ?? []).filter(each => each.state === 'unstated');
}
