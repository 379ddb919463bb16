import { describe, expect, it } from 'vitest';
import { groupedHours, isDayRight, isNeverOpen, usualHours, wrongDays } from './hours';

describe('opening hours', () => {
  it('must be times, in order and apart', () => {
    expect(isDayRight([])).toBe(true);
    expect(
      isDayRight([
        ['08:30', '12:00'],
        ['13:00', '24:00'],
      ]),
    ).toBe(true);
    expect(
      isDayRight([
        ['08:30', '12:00'],
        ['11:00', '14:00'],
      ]),
    ).toBe(false);
    expect(isDayRight([['12:00', '08:30']])).toBe(false);
    expect(isDayRight([['8:30', '12:00']])).toBe(false);
    expect(isDayRight([['25:00', '26:00']])).toBe(false);
    expect(isDayRight([['', '']])).toBe(false);
    expect(isDayRight(Array.from({ length: 5 }, (_, hour) => [`0${hour}:00`, `0${hour}:30`]))).toBe(false);
  });

  it('name the days that are wrong', () => {
    expect(wrongDays({ ...usualHours(), tue: [['9', '8']] })).toEqual(['tue']);
    expect(isNeverOpen(usualHours())).toBe(false);
    expect(isNeverOpen({ mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] })).toBe(true);
  });

  it('are told in groups of days', () => {
    expect(groupedHours({ ...usualHours(), sun: [] }).map(({ first, last }) => `${first}-${last}`)).toEqual([
      'mon-fri',
      'sat-sat',
      'sun-sun',
    ]);
  });
});
