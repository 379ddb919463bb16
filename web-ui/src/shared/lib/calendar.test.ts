import { readFileSync } from 'node:fs';
import { SolarDay } from 'tyme4ts';
import { expect, it } from 'vitest';
import { addDays, FIRST_DAY, LAST_DAY } from './days';
import { lunarText } from './lunar';

/** A day as the library says it, from which the table is written. */
function bySource(day: string) {
  const solar = SolarDay.fromYmd(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)));
  const lunar = solar.getLunarDay();
  const month = lunar.getLunarMonth();
  const term = solar.getTermDay();
  const words = [
    `农历${month.getName()}${lunar.getName()}`,
    lunar.getFestival()?.getName(),
    term.getDayIndex() === 0 ? term.getSolarTerm().getName() : undefined,
  ];
  return [
    words.filter(Boolean).join(' · '),
    `Lunar ${month.isLeap() ? 'leap ' : ''}${month.getMonth()}/${lunar.getDay()}`,
  ];
}

it('says of every day the platform knows what the library of calendars says (npm run calendar writes the table)', () => {
  const different: unknown[] = [];
  for (let day = FIRST_DAY; day <= LAST_DAY; day = addDays(day, 1)) {
    const ours = [lunarText(day), lunarText(day, 'en')];
    const theirs = bySource(day);
    if (ours.join() !== theirs.join()) different.push([day, ours, theirs]);
  }
  expect(different).toEqual([]);
  // forty thousand days by a library that takes its time, on a machine that may be busy
}, 180_000);

/** What the registry was begun with; since then it is headquarters' to keep. */
function firstNationalDays(): Map<string, string> {
  const sql = readFileSync(
    '../services/tenancy/src/main/resources/db/registry/V20261126.0240__national_days.sql',
    'utf8',
  );
  const days = new Map<string, string>();
  for (const [, first = '', last = '', kind, name] of sql.matchAll(
    /^ {2}\('([\d-]+)', '([\d-]+)', '(off|work)', '([^']+)', /gm,
  ))
    for (let day = first; day <= last; day = addDays(day, 1)) days.set(day, `${kind} ${name}`);
  return days;
}

it('began the registry with every national day that the library knows', () => {
  const ours = firstNationalDays();
  const theirs = new Map<string, string>();
  for (let day = FIRST_DAY; day <= LAST_DAY; day = addDays(day, 1)) {
    const [year, month, date] = day.split('-').map(Number);
    const holiday = SolarDay.fromYmd(year ?? 0, month ?? 0, date ?? 0).getLegalHoliday();
    if (holiday) theirs.set(day, `${holiday.isWork() ? 'work' : 'off'} ${holiday.getName()}`);
  }
  expect(ours.size).toBe(860);
  expect(ours).toEqual(theirs);
}, 60_000);

it('says nothing of a day it does not know', () => {
  expect(lunarText('1900-01-01')).toBe('');
});
