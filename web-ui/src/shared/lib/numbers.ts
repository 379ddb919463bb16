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

/** A share from 0 to 1 as a percentage. It rounds down short of the whole, so that 99.9% never reads 100%. */
export function percent(share: number | null | undefined): string {
  if (share == null) return NO_DATA;
  const value = share * 100;
  return `${share < 1 ? Math.min(99, Math.round(value)) : Math.round(value)}%`;
}

/** Money held in minor units. Chinese readers get 万元 from 10,000 up where that loses nothing they need. */
export function money(minor: number, currency: string, language: string): string {
  const major = minor / 100;
  if (language !== 'en' && currency === 'CNY' && major >= 10_000) {
    return `${decimal(major / 10_000, 2)} 万元`;
  }
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  }).format(major);
}
