import { describe, expect, it } from 'vitest';
import { formatPeriod, parsePeriod, periodOf, periodText, shiftPeriod } from './period';

describe('a period in the URL', () => {
  it.each([
    ['2026-11-22', 'day', '2026-11-22', '2026-11-22'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29'],
    ['2026-Q4', 'quarter', '2026-10-01', '2026-12-31'],
    ['2026', 'year', '2026-01-01', '2026-12-31'],
    ['2026-01-05..2026-02-11', 'custom', '2026-01-05', '2026-02-11'],
  ])('reads %s and writes it back', (text, kind, from, to) => {
    const period = parsePeriod(text);
    expect(period).toEqual({ kind, from, to });
    expect(period && formatPeriod(period)).toBe(text);
  });

  it.each([
    '',
    '2026-13',
    '2026-Q5',
    '2026-02-30',
    '2026-02-11..2026-01-05',
    '2026-01-01..',
    'a',
    '2026-01-01..2026-01-02..',
  ])('takes "%s" for none', text => expect(parsePeriod(text)).toBeNull());

  it('moves by its own size across years', () => {
    const moved = (text: string, steps: number) => {
      const period = parsePeriod(text);
      return period && formatPeriod(shiftPeriod(period, steps));
    };
    expect(moved('2026-01', -1)).toBe('2025-12');
    expect(moved('2026-Q4', 1)).toBe('2027-Q1');
    expect(moved('2024-02-29', 1)).toBe('2024-03-01');
    expect(moved('2026-01-01..2026-01-10', 1)).toBe('2026-01-11..2026-01-20');
  });

  it('finds the period that holds a day', () => {
    expect(formatPeriod(periodOf('quarter', '2026-08-31'))).toBe('2026-Q3');
    expect(periodText(periodOf('quarter', '2026-08-31'), 'zh-CN')).toBe('2026年第三季度');
    expect(periodText(periodOf('month', '2026-08-31'), 'en')).toBe('August 2026');
  });
});
