import type { Person } from '@/domain/offline/roster';
import type { RecordRequest } from '@/shared/api/generated/model';
import { numberProblem } from '@/shared/lib/numbers';
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
  sent: Sent | null;
}

export type Column = 'heads' | 'partner' | 'people';

export const BLANK: Line = { heads: '', partner: '', people: [], sent: null };

/** The server takes at most so many heads in one entry. */
const AT_ONCE = 500;
const MOST = 5_000;

export const isFilled = (line: Line): boolean =>
  line.heads.trim() !== '' || line.partner.trim() !== '' || line.people.length > 0;

const numberOf = (typed: string): number | null => (typed.trim() === '' ? null : Number(typed.trim()));

/** What is wrong with a number of heads, as the name of a common text. */
export const headsProblem = (typed: string) =>
  numberProblem(numberOf(typed), { min: 1, max: MOST, decimals: 0 }) ??
  (Number.isNaN(numberOf(typed) ?? 0) ? 'numberWrong' : null);

export const BOUNDS = { min: '1', max: MOST.toLocaleString('en-US'), decimals: 0 };

export const isSound = (line: Line): boolean => !headsProblem(line.heads) && !headsProblem(line.partner);

/** How many visits the line would add; what a partner declares counts only where nothing else does. */
export function visitsOf(line: Line): number {
  if (!isSound(line)) return 0;
  const own = (numberOf(line.heads) ?? 0) + line.people.length;
  return own > 0 ? own : (numberOf(line.partner) ?? 0);
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
