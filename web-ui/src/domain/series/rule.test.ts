import { expect, it } from 'vitest';
import { ruleOf, told, weekOfMonth } from './rule';

const until = '2027-06-30';

it('writes rules as RFC 5545 has them', () => {
  const tuesday = '2026-12-08';
  expect(ruleOf({ every: 'day', until }, tuesday)).toBe('FREQ=DAILY;UNTIL=20270630');
  expect(ruleOf({ every: 'week', interval: 2, weekdays: ['TH', 'TU'], until }, tuesday)).toBe(
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;UNTIL=20270630',
  );
  expect(ruleOf({ every: 'week', weekdays: [], until }, tuesday)).toBe('FREQ=WEEKLY;BYDAY=TU;UNTIL=20270630');
  expect(ruleOf({ every: 'monthDay', until }, tuesday)).toBe('FREQ=MONTHLY;BYMONTHDAY=8;UNTIL=20270630');
  expect(ruleOf({ every: 'monthWeek', until }, tuesday)).toBe('FREQ=MONTHLY;BYDAY=2TU;UNTIL=20270630');
  expect(ruleOf({ every: 'monthWeek', until }, '2027-03-29')).toBe('FREQ=MONTHLY;BYDAY=-1MO;UNTIL=20270630');
  expect(weekOfMonth('2027-03-28')).toBe(4);
});

it('has no rule while the fields do not say one', () => {
  expect(ruleOf({ every: 'never', until }, '2026-12-08')).toBeNull();
  expect(ruleOf({ every: 'week' }, '2026-12-08')).toBeNull();
  expect(ruleOf({ every: 'week', until: '2026-12-07' }, '2026-12-08')).toBeNull();
  expect(ruleOf({ every: 'week', until: '2026-13-01' }, '2026-12-08')).toBeNull();
  expect(ruleOf({ every: 'week', until }, undefined)).toBeNull();
});

it('takes rules apart, and leaves those it does not know', () => {
  expect(told('FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;UNTIL=20270630', '2026-12-08')).toEqual({
    freq: 'WEEKLY',
    interval: 2,
    weekdays: ['TU', 'TH'],
    week: null,
    monthDay: null,
  });
  expect(told('FREQ=WEEKLY;COUNT=3', '2026-12-08')?.weekdays).toEqual(['TU']);
  expect(told('FREQ=MONTHLY;BYDAY=-1MO;COUNT=3', '2026-12-08')).toMatchObject({ week: -1, weekdays: ['MO'] });
  expect(told('FREQ=MONTHLY;COUNT=3', '2026-12-08')?.monthDay).toBe(8);
  expect(told('FREQ=MONTHLY;BYDAY=MO;COUNT=3', '2026-12-08')).toBeNull();
  expect(told('FREQ=YEARLY;BYMONTH=2;COUNT=3', '2026-12-08')).toBeNull();
});
