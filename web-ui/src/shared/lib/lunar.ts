import { SolarDay } from 'tyme4ts';
import type { Language } from '../api/problem';
import type { DayText } from './days';

/** "农历十月十四", with the festival or solar term of the day after it where there is one; "Lunar 10/14" in English. */
export function lunarText(day: DayText, language: Language = 'zh-CN'): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const solar = SolarDay.fromYmd(year, month, date);
  const lunar = solar.getLunarDay();
  if (language === 'en') {
    const lunarMonth = lunar.getLunarMonth();
    return `Lunar ${lunarMonth.isLeap() ? 'leap ' : ''}${lunarMonth.getMonth()}/${lunar.getDay()}`;
  }
  const marks = [lunar.getFestival()?.getName(), termOf(solar)].filter(Boolean);
  return [`农历${lunar.getLunarMonth().getName()}${lunar.getName()}`, ...marks].join(' · ');
}

function termOf(solar: SolarDay): string | undefined {
  const term = solar.getTermDay();
  return term.getDayIndex() === 0 ? term.getSolarTerm().getName() : undefined;
}

/** 休 or 班 where the Chinese holiday calendar moves a day; undefined on an ordinary day. */
export function holidayMark(day: DayText): '休' | '班' | undefined {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const holiday = SolarDay.fromYmd(year, month, date).getLegalHoliday();
  if (!holiday) return undefined;
  return holiday.isWork() ? '班' : '休';
}
