import { SolarDay } from 'tyme4ts';
import { expect, it } from 'vitest';
import { addDays, FIRST_DAY, LAST_DAY } from './days';
import { holidayMark, lunarText } from './lunar';

/** A day as the library says it, from which the table is written. */
function bySource(day: string) {
  const solar = SolarDay.fromYmd(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)));
  const lunar = solar.getLunarDay();
  const month = lunar.getLunarMonth();
  const term = solar.getTermDay();
  const holiday = solar.getLegalHoliday();
  const words = [
    `农历${month.getName()}${lunar.getName()}`,
    lunar.getFestival()?.getName(),
    term.getDayIndex() === 0 ? term.getSolarTerm().getName() : undefined,
  ];
  return [
    words.filter(Boolean).join(' · '),
    `Lunar ${month.isLeap() ? 'leap ' : ''}${month.getMonth()}/${lunar.getDay()}`,
    holiday ? (holiday.isWork() ? '班' : '休') : undefined,
  ];
}

it('says of every day the platform knows what the library of calendars says (npm run calendar writes the table)', () => {
  const different: unknown[] = [];
  for (let day = FIRST_DAY; day <= LAST_DAY; day = addDays(day, 1)) {
    const ours = [lunarText(day), lunarText(day, 'en'), holidayMark(day)];
    const theirs = bySource(day);
    if (ours.join() !== theirs.join()) different.push([day, ours, theirs]);
  }
  expect(different).toEqual([]);
  // forty thousand days by a library that takes its time, on a machine that may be busy
}, 180_000);

it('says nothing of a day it does not know', () => {
  expect(lunarText('1900-01-01')).toBe('');
});
