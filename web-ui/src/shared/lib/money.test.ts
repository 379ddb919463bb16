import { expect, it } from 'vitest';
import { money } from './money';

it('reads money from minor units', () => {
  expect(money(120_000_000, 'CNY', 'zh-CN')).toBe('120 万元');
  expect(money(38_000_000, 'CNY', 'zh-CN')).toBe('38 万元');
  expect(money(38_000_055, 'CNY', 'zh-CN')).toBe('380,000.55 元');
  expect(money(38_005_000, 'CNY', 'zh-CN')).toBe('380,050 元');
  expect(money(38_010_000, 'CNY', 'zh-CN')).toBe('38.01 万元');
  expect(money(120_000_000, 'CNY', 'en')).toMatch(/1,200,000/);
  expect(money(1_050, 'CAD', 'en')).toMatch(/10\.50/);
});
