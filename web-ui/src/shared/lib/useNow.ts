import { useEffect, useState } from 'react';
import { nowIn } from './days';

/** The wall clock of a time zone, told again every half minute. */
export function useNow(timeZone: string): { day: string; minutes: number } {
  const [now, setNow] = useState(() => nowIn(timeZone));
  useEffect(() => {
    const timer = setInterval(() => setNow(nowIn(timeZone)), 30_000);
    return () => clearInterval(timer);
  }, [timeZone]);
  return now;
}
