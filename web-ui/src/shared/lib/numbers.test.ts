import { describe, expect, it } from 'vitest';
import { count, money, percent } from './numbers';

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
    expect(percent(0.826)).toBe('83%');
  });

  it('reads money from minor units', () => {
    expect(money(120_000_000, 'CNY', 'zh-CN')).toBe('120 万元');
    expect(money(120_000_000, 'CNY', 'en')).toMatch(/1,200,000/);
    expect(money(1_050, 'CAD', 'en')).toMatch(/10\.50/);
  });
});
