import { describe, expect, it } from 'vitest';
import { count, percent } from './numbers';

describe('numbers', () => {
  it('shows no data as —, and 0 as 0', () => {
    expect(count(null)).toBe('—');
    expect(count(0)).toBe('0');
    expect(percent(undefined)).toBe('—');
    expect(percent(0)).toBe('0%');
  });

  it('never rounds short of the whole up to 100%', () => {
    expect(percent(0.9999)).toBe('99%');
    expect(percent(1)).toBe('100%');
    expect(percent(0.826)).toBe('82%');
  });

  it('never reads 80% of what is below 80%', () => {
    expect(percent(0.797)).toBe('79%');
    expect(percent(0.799_999)).toBe('79%');
    expect(percent(0.8)).toBe('80%');
    expect(Array.from({ length: 101 }, (_, whole) => percent(whole / 100))).toEqual(
      Array.from({ length: 101 }, (_, whole) => `${whole}%`),
    );
  });

  it('tells small shares apart, and never shows one as nothing', () => {
    expect(percent(0.019)).toBe('1.9%');
    expect(percent(0.029)).toBe('2.9%');
    expect(percent(0.0999)).toBe('9.9%');
    expect(percent(0.1)).toBe('10%');
    expect(percent(0.1099)).toBe('10%');
    expect(percent(0.001)).toBe('0.1%');
    expect(percent(0.0004)).toBe('<0.1%');
  });
});
