import type { Person } from '@/domain/offline/roster';
import type { RecordRequest, SessionResponse } from '@/shared/api/generated/model';
import { halfWidth, numberProblem } from '@/shared/lib/typed/number';
import { uuid7 } from '@/shared/lib/uuid7';

/** What goes, or went, to the server of one line: its key and the ids of its entries are made once. */
export interface Sent {
  key: string;
  entries: RecordRequest[];
}

/**
 * What is typed of one session of the paper list.
 *
 * `sent` stands as long as the server may have taken it: until then the line is sent again as it is, and not changed.
 */
export interface Line {
  heads: string;
  partner: string;
  people: Person[];
  /** What is typed of a name, and nobody chosen yet. */
  find: string;
  sent: Sent | null;
}

export type Column = 'heads' | 'partner' | 'people';

export const BLANK: Line = { heads: '', partner: '', people: [], find: '', sent: null };

/** The server takes at most so many heads in one entry. */
const AT_ONCE = 500;
const MOST = 5_000;

export const isFilled = ({ heads, partner, people, find }: Line): boolean =>
  [heads, partner, find].some(typed => typed.trim() !== '') || people.length > 0;

const numberOf = (typed: string): number | null =>
  typed.trim() === '' ? null : Number(halfWidth(typed.trim()));

/** What is wrong with a number of heads, as the name of a text of `useNumberText`. */
export const headsProblem = (typed: string) =>
  numberProblem(numberOf(typed), { min: 1, max: MOST, decimals: 0 }) ??
  (Number.isNaN(numberOf(typed) ?? 0) ? 'wrong' : null);

/** Nobody is nothing to enter: that is said by leaving the field empty. */
export const isZero = (typed: string): boolean => numberOf(typed) === 0;

export const BOUNDS = { min: '1', max: MOST.toLocaleString('en-US'), decimals: 0 };

/** Whether what can be saved of a line is right: its numbers. */
export const isSound = ({ heads, partner }: Line): boolean => !headsProblem(heads) && !headsProblem(partner);

/** Whether a name was begun and belongs to nobody yet. It stays in its line, and the others of the line do not wait for it. */
export const hasUnknown = ({ find }: Line): boolean => find.trim() !== '';

/** Whether there is something to save now. */
export const isToSend = (line: Line): boolean => isSound(line) && isFilled({ ...line, find: '' });

/** What a line adds: visits, and what a partner declares where the centre counted itself, which is shown apart (rule 2). */
export interface Effect {
  visits: number;
  apart: number;
  /** What a partner declared before and stops to count, since the centre now has a count of its own. */
  replaced: number;
}

export function effectOf(line: Line, { visits, byMethod }: SessionResponse): Effect {
  if (!isSound(line)) return { visits: 0, apart: 0, replaced: 0 };
  const own = (numberOf(line.heads) ?? 0) + line.people.length;
  const declared = numberOf(line.partner) ?? 0;
  const isCounted = own + visits - byMethod.partner > 0;
  return isCounted
    ? { visits: own, apart: declared, replaced: byMethod.partner }
    : { visits: declared, apart: 0, replaced: 0 };
}

/** What an answered line added to a session that now is as given. */
export function addedOf(
  { entries }: Sent,
  duplicates: number,
  now: SessionResponse,
): Omit<Effect, 'replaced'> {
  const heads = (partner: boolean) =>
    entries
      .filter(({ method }) => (method === 'PARTNER') === partner)
      .reduce((sum, each) => sum + (each.heads ?? 1), 0);
  const declared = heads(true);
  const isApart = now.visits > now.byMethod.partner;
  return { visits: heads(false) - duplicates + (isApart ? 0 : declared), apart: isApart ? declared : 0 };
}

/** The entries of a line, as they are sent from now on. `by`: whose they are; `at`: when it happened, if it is not the server's to say. */
export function sentOf(line: Line, by: string, at: string | undefined): Sent {
  const made = { simulated: false, by, occurredAt: at };
  const counted = (method: RecordRequest['method'], typed: string): RecordRequest[] => {
    const entries: RecordRequest[] = [];
    for (let left = numberOf(typed) ?? 0; left > 0; left -= AT_ONCE)
      entries.push({ ...made, id: uuid7(), method, heads: Math.min(left, AT_ONCE) });
    return entries;
  };
  const named = line.people.map(
    ({ id, simulated }): RecordRequest => ({
      ...made,
      id: uuid7(),
      method: 'NAMED',
      residentId: id,
      simulated,
    }),
  );
  return {
    key: crypto.randomUUID(),
    entries: [...named, ...counted('TALLY', line.heads), ...counted('PARTNER', line.partner)],
  };
}
