import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import { NOBODY, type Owner, type Tap } from './tap';

/** A key of a person at a centre, and what is kept under it. Both are gone after sign-out (ADR 28). */
export interface KeptKey extends Owner {
  id: string;
  key: CryptoKey;
  /** When the server last answered this person. */
  heard: number;
}

export interface Kept {
  id: string;
  owner: string;
  at: number;
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

interface Schema extends DBSchema {
  taps: { key: string; value: Tap };
  keys: { key: string; value: KeptKey };
  kept: { key: string; value: Kept };
}

export type Store = IDBPDatabase<Schema>;

/** What the browser keeps for the desk; one database, so that one thing can be full or broken. */
export function openStore(name = 'hearth-desk', former = 'hearth-taps'): Promise<Store> {
  return openDB<Schema>(name, 1, {
    upgrade(database) {
      database.createObjectStore('taps', { keyPath: 'id' });
      database.createObjectStore('keys', { keyPath: 'id' });
      database.createObjectStore('kept', { keyPath: 'id' });
    },
    // another tab with a newer version must not wait for this one
    blocking: (_old, _new, event) => (event.target as IDBDatabase).close(),
  }).then(async store => {
    await adopt(store, former).catch(() => undefined);
    return store;
  });
}

let opened: Promise<Store> | undefined;

/** The one database of this page. */
export function storeOfPage(): Promise<Store> {
  opened ??= openStore();
  return opened;
}

interface FormerTap {
  key: string;
  session: string;
  request: Pick<Tap, 'method' | 'residentId' | 'heads' | 'simulated'>;
  at: number;
}

/** What the version before kept: it wrote down neither person nor centre, so nobody's are sent without being looked at. */
async function adopt(store: Store, name: string): Promise<void> {
  const known = await indexedDB.databases();
  if (!known.some(each => each.name === name)) return;
  const former = await openDB(name);
  const found: FormerTap[] = former.objectStoreNames.contains('taps') ? await former.getAll('taps') : [];
  for (const { key, session, request, at } of found) {
    const { method, residentId, heads, simulated } = request;
    await store.put('taps', {
      ...NOBODY,
      id: key,
      session,
      method,
      residentId: residentId ?? undefined,
      heads: heads ?? undefined,
      simulated,
      at,
      attempts: 0,
      nextTry: 0,
      refusal: { status: 0, body: {}, at: Date.now() },
    });
  }
  former.close();
  await deleteDB(name);
}
