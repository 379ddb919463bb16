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
