import { describe, expect, it } from 'vitest';
import { desk, ids, settled, tap, zhou } from '../../../tests/taps';

describe('a tap that is taken back', () => {
  it('is gone at once, and it alone, where it never left the device', async () => {
    const { queue, state, sent, outcomes } = desk();
    state.online = false;
    await queue.add(tap('k1'));
    await queue.add(tap('k2'));
    const [first] = queue.all();
    expect(first && (await queue.takeBack(first, '点错了'))).toBe('gone');
    expect(ids(queue.all())).toEqual(['k2']);
    state.online = true;
    await queue.hurry(zhou);
    expect(sent).toEqual(['k2']);
    expect(outcomes).toEqual(['kept k1', 'kept k2', 'undone k1', 'recorded k2']);
  });

  it('is undone by the server, after its answer, where it is on its way', async () => {
    const { queue, state, counted, undone, outcomes } = desk();
    let answer = () => {};
    state.hold = new Promise(resolve => {
      answer = resolve;
    });
    const added = queue.add(tap('k1'));
    await settled();
    const [first] = queue.all();
    expect(first && (await queue.takeBack(first, '点错了'))).toBe('later');
    expect(ids(queue.all())).toEqual(['k1']);
    expect(undone).toEqual([]);
    answer();
    await added;
    await queue.flush(zhou);
    expect(undone).toEqual(['k1']);
    expect(counted.size).toBe(0);
    expect(queue.all()).toEqual([]);
    expect(outcomes).toEqual(['undone k1']);
  });

  it('whose answer was lost is undone once the server can be asked again', async () => {
    const { queue, state, counted } = desk();
    state.loseAnswer = true;
    await queue.add(tap('k1'));
    state.online = false;
    const [first] = queue.all();
    expect(first && (await queue.takeBack(first, '点错了'))).toBe('later');
    await queue.flush(zhou);
    expect(ids(queue.all())).toEqual(['k1']);
    expect(counted.size).toBe(1);
    state.online = true;
    state.loseAnswer = false;
    await queue.hurry(zhou);
    expect(counted.size).toBe(0);
    expect(queue.all()).toEqual([]);
  });

  it('which the server never took needs no undoing, and one somebody else stood for undoes nobody', async () => {
    const { queue, state, undone, counted } = desk();
    state.answer = 503;
    await queue.add(tap('k1'));
    const [first] = queue.all();
    state.answer = 409;
    if (first) await queue.takeBack(first, '点错了');
    await queue.flush(zhou);
    expect(queue.all()).toEqual([]);
    expect([...counted, ...undone]).toEqual([]);
  });

  it('is undone by the server where it was recorded a moment before', async () => {
    const { queue, undone } = desk();
    await queue.add(tap('k1'));
    expect(await queue.takeBack(tap('k1'), '点错了')).toBe('gone');
    expect(undone).toEqual(['k1']);
  });

  it('stays taken back over a closed page, and though another tab sends it', async () => {
    const { queue, open, state, counted } = desk();
    state.loseAnswer = true;
    await queue.add(tap('k1'));
    state.online = false;
    const [first] = queue.all();
    if (first) await queue.takeBack(first, '点错了');
    state.online = true;
    state.loseAnswer = false;
    const other = open();
    await settled();
    await other.hurry(zhou);
    expect(counted.size).toBe(0);
    expect(other.all()).toEqual([]);
  });
});
