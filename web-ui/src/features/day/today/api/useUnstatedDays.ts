import { useListUnstatedDays } from '@/shared/api/generated/centre-day-session/centre-day-session';

/** How many open days of the whole profile had no session and no word that there was none. */
export function useUnstatedDays(): number {
  const { data } = useListUnstatedDays();
  return data?.count ?? 0;
}
