import type { Fields } from '@/domain/booking/request';
import { isDay } from '@/shared/lib/days';

const TIME = /^\d{2}:\d{2}$/;

/** Where and when a new booking is to be, as its address says: `space/day/from/to`, the times or not. What is none is left out. */
export function placeOf(at: string | null): Partial<Fields> {
  const [spaceId, day = '', starts = '', ends = ''] = (at ?? '').split('/');
  return {
    ...(spaceId ? { spaceId } : {}),
    ...(isDay(day) ? { day } : {}),
    ...(TIME.test(starts) && TIME.test(ends) ? { starts, ends: ends === '24:00' ? '00:00' : ends } : {}),
  };
}
