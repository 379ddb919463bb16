import { expect, it } from 'vitest';
import { type Fields, requestOf } from './ContractForm';

it('sends money in minor units, without the errors of binary fractions', () => {
  const fields = { amount: 1234.57, simulated: undefined as unknown } as Fields;
  expect(requestOf(fields).amountMinor).toBe(123_457);
  expect(requestOf({ ...fields, amount: 0.29 }).amountMinor).toBe(29);
  expect(requestOf(fields).simulated).toBe(false);
});
