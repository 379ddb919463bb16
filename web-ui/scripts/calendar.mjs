// Writes src/shared/lib/calendar.json: lunar months, solar terms and public holidays of the days the platform knows. The library
// that knows them weighs ten times as much as the table; `calendar.test.ts` compares the two day by day.
import { writeFileSync } from 'node:fs';
import { LunarYear, SolarDay, SolarTerm } from 'tyme4ts';

const FIRST = 1990;
const LAST = 2100;

/** Of a lunar year: which month comes twice (0: none), and which of its months have 30 days, the first in the highest bit. */
function monthsOf(year) {
  const lunar = LunarYear.fromYear(year);
  const long = lunar.getMonths().map(month => (month.getDayCount() === 30 ? '1' : '0'));
  return (
    lunar.getLeapMonth().toString(16) +
    Number.parseInt(long.join('').padEnd(13, '0'), 2).toString(16).padStart(4, '0')
  );
}

/** The days of the month on which the terms of a year begin, from the lesser cold on, as characters from 0 (the 3rd) on. */
function termsOf(year) {
  return Array.from({ length: 24 }, (_, index) =>
    (
      (SolarTerm.fromIndex(year, index + 1)
        .getJulianDay()
        .getSolarDay()
        .getDay() -
        3) %
      15
    ).toString(36),
  ).join('');
}

/** Each day that is moved: how many days after the one before, and whether it is one of rest (+) or of work (-). */
function holidays() {
  let text = '';
  let gap = 0;
  for (let day = SolarDay.fromYmd(FIRST, 1, 1); day.getYear() <= LAST; day = day.next(1), gap += 1) {
    const holiday = day.getLegalHoliday();
    if (!holiday) continue;
    text += gap.toString(36) + (holiday.isWork() ? '-' : '+');
    gap = 0;
  }
  return text;
}

const years = Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index);
const newYear = LunarYear.fromYear(FIRST - 1)
  .getFirstMonth()
  .getFirstDay()
  .getSolarDay();
writeFileSync(
  new URL('../src/shared/lib/calendar.json', import.meta.url),
  `${JSON.stringify(
    {
      firstYear: FIRST,
      newYear: [newYear.getYear(), newYear.getMonth(), newYear.getDay()]
        .map(part => String(part).padStart(2, '0'))
        .join('-'),
      months: [FIRST - 1, ...years].map(monthsOf).join(''),
      terms: years.map(termsOf).join(''),
      holidays: holidays(),
    },
    null,
    2,
  )}\n`,
);
