import { describe, expect, it } from 'vitest';
import { count, money, numberProblem, percent } from './numbers';

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

  it('says what is wrong with a number and leaves it as it is', () => {
    const area = { min: 0.5, max: 100_000, decimals: 1 };
    expect(numberProblem(-3, area)).toBe('numberRange');
    expect(numberProblem(0, { min: 1, max: 10, decimals: 0 })).toBe('numberRange');
    expect(numberProblem(2.34, area)).toBe('numberDecimals');
    expect(numberProblem(2.9, { min: 1, max: 10, decimals: 0 })).toBe('numberWhole');
    expect(numberProblem(Number.NaN, area)).toBe('numberWrong');
    expect(numberProblem(30.5, area)).toBeNull();
    expect(numberProblem(null, area)).toBeNull();
  });

  it('reads money from minor units', () => {
    expect(money(120_000_000, 'CNY', 'zh-CN')).toBe('120 万元');
    expect(money(38_000_000, 'CNY', 'zh-CN')).toBe('38 万元');
    expect(money(38_000_055, 'CNY', 'zh-CN')).toBe('380,000.55 元');
    expect(money(38_005_000, 'CNY', 'zh-CN')).toBe('380,050 元');
    expect(money(38_010_000, 'CNY', 'zh-CN')).toBe('38.01 万元');
    expect(money(120_000_000, 'CNY', 'en')).toMatch(/1,200,000/);
    expect(money(1_050, 'CAD', 'en')).toMatch(/10\.50/);
  });
});
