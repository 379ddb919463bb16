import { expect, it } from 'vitest';
import { daysOf, runsOf, wrongOf } from './stretches';

it('has each day of a stretch over the end of a year once, in order, and single days beside it', () => {
  expect(
    daysOf([
      ['2026-12-30', '2027-01-03'],
      ['2026-12-25', ''],
      ['2027-01-01', ''],
    ]),
  ).toEqual(['2026-12-25', '2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02', '2027-01-03']);
});

it.each([
  [[], 'required'],
  [[['', '']], 'required'],
  [[['2026-02-30', '']], 'day'],
  [[['2026-12-30', '2027-01-']], 'day'],
  [[['2026-12-30', '2026-12-01']], 'order'],
  [[['2026-01-01', '']], 'range'],
  [[['2026-12-30', '2031-01-01']], 'range'],
  [[['2027-01-01', '2027-06-30']], 'many'],
  [[['2026-12-30', '2027-01-03']], null],
] as const)('%j is %s', (typed, wrong) => {
  expect(wrongOf(typed as never, '2026-08-22', '2029-11-22')).toBe(wrong);
});

it('has runs of days that follow one another', () => {
  expect(runsOf(['2026-12-25', '2026-12-30', '2026-12-31', '2027-01-01'])).toEqual([
    ['2026-12-25', '2026-12-25'],
    ['2026-12-30', '2027-01-01'],
  ]);
  expect(runsOf([])).toEqual([]);
});
