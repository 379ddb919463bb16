import type { QueryClient } from '@tanstack/react-query';
import {
  getAttendance,
  getGetAttendanceQueryKey,
} from '@/shared/api/generated/centre-day-attendance/centre-day-attendance';
import { getDay, getGetDayQueryKey } from '@/shared/api/generated/centre-day-session/centre-day-session';
import { SHOWN_HEADER } from '@/shared/api/organisation';
import { nowIn } from '@/shared/lib/days';

const DESK = /^\/sessions\/([^/]+)\/check-in$/;
const OF_TODAY = /^\/(today|check-in)?$/;

/** Asks for today, or for the sheet of the desk, while it is still asked who is here; the server answers for `alias` or not at all. */
export function ahead(
  client: QueryClient,
  { alias, timeZone }: { alias: string; timeZone: string },
  path: string,
): void {
  const headers = { [SHOWN_HEADER]: alias };
  const session = DESK.exec(path)?.[1];
  if (session) {
    void client.prefetchQuery({
      queryKey: getGetAttendanceQueryKey(session),
      queryFn: ({ signal }) => getAttendance(session, { signal, headers }),
    });
  } else if (OF_TODAY.test(path)) {
    const { day } = nowIn(timeZone);
    void client.prefetchQuery({
      queryKey: getGetDayQueryKey(day),
      queryFn: ({ signal }) => getDay(day, { signal, headers }),
    });
  }
}
