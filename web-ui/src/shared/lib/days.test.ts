import { describe, expect, it } from 'vitest';
import { datedMoment, isDay, longDay, minutesOf, mondayOf, nowIn, shortDay } from './days';
import { lunarText } from './lunar';

describe('days', () => {
  it('knows a day from what only looks like one', () => {
    expect(isDay('2026-02-28')).toBe(true);
    expect(isDay('2026-02-29')).toBe(false);
    expect(isDay('2026-2-8')).toBe(false);
  });

  it('knows no day outside the platform’s range', () => {
    expect(isDay('1990-01-01')).toBe(true);
    expect(isDay('1989-12-31')).toBe(false);
    expect(isDay('2100-12-31')).toBe(true);
    expect(isDay('9999-12-31')).toBe(false);
  });

  it('starts weeks on Monday', () => {
    expect(mondayOf('2026-11-22')).toBe('2026-11-16');
    expect(mondayOf('2026-11-23')).toBe('2026-11-23');
  });

  it('reads in both languages', () => {
    expect(longDay('2026-11-22', 'zh-CN')).toBe('11月22日 星期日');
    expect(longDay('2026-11-22', 'en')).toBe('Sunday 22 November');
    expect(longDay('2025-11-22', 'en', '2026')).toBe('Saturday 22 November 2025');
    expect(shortDay('2026-11-22', 'zh-CN')).toBe('周日 11-22');
  });

  it('takes the wall clock of the centre, not of the browser', () => {
    const at = new Date('2026-11-22T02:30:00Z');
    expect(nowIn('Asia/Shanghai', at)).toEqual({ day: '2026-11-22', minutes: 630 });
    expect(nowIn('America/Toronto', at)).toEqual({ day: '2026-11-21', minutes: 1290 });
    expect(minutesOf('24:00')).toBe(1440);
    // A zone no browser knows is no reason for a page to die.
    expect(nowIn('Z', at)).toEqual({ day: '2026-11-22', minutes: 150 });
  });

  it('knows the lunar day', () => {
    expect(lunarText('2026-02-17')).toContain('农历正月初一');
    expect(lunarText('2026-11-22')).toBe('农历十月十四 · 小雪');
    expect(lunarText('2026-11-22', 'en')).toBe('Lunar 10/14');
  });

  it('says the year of a moment that is not of this one', () => {
    expect(datedMoment('2026-11-26T06:18:00Z', 'UTC', '2026')).toBe('11-26 06:18');
    expect(datedMoment('2025-12-04T18:30:00Z', 'UTC', '2026')).toBe('2025-12-04 18:30');
  });
});
