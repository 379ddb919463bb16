/** Digits as a Chinese keyboard may give them, １２, as those of every other: 12. */
export const halfWidth = (typed: string): string => typed.normalize('NFKC');

/** What is wrong with a number in a form, as the name of a text of `useNumberText`; null where nothing is, or where there is none. */
export function numberProblem(
  value: unknown,
  { min, max, decimals }: { min: number; max: number; decimals: number },
): 'wrong' | 'range' | 'whole' | 'decimals' | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'wrong';
  if (value < min || value > max) return 'range';
  if (Number(value.toFixed(decimals)) === value) return null;
  return decimals === 0 ? 'whole' : 'decimals';
}
