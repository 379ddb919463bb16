import type { Language } from '../api/problem';
import table from './calendar.json';
import { type DayText, daysBetween } from './days';

// How the table is written: scripts/calendar.mjs.
const DIGITS_A_YEAR = 5;
const TERMS_A_YEAR = 24;

const NUMBERS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const TERMS =
  '小寒大寒立春雨水惊蛰春分清明谷雨立夏小满芒种夏至小暑大暑立秋处暑白露秋分寒露霜降立冬小雪大雪冬至'.match(
    /../g,
  ) ?? [];
/** Festivals by lunar month and day. */
const FESTIVALS: Record<string, string> = {
  '1/1': '春节',
  '1/15': '元宵节',
  '2/2': '龙头节',
  '3/3': '上巳节',
  '5/5': '端午节',
  '7/7': '七夕节',
  '7/15': '中元节',
  '8/15': '中秋节',
  '9/9': '重阳节',
  '12/8': '腊八节',
};
const TERM_FESTIVALS = new Set(['清明', '冬至']);

interface LunarDay {
  month: number;
  leap: boolean;
  day: number;
  /** Whether the year ends with it. */
  last: boolean;
}

/** The lunar months from the first the table knows on; undefined outside of it. */
function lunarOf(day: DayText): LunarDay | undefined {
  let left = daysBetween(table.newYear, day);
  if (left < 0) return undefined;
  for (let at = 0; at < table.months.length; at += DIGITS_A_YEAR) {
    const leapMonth = Number.parseInt(table.months.charAt(at), 16);
    const long = Number.parseInt(table.months.slice(at + 1, at + DIGITS_A_YEAR), 16);
    const months = leapMonth > 0 ? 13 : 12;
    for (let index = 0; index < months; index += 1) {
      const days = (long >> (12 - index)) & 1 ? 30 : 29;
      if (left < days) {
        const after = leapMonth > 0 && index >= leapMonth;
        return {
          month: after ? index : index + 1,
          leap: leapMonth > 0 && index === leapMonth,
          day: left + 1,
          last: index === months - 1 && left === days - 1,
        };
      }
      left -= days;
    }
  }
  return undefined;
}

function termOf(day: DayText): string | undefined {
  const year = Number(day.slice(0, 4)) - table.firstYear;
  const date = Number(day.slice(8));
  const half = date < 15 ? 0 : 1;
  const index = (Number(day.slice(5, 7)) - 1) * 2 + half;
  const begins = Number.parseInt(table.terms.charAt(year * TERMS_A_YEAR + index), 36) + (half === 0 ? 3 : 18);
  return date === begins ? TERMS[index] : undefined;
}

function monthName({ month, leap }: LunarDay): string {
  return `${leap ? '闰' : ''}${month === 1 ? '正' : NUMBERS[month - 1]}月`;
}

function dayName({ day }: LunarDay): string {
  if (day <= 10) return `初${NUMBERS[day - 1]}`;
  if (day === 20) return '二十';
  if (day === 30) return '三十';
  return `${day < 20 ? '十' : '廿'}${NUMBERS[(day % 10) - 1]}`;
}

function festivalOf(lunar: LunarDay, term: string | undefined): string | undefined {
  const own = lunar.leap ? undefined : FESTIVALS[`${lunar.month}/${lunar.day}`];
  if (own) return own;
  if (term !== undefined && TERM_FESTIVALS.has(term)) return `${term}节`;
  return lunar.last ? '除夕' : undefined;
}

/** "农历十月十四", with the festival or solar term of the day after it where there is one; "Lunar 10/14" in English. */
export function lunarText(day: DayText, language: Language = 'zh-CN'): string {
  const lunar = lunarOf(day);
  if (!lunar) return '';
  if (language === 'en') return `Lunar ${lunar.leap ? 'leap ' : ''}${lunar.month}/${lunar.day}`;
  const term = termOf(day);
  return [`农历${monthName(lunar)}${dayName(lunar)}`, festivalOf(lunar, term), term]
    .filter(Boolean)
    .join(' · ');
}
