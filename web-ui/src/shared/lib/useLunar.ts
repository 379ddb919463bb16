import { useEffect, useState } from 'react';
import type { Language } from '../api/problem';
import type { DayText } from './days';

interface Lunar {
  text: string;
  mark: '休' | '班' | undefined;
}

/** The lunar date and holiday mark of a day. The calendar comes after the first screen, so it is empty for a moment. */
export function useLunar(day: DayText, language: Language): Lunar {
  const [calendar, setCalendar] = useState<typeof import('./lunar')>();
  useEffect(() => {
    let here = true;
    // Without the calendar the page is complete but for this line.
    import('./lunar').then(module => here && setCalendar(module)).catch(() => undefined);
    return () => {
      here = false;
    };
  }, []);
  return { text: calendar?.lunarText(day, language) ?? '', mark: calendar?.holidayMark(day) };
}
