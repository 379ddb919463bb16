import {
  getListSpaceUseQueryKey,
  listSpaceUse,
} from '@/shared/api/generated/centre-day-occupancy/centre-day-occupancy';
import { usePages } from '@/shared/api/pages';
import { addDays, type DayText, monthStart } from '@/shared/lib/days';

const PAGE = 100;

/** A month as it stands in the address, and its days. */
export interface Month {
  value: string;
  from: DayText;
  to: DayText;
}

/** The month of a day and those before it, the latest first. */
export function monthsUntil(today: DayText, before: number): [Month, ...Month[]] {
  return [monthAt(today, 0), ...Array.from({ length: before }, (_, back) => monthAt(today, -back - 1))];
}

function monthAt(today: DayText, away: number): Month {
  const from = monthStart(today, away);
  return { value: from.slice(0, 7), from, to: addDays(monthStart(from, 1), -1) };
}

export function useSpaceUse({ from, to }: Pick<Month, 'from' | 'to'>) {
  const params = { from, to, limit: PAGE };
  return usePages(getListSpaceUseQueryKey(params), (cursor, init) =>
    listSpaceUse({ ...params, cursor }, init),
  );
}
