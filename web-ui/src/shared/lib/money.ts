import { decimal } from './numbers';

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
