import { describe, expect, it } from 'vitest';
import type { Recorded } from '@/shared/api/generated/model';
import { Problem, Unreachable } from '@/shared/api/problem';
import { type Outcome, type Tap, TapQueue } from './queue';

let database = 0;
const tap = (key: string, at = Number(key.slice(1))): Tap => ({
  key,
  session: 's1',
  request: { method: 'TALLY', heads: 1, simulated: false },
  label: '+1',
  at,
});

/** A server that counts a key once, and can be cut off. */
function desk() {
  database += 1;
  const name = `taps-${database}`;
  const counted = new Set<string>();
  const sent: string[] = [];
  const state = { online: true, loseAnswer: false, refuse: false, busy: false };
  const send = async ({ key }: Tap): Promise<Recorded> => {
    if (!state.online) throw new Unreachable();
    sent.push(key);
    if (state.busy) throw new Problem(429, {});
    if (state.refuse) throw new Problem(409, {});
    counted.add(key);
    if (state.loseAnswer) throw new Unreachable();
    return {} as Recorded;
  };
  const outcomes: string[] = [];
  const note = (outcome: Outcome) => outcomes.push(`${outcome.kind} ${outcome.tap.key}`);
  return { queue: new TapQueue(send, name), name, send, state, counted, sent, outcomes, note };
}

const settled = () => new Promise(resolve => setTimeout(resolve, 20));

describe('taps at the front desk', () => {
  it('go out at once when there is a network', async () => {
    const { queue, outcomes, note } = desk();
    await queue.add(tap('k1'), note);
    expect(outcomes).toEqual(['recorded k1']);
    expect(queue.waiting()).toEqual([]);
  });

  it('wait without a network and go out in order when it returns', async () => {
    const { queue, outcomes, note, state, sent } = desk();
    state.online = false;
    await queue.add(tap('k1'), note);
    await queue.add(tap('k2'), note);
    expect(outcomes).toEqual(['kept k1', 'kept k2']);
    expect(queue.waiting()).toHaveLength(2);
    state.online = true;
    await queue.flush(note);
    expect(sent).toEqual(['k1', 'k2']);
    expect(queue.waiting()).toEqual([]);
  });

  it('count once when the answer was lost and the tap is sent again', async () => {
    const { queue, note, state, sent, counted } = desk();
    state.loseAnswer = true;
    await queue.add(tap('k1'), note);
    expect(queue.waiting()).toHaveLength(1);
    state.loseAnswer = false;
    await queue.flush(note);
    expect(sent).toEqual(['k1', 'k1']);
    expect(counted.size).toBe(1);
  });

  it('wait when there are too many of them at once', async () => {
    const { queue, outcomes, note, state, counted } = desk();
    state.busy = true;
    await queue.add(tap('k1'), note);
    expect(outcomes).toEqual(['kept k1']);
    state.busy = false;
    await queue.flush(note);
    expect(counted.size).toBe(1);
    expect(queue.waiting()).toEqual([]);
  });

  it('survive a closed page', async () => {
    const { queue, name, send, note, state } = desk();
    state.online = false;
    await queue.add(tap('k1'), note);
    const again = new TapQueue(send, name);
    await settled();
    expect(again.waiting().map(each => each.key)).toEqual(['k1']);
  });

  it('are not kept when the server refuses them, and the others still go out', async () => {
    const { queue, outcomes, note, state } = desk();
    state.refuse = true;
    await queue.add(tap('k1'), note);
    state.refuse = false;
    await queue.add(tap('k2'), note);
    expect(outcomes).toEqual(['refused k1', 'recorded k2']);
    expect(queue.waiting()).toEqual([]);
  });
});
