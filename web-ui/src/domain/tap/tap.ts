import { Problem, type ProblemBody, SignedOut, Unreachable } from '@/shared/api/problem';

/** Whose a tap is: the person, and the centre they worked for. */
export interface Owner {
  /** The person's id at the identity provider. */
  subject: string;
  /** The centre's alias. */
  centre: string;
}

/** One tap at the front desk, as the browser keeps it. It holds ids and no name: it may lie here for days. */
export interface Tap extends Owner {
  /** Made on this device (UUIDv7): under it the tap counts once, however often it is sent. */
  id: string;
  session: string;
  method: 'NAMED' | 'TALLY';
  /** Of a NAMED tap. */
  residentId?: string;
  /** Of a TALLY. */
  heads?: number;
  simulated: boolean;
  /** When it happened, by the clock of this device. */
  at: number;
  /** The same by the server's clock, once that was known; fixed then, so that every sending says the same. */
  occurredAt?: string;
  /** How often the server had an answer to it that was none. */
  attempts: number;
  /** Not sent again before. */
  nextTry: number;
  /** Why the server will not take it: from then on a person decides. */
  refusal: Refusal | null;
  /** It was handed to the network: from then on the server may have it, whatever is heard of it. */
  sent?: boolean;
  /** Taken back when the server may have had it: then it is undone there, after its answer. */
  withdrawn?: Withdrawal;
}

export interface Withdrawal {
  /** The Idempotency-Key of the undoing. */
  key: string;
  reason: string;
}

export interface Refusal {
  status: number;
  /** Words of the server, in both languages. */
  body: ProblemBody;
  at: number;
}

/** Kept by a version that did not write down whose it was: whoever is here decides. */
export const NOBODY: Owner = { subject: '', centre: '' };

/** What an answer that is no success means for a tap. Nothing of it ever deletes one. */
export type Verdict =
  /** Sent again by itself after so many ms; `all`: the others need not be tried before, either. */
  | { kind: 'again'; after: number; all: boolean }
  /** Waits until its person is signed in here again. */
  | { kind: 'hold' }
  /** Will not be taken as it is: a person decides. */
  | { kind: 'decide'; refusal: Refusal };

const SECOND = 1_000;
const LONGEST = 300 * SECOND;
/** Refusals that end by themselves. */
const PASSING = new Set([408, 425, 429]);
/** Answers that speak of the server, not of the tap. */
const OF_THE_SERVER = new Set([429, 502, 503, 504]);
/** Problems of who is signed in, not of the tap. */
const OF_THE_SIGN_IN = new Set(['another-person', 'other-organisation']);

/** How long to wait after so many failures: 2 s, 4 s, 8 s … up to five minutes. */
export function pauseAfter(attempts: number): number {
  return Math.min(SECOND * 2 ** Math.max(1, attempts), LONGEST);
}

export function verdictOf(error: unknown, attempts: number, now: number): Verdict {
  if (error instanceof SignedOut) return { kind: 'hold' };
  if (error instanceof Unreachable) return { kind: 'again', after: pauseAfter(1), all: true };
  if (!(error instanceof Problem)) return { kind: 'again', after: pauseAfter(attempts), all: false };
  const { status, body, slug, retryAfter } = error;
  if (OF_THE_SIGN_IN.has(slug)) return { kind: 'hold' };
  if (PASSING.has(status) || status >= 500) {
    const asked = (retryAfter ?? 0) * SECOND;
    return {
      kind: 'again',
      after: Math.min(Math.max(asked, pauseAfter(attempts)), LONGEST),
      all: OF_THE_SERVER.has(status),
    };
  }
  return { kind: 'decide', refusal: { status, body, at: now } };
}

/** After so many answers that were none, it is shown where people decide, and still sent. */
const STUCK = 5;

export function needsDecision(tap: Tap): boolean {
  return tap.refusal !== null || tap.attempts >= STUCK;
}

export const isOf = (tap: Owner, { subject, centre }: Owner): boolean =>
  tap.subject === subject && tap.centre === centre;

/** What of this device's taps one person sees: their own here, and of others how many. */
export interface Standing {
  waiting: Tap[];
  toDecide: Tap[];
  /** Of the same person, at another centre. */
  elsewhere: number;
  /** Of other people. */
  others: number;
}

export function standing(taps: readonly Tap[], owner: Owner): Standing {
  const mine = taps.filter(tap => isOf(tap, owner) || isOf(tap, NOBODY));
  const foreign = taps.filter(tap => !mine.includes(tap));
  return {
    waiting: mine.filter(tap => !needsDecision(tap)),
    toDecide: mine.filter(needsDecision),
    elsewhere: foreign.filter(tap => tap.subject === owner.subject).length,
    others: foreign.filter(tap => tap.subject !== owner.subject).length,
  };
}

/** Heads that are not counted yet by the server, of one session. */
export const headsOf = (taps: readonly Tap[]): number =>
  taps.reduce((sum, tap) => sum + (tap.withdrawn ? 0 : (tap.heads ?? 1)), 0);
