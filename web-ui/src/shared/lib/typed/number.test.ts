import { expect, it } from 'vitest';
import { numberProblem } from './number';

it('says what is wrong with a number and leaves it as it is', () => {
  const area = { min: 0.5, max: 100_000, decimals: 1 };
  expect(numberProblem(-3, area)).toBe('range');
  expect(numberProblem(0, { min: 1, max: 10, decimals: 0 })).toBe('range');
  expect(numberProblem(2.34, area)).toBe('decimals');
  expect(numberProblem(2.9, { min: 1, max: 10, decimals: 0 })).toBe('whole');
  expect(numberProblem(Number.NaN, area)).toBe('wrong');
  expect(numberProblem(30.5, area)).toBeNull();
  expect(numberProblem(null, area)).toBeNull();
});
