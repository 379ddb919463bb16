import { describe, expect, it } from 'vitest';
import { Problem, SignedOut, Unreachable } from '@/shared/api/problem';
import { needsDecision, standing, type Tap, verdictOf } from './tap';

const tap = (changes: Partial<Tap> = {}): Tap => ({
  id: 't1',
  subject: 'zhou',
  centre: 'hefeng',
  session: 's1',
  method: 'TALLY',
  heads: 1,
  simulated: false,
  at: 0,
  attempts: 0,
  nextTry: 0,
  refusal: null,
  ...changes,
});
const answered = (status: number, body = {}, retryAfter?: number) =>
  verdictOf(new Problem(status, body, retryAfter), 1, 0);

describe('what an answer means for a tap', () => {
  it.each([408, 425, 429, 500, 502, 503, 504, 507])('%i is tried again', status => {
    expect(answered(status)).toMatchObject({ kind: 'again' });
  });

  it.each([400, 403, 404, 409, 410, 412, 413, 422])('%i is for a person to decide', status => {
    expect(answered(status)).toMatchObject({ kind: 'decide', refusal: { status } });
  });

  it('no answer is tried again, and stops the others; so does a server that is away', () => {
    expect(verdictOf(new Unreachable(), 1, 0)).toMatchObject({ kind: 'again', all: true });
    expect(answered(503)).toMatchObject({ all: true });
    // one tap that breaks the server holds back no other
    expect(answered(500)).toMatchObject({ all: false });
  });

  it('waits as long as the server asks, else longer each time, never over five minutes', () => {
    expect(answered(429, {}, 60)).toMatchObject({ after: 60_000 });
    expect(answered(429, {}, 86_400)).toMatchObject({ after: 300_000 });
    const pauses = [1, 2, 3, 20].map(attempts => verdictOf(new Problem(500, {}), attempts, 0));
    expect(pauses.map(each => each.kind === 'again' && each.after)).toEqual([2_000, 4_000, 8_000, 300_000]);
  });

  it('waits for its person where the sign-in ended or somebody else is signed in', () => {
    expect(verdictOf(new SignedOut(), 1, 0)).toEqual({ kind: 'hold' });
    expect(answered(409, { type: 'https://hearth.dev/problems/another-person' })).toEqual({ kind: 'hold' });
    expect(answered(409, { type: 'https://hearth.dev/problems/other-organisation' })).toEqual({
      kind: 'hold',
    });
  });

  it('what no error of ours explains is kept', () => {
    expect(verdictOf(new TypeError('x'), 1, 0)).toMatchObject({ kind: 'again' });
  });
});

describe('whose taps one sees', () => {
  const zhou = { subject: 'zhou', centre: 'hefeng' };
  const refused = { refusal: { status: 404, body: {}, at: 0 } };

  it('own ones by what they need, of others only how many', () => {
    const taps = [
      tap({ id: 'a' }),
      tap({ id: 'b', ...refused }),
      tap({ id: 'c', subject: 'lin' }),
      tap({ id: 'd', subject: 'lin', ...refused }),
      tap({ id: 'e', centre: 'yuntai' }),
    ];
    const seen = standing(taps, zhou);
    expect(seen.waiting.map(each => each.id)).toEqual(['a']);
    expect(seen.toDecide.map(each => each.id)).toEqual(['b']);
    expect([seen.others, seen.elsewhere]).toEqual([2, 1]);
  });

  it('what a former version kept of nobody is for whoever is here to decide', () => {
    const old = tap({ subject: '', centre: '', ...refused });
    expect(standing([old], zhou).toDecide).toEqual([old]);
  });

  it('what the server fails at again and again is shown to decide', () => {
    expect(needsDecision(tap({ attempts: 4 }))).toBe(false);
    expect(needsDecision(tap({ attempts: 5 }))).toBe(true);
  });
});
