/** As people write it: digits of either width, with blanks and hyphens between. */
const plain = (typed: string) => typed.normalize('NFKC').trim();

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

export const isMobile = (typed: string): boolean =>
  /^(?:\+?86)?1[3-9]\d{9}$/.test(plain(typed).replace(/[\s()-]/g, ''));

export function isOtherPhone(typed: string): boolean {
  const digits = plain(typed).replace(/\D/g, '').length;
  return /^\+?[\d ().-]+$/.test(plain(typed)) && digits >= 7 && digits <= 15;
}

/** Whether the last place fits the others (ISO 7064); whether the day exists, the server says. */
export function isIdNumber(typed: string): boolean {
  const number = plain(typed).replaceAll(' ', '').toUpperCase();
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) return false;
  const sum = WEIGHTS.reduce((all, weight, at) => all + weight * Number(number[at]), 0);
  return CHECKS[sum % CHECKS.length] === number[17];
}
