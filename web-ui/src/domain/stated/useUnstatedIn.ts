import { useListUnstatedDays } from '@/shared/api/generated/centre-day-session/centre-day-session';
import { addDays } from '@/shared/lib/days';

/** Of a stretch of days those that have neither a session nor a word; `more`, if it is longer than is said at once. */
export function useUnstatedIn(from: string | undefined, to: string | undefined, enabled = true) {
  const before = to && addDays(to, 1);
  const { data, error } = useListUnstatedDays({ before }, { query: { enabled } });
  const days = (data?.days ?? []).filter(day => !from || day >= from);
  // they come newest first: where all of them lie inside, there may be others before
  const more = (data?.earlier ?? false) && days.length === data?.days.length;
  return { days, more, error };
}
