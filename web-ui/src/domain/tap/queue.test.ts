import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import type { Recorded } from '@/shared/api/generated/model';
import { Problem, SignedOut, Unreachable } from '@/shared/api/problem';
import { type Outcome, TapQueue } from './queue';
import { openStore } from './store';
import { type Owner, standing, type Tap } from './tap';

const zhou: Owner = { subject: 'zhou', centre: 'hefeng' };
const lin: Owner = { subject: 'lin', centre: 'hefeng' };

let database = 0;
const tap = (id: string, changes: Partial<Tap> = {}): Tap => ({
  ...zhou,
  id,
  session: 's1',
  method: 'TALLY',
  heads: 1,
  simulated: false,
  at: Number(id.slice(1)),
  attempts: 0,
  nextTry: 0,
  refusal: null,
  ...changes,
});

/** A server that counts an id once, and can be cut off or answer anything. */
function desk() {
  database += 1;
  const name = `desk-${database}`;
  const counted = new Set<string>();
  const sent: string[] = [];
  const state = {
    online: true,
    loseAnswer: false,
    answer: null as number | null,
    only: null as string | null,
    signedIn: zhou,
    now: 1_000,
  };
  const send = async ({ id, subject }: Tap): Promise<Recorded> => {
    if (!state.online) throw new Unreachable();
    sent.push(id);
    if (subject !== state.signedIn.subject) throw new Problem(409, { type: '/another-person' });
    if (state.answer === 401) throw new SignedOut();
    if (state.answer && (state.only === null || state.only === id)) throw new Problem(state.answer, {});
    counted.add(id);
    if (state.loseAnswer) throw new Unreachable();
    return {} as Recorded;
  };
  const outcomes: string[] = [];
  const open = () => {
    const queue = new TapQueue(
      { send, ready: async () => true, occurred: at => `at ${at}`, now: () => state.now },
      openStore(name, `${name}-former`),
    );
    queue.onOutcome((outcome: Outcome) => outcomes.push(`${outcome.kind} ${outcome.tap.id}`));
    return queue;
  };
  return { queue: open(), open, name, state, counted, sent, outcomes };
}

const settled = () => new Promise(resolve => setTimeout(resolve, 30));
const ids = (taps: readonly Tap[]) => taps.map(each => each.id);

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

  it('wait through an ended sign-in', async () => {
    const { queue, outcomes, state, counted } = desk();
    state.answer = 401;
    await queue.add(tap('k1'));
    expect(outcomes).toEqual(['kept k1']);
    state.answer = null;
    await queue.flush(zhou);
    expect([...counted]).toEqual(['k1']);
  });

  it('are never sent by anybody else', async () => {
    const { queue, open, state, sent, counted } = desk();
    state.online = false;
    await queue.add(tap('k1'));
    state.online = true;
    state.signedIn = lin;
    const hers = open();
    await hers.flush(lin);
    await settled();
    expect(sent).toEqual([]);
    // not even by a page that still believes its person to be signed in
    await queue.hurry(zhou);
    expect(counted.size).toBe(0);
    expect(ids(hers.all())).toEqual(['k1']);
    state.signedIn = zhou;
    await hers.hurry(zhou);
    expect([...counted]).toEqual(['k1']);
  });

  it('survive a closed page', async () => {
    const { queue, open, state } = desk();
    state.online = false;
    await queue.add(tap('k1'));
    const again = open();
    await settled();
    expect(ids(again.all())).toEqual(['k1']);
  });

  it('a tap that the browser cannot keep is said, and not shown as waiting', async () => {
    const store = openStore(`desk-full-${database}`);
    (await store).add = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    const queue = new TapQueue(
      {
        send: async () => ({}) as Recorded,
        ready: async () => true,
        occurred: String,
        now: () => 0,
      },
      store,
    );
    const outcomes: string[] = [];
    queue.onOutcome(outcome => outcomes.push(outcome.kind));
    await queue.add(tap('k1'));
    expect(outcomes).toEqual(['notKept']);
    expect(queue.isBroken()).toBe(true);
    expect(queue.all()).toEqual([]);
  });

  it('of a former version are kept without their names, for a person to decide', async () => {
    const former = await openDB('old-taps', 1, {
      upgrade: database => void database.createObjectStore('taps', { keyPath: 'key' }),
    });
    const request = { method: 'NAMED', residentId: 'r1', simulated: false };
    await former.put('taps', { key: 'k1', session: 's1', request, label: '陈阿姨', at: 5 });
    former.close();
    const store = await openStore('desk-new', 'old-taps');
    const [kept] = await store.getAll('taps');
    expect(kept).toMatchObject({ id: 'k1', subject: '', residentId: 'r1', refusal: { status: 0 } });
    expect(JSON.stringify(kept)).not.toContain('陈阿姨');
    expect((await indexedDB.databases()).map(each => each.name)).not.toContain('old-taps');
  });
});
