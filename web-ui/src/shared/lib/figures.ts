const plain = (typed: string) => typed.normalize('NFKC').trim();

const HELD_PHONE = /(?<![a-z\d])(?:(?:\+|00)?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}(?![a-z\d])/i;
const HELD_ID = /(?<![a-z\d])[1-9]\d{16}[\dx](?![a-z\d])/i;

/** Whether somebody types a number and no word: figures with what stands between them. */
export const isFigures = (typed: string): boolean => /^[+\d ().-]*\d[\d ().-]*x?$/i.test(plain(typed));

/**
 * Whether a phone or an ID number of somebody is typed, whole or nearly: it must come in no address, and the server refuses one that
 * holds it by the same rule.
 */
export function holdsNumber(typed: string): boolean {
  const said = plain(typed);
  const digits = said.replace(/\D/g, '');
  const figures = isFigures(said) && digits.length >= 7 && !digits.startsWith('20');
  return figures || HELD_PHONE.test(said) || HELD_ID.test(said);
}
