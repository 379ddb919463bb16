// Writes src/shared/lib/calendar.json: lunar months and solar terms of the days the platform knows. The library that knows them weighs
// ten times as much as the table; `calendar.test.ts` compares the two day by day. With --sql it prints the national days off and the
// moved days of work it knows instead, as the first ones were put into the registry (V20261126.0240); since then they are data that
// headquarters keeps.
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

const ENGLISH = {
  元旦: "New Year's Day",
  春节: 'Spring Festival',
  清明节: 'Qingming Festival',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat Festival',
  中秋节: 'Mid-Autumn Festival',
  国庆节: 'National Day',
  国庆中秋: 'National Day and Mid-Autumn Festival',
  抗战胜利日: 'Victory Day',
};

/** Days of one kind and name in a row, as rows of SQL: first, last, kind, name, English name. */
function nationalDays() {
  const runs = [];
  for (let day = SolarDay.fromYmd(FIRST, 1, 1), next = false; day.getYear() <= LAST; day = day.next(1)) {
    const holiday = day.getLegalHoliday();
    const run = runs.at(-1);
    const kind = holiday?.isWork() ? 'work' : 'off';
    if (holiday && next && run.kind === kind && run.name === holiday.getName()) run.last = dayText(day);
    else if (holiday) runs.push({ first: dayText(day), last: dayText(day), kind, name: holiday.getName() });
    next = Boolean(holiday);
  }
  return runs
    .map(
      ({ first, last, kind, name }) =>
        `  ('${first}', '${last}', '${kind}', '${name}', '${ENGLISH[name].replace("'", "''")}')`,
    )
    .join(',\n');
}

const dayText = day =>
  [day.getYear(), day.getMonth(), day.getDay()].map(part => String(part).padStart(2, '0')).join('-');

const years = Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index);
const newYear = LunarYear.fromYear(FIRST - 1)
  .getFirstMonth()
  .getFirstDay()
  .getSolarDay();
if (process.argv.includes('--sql')) {
  process.stdout.write(`${nationalDays()}\n`);
  process.exit();
}
writeFileSync(
  new URL('../src/shared/lib/calendar.json', import.meta.url),
  `${JSON.stringify(
    {
      firstYear: FIRST,
      newYear: dayText(newYear),
      months: [FIRST - 1, ...years].map(monthsOf).join(''),
      terms: years.map(termsOf).join(''),
    },
    null,
    2,
  )}\n`,
);
