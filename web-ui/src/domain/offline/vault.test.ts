import { beforeEach, describe, expect, it } from 'vitest';
import { openStore, type Store } from '@/domain/tap/store';
import { forget, lastOwner, Vault } from './vault';

const zhou = { subject: 'zhou', centre: 'hefeng' };
const lin = { subject: 'lin', centre: 'hefeng' };
const HOUR = 3_600_000;

let number = 0;
let store: Promise<Store>;
beforeEach(() => {
  number += 1;
  store = openStore(`vault-${number}`, 'none');
});

const names = async (vault: Vault) => (await vault.read()).map(each => each.value);
/** All bytes the database holds of what is kept. */
async function raw(): Promise<string> {
  const kept = await (await store).getAll('kept');
  return kept.map(each => new TextDecoder().decode(each.data)).join('');
}

describe('what the browser keeps of names', () => {
  it('is read by its person, and is not to be read in the database', async () => {
    const vault = new Vault(zhou, store);
    await vault.open();
    await vault.put('roster', [{ name: '陈桂兰' }]);
    expect(await names(new Vault(zhou, store))).toEqual([[{ name: '陈桂兰' }]]);
    expect(await raw()).not.toContain('陈桂兰');
  });

  it('is under a key that the browser gives nobody', async () => {
    const vault = new Vault(zhou, store);
    await vault.open();
    const [kept] = await (await store).getAll('keys');
    expect(kept?.key.extractable).toBe(false);
  });

  it('is gone after sign-out, and a tab that has not noticed keeps nothing more', async () => {
    const vault = new Vault(zhou, store);
    await vault.open();
    await vault.put('roster', ['陈桂兰']);
    await forget(store);
    expect(await names(vault)).toEqual([]);
    await vault.put('roster', ['陈桂兰']).catch(() => undefined);
    await vault.heard();
    expect(await (await store).getAll('kept')).toEqual([]);
    expect(await lastOwner(store)).toBeNull();
  });

  it('is gone when somebody else signs in', async () => {
    const hers = new Vault(zhou, store);
    await hers.open();
    await hers.put('roster', ['陈桂兰']);
    await new Vault(lin, store).open();
    expect(await names(hers)).toEqual([]);
    expect(await lastOwner(store)).toEqual(lin);
  });

  it('is gone half a day after the server last answered', async () => {
    const vault = new Vault(zhou, store);
    const now = Date.now();
    await vault.open(now - 13 * HOUR);
    await vault.put('roster', ['陈桂兰']);
    expect(await lastOwner(store, now)).toBeNull();
    expect(await names(vault)).toEqual([]);
    await vault.open(now - 13 * HOUR);
    await vault.heard(now - 11 * HOUR);
    expect(await lastOwner(store, now)).toEqual(zhou);
  });
});
