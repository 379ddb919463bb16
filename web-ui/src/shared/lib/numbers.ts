/** What stands where there is no data; never a 0. */
export const NO_DATA = '—';

const integers = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** A whole number with thousands separators. */
export function count(value: number | null | undefined): string {
  return value == null ? NO_DATA : integers.format(value);
}

/** A number with a fixed count of decimals at most. */
export function decimal(value: number | null | undefined, digits = 1): string {
  return value == null
    ? NO_DATA
    : new Intl.NumberFormat('en-US', { maximumFractionDigits: digits }).format(value);
}

/** What a hundredth may lack because fractions are binary: 0.29 × 100 is 28.999999999999996. */
const BINARY = 1e-9;

/**
 * A share from 0 to 1 as a percentage. It always rounds down, so that no share reads as having reached what it has not: 79.7%
 * is not the 80% that a rank needs, nor 99.9% all of it. Below 10% a tenth counts, 1.9% is nearly twice 1%; and what is not
 * nothing is never 0%.
 */
export function percent(share: number | null | undefined): string {
  if (share == null) return NO_DATA;
  const tenths = Math.floor(share * 1000 + BINARY);
  if (tenths < 1) return share > 0 ? '<0.1%' : '0%';
  return `${tenths < 100 ? tenths / 10 : Math.floor(tenths / 10)}%`;
}

/** Digits as a Chinese keyboard may give them, １２, as those of every other: 12. */
export const halfWidth = (typed: string): string => typed.normalize('NFKC');

/** What is wrong with a number in a form, as the name of a common text; null where nothing is, or where there is none. */
export function numberProblem(
  value: unknown,
  { min, max, decimals }: { min: number; max: number; decimals: number },
): 'numberWrong' | 'numberRange' | 'numberWhole' | 'numberDecimals' | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'numberWrong';
  if (value < min || value > max) return 'numberRange';
  if (Number(value.toFixed(decimals)) === value) return null;
  return decimals === 0 ? 'numberWhole' : 'numberDecimals';
}

/** One hundredth of 万元 in fen: what divides by it can be written in 万元 with two decimals and is still exact. */
const HUNDREDTH_OF_WAN = 10_000;

/** Money held in minor units, never rounded. Chinese readers get 万元 from 10,000 up where that is exact. */
export function money(minor: number, currency: string, language: string): string {
  const major = minor / 100;
  if (language !== 'en' && currency === 'CNY' && major >= 10_000) {
    return minor % HUNDREDTH_OF_WAN === 0
      ? `${decimal(major / 10_000, 2)} 万元`
      : `${new Intl.NumberFormat('en-US', { minimumFractionDigits: minor % 100 === 0 ? 0 : 2 }).format(major)} 元`;
  }
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  }).format(major);
}
