import { describe, expect, it } from 'vitest';
import { desk, ids, tap, zhou } from '../../../tests/taps';
import { standing } from './tap';

describe('taps at the front desk', () => {
  it('go out at once when there is a network, with the time they happened', async () => {
    const { queue, outcomes } = desk();
    await queue.add(tap('k1'));
    expect(outcomes).toEqual(['recorded k1']);
    expect(queue.all()).toEqual([]);
  });

  it('wait without a network and go out in order when it returns', async () => {
    const { queue, outcomes, state, sent } = desk();
    state.online = false;
    await queue.add(tap('k1'));
    await queue.add(tap('k2'));
    expect(outcomes).toEqual(['kept k1', 'kept k2']);
    expect(queue.all()).toHaveLength(2);
    state.online = true;
    await queue.hurry(zhou);
    expect(sent).toEqual(['k1', 'k2']);
    expect(queue.all()).toEqual([]);
  });

  it('count once when the answer was lost and the tap is sent again', async () => {
    const { queue, state, sent, counted } = desk();
    state.loseAnswer = true;
    await queue.add(tap('k1'));
    expect(queue.all()).toHaveLength(1);
    state.loseAnswer = false;
    await queue.hurry(zhou);
    expect(sent).toEqual(['k1', 'k1']);
    expect(counted.size).toBe(1);
  });

  it('say the same however often they are sent', async () => {
    const { queue, state } = desk();
    state.answer = 500;
    await queue.add(tap('k1'));
    expect(queue.all()[0]?.occurredAt).toBe('at 1');
  });

  it.each([408, 425, 429, 500, 503])(
    'are sent again by themselves after %i, not before their pause',
    async code => {
      const { queue, outcomes, state, sent } = desk();
      state.answer = code;
      await queue.add(tap('k1'));
      expect(outcomes).toEqual(['kept k1']);
      state.answer = null;
      await queue.flush(zhou);
      expect(sent).toHaveLength(1);
      state.now += 10_000;
      await queue.flush(zhou);
      expect(sent).toHaveLength(2);
      expect(queue.all()).toEqual([]);
    },
  );

  it('one that breaks the server holds back no other', async () => {
    const { queue, state, counted } = desk();
    state.answer = 500;
    state.only = 'k1';
    await queue.add(tap('k1'));
    await queue.add(tap('k2'));
    expect([...counted]).toEqual(['k2']);
    expect(ids(queue.all())).toEqual(['k1']);
  });

  it.each([400, 403, 404, 409, 422])(
    'are never deleted by %i: they wait for a decision, the others go out',
    async code => {
      const { queue, outcomes, state } = desk();
      state.answer = code;
      await queue.add(tap('k1'));
      state.answer = null;
      await queue.add(tap('k2'));
      expect(outcomes).toEqual(['refused k1', 'recorded k2']);
      const { toDecide, waiting } = standing(queue.all(), zhou);
      expect(toDecide[0]?.refusal?.status).toBe(code);
      expect(waiting).toEqual([]);
      await queue.hurry(zhou);
      expect(ids(queue.all())).toEqual(['k1']);
    },
  );

  it('are sent once more, or dropped, when a person decides so', async () => {
    const { queue, state, counted } = desk();
    state.answer = 409;
    await queue.add(tap('k1'));
    await queue.add(tap('k2'));
    const [first, second] = queue.all();
    state.answer = null;
    if (first) await queue.again(first, zhou);
    if (second) await queue.drop(second);
    expect([...counted]).toEqual(['k1']);
    expect(queue.all()).toEqual([]);
  });
});
