import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import type { Recorded } from '@/shared/api/generated/model';
import { desk, ids, lin, settled, tap, zhou } from '../../../tests/taps';
import { TapQueue } from './queue';
import { openStore } from './store';

describe('taps that wait', () => {
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
    const store = openStore('desk-full');
    (await store).add = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    const queue = new TapQueue(
      {
        send: async () => ({}) as Recorded,
        undo: async () => undefined,
        online: () => true,
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
