import { type Store, storeOfPage } from '@/domain/tap/store';
import type { Owner } from '@/domain/tap/tap';

/** Names stay readable without the server for as long after its last answer: a working day, and no weekend. */
const READABLE_MS = 12 * 60 * 60 * 1000;

const idOf = ({ subject, centre }: Owner): string => `${subject} ${centre}`;

/**
 * What names somebody, kept encrypted (AES-GCM) under a key that the browser does not give out and that is deleted when
 * the person signs out, when somebody else signs in, or half a day after the server last answered (ADR 28).
 */
export class Vault {
  private readonly store: Promise<Store>;
  private readonly owner: Owner;

  constructor(owner: Owner, store = storeOfPage()) {
    this.owner = owner;
    this.store = store;
  }

  async put(name: string, value: unknown, at = Date.now()): Promise<void> {
    const store = await this.store;
    const found = await store.get('keys', idOf(this.owner));
    if (!found) throw new Error('signed out');
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const plain = new TextEncoder().encode(JSON.stringify(value));
    const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, found.key, plain);
    const write = store.transaction(['keys', 'kept'], 'readwrite');
    // signed out meanwhile, perhaps in another tab: nothing is kept any more
    if (await write.objectStore('keys').get(idOf(this.owner))) {
      await write.objectStore('kept').put({
        id: `${idOf(this.owner)} ${name}`,
        owner: idOf(this.owner),
        at,
        iv,
        data,
      });
    }
    await write.done;
  }

  /** All that can be read, by name, with when it was kept. */
  async read(): Promise<{ name: string; at: number; value: unknown }[]> {
    const store = await this.store;
    const found = await store.get('keys', idOf(this.owner));
    if (!found) return [];
    const read: { name: string; at: number; value: unknown }[] = [];
    for (const { id, owner, at, iv, data } of await store.getAll('kept')) {
      if (owner !== idOf(this.owner)) continue;
      try {
        const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, found.key, data);
        const value: unknown = JSON.parse(new TextDecoder().decode(plain));
        read.push({ name: id.slice(owner.length + 1), at, value });
      } catch {
        // written under a key that is gone: nobody reads it any more
        await store.delete('kept', id);
      }
    }
    return read;
  }

  async remove(name: string): Promise<void> {
    await (await this.store).delete('kept', `${idOf(this.owner)} ${name}`);
  }

  /** The server answered this person: there is a key from now on, and of others nothing stays readable. */
  async open(now = Date.now()): Promise<void> {
    const store = await this.store;
    for (const { id, subject } of await store.getAll('keys')) {
      if (subject !== this.owner.subject) await forgetOne(store, id);
    }
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]);
    const write = store.transaction('keys', 'readwrite');
    if (!(await write.store.get(idOf(this.owner))))
      await write.store.put({ ...this.owner, id: idOf(this.owner), key, heard: now });
    await write.done;
    await this.heard(now);
  }

  /** The server answered again; no key comes back by it that signing out deleted. */
  async heard(now = Date.now()): Promise<void> {
    const write = (await this.store).transaction('keys', 'readwrite');
    const found = await write.store.get(idOf(this.owner));
    if (found) await write.store.put({ ...found, heard: now });
    await write.done;
  }
}

async function forgetOne(store: Store, id: string): Promise<void> {
  await store.delete('keys', id);
  for (const kept of await store.getAll('kept')) if (kept.owner === id) await store.delete('kept', kept.id);
}

/** Signing out: keys first, then what they opened. Taps stay: they hold no name. */
export async function forget(given = storeOfPage()): Promise<void> {
  const store = await given;
  await store.clear('keys');
  await store.clear('kept');
}

/** Who may work here without the server: whom it answered last, half a day ago at most. */
export async function lastOwner(given = storeOfPage(), now = Date.now()): Promise<Owner | null> {
  const store = await given;
  const keys = await store.getAll('keys');
  for (const { id, heard } of keys) if (Math.abs(now - heard) > READABLE_MS) await forgetOne(store, id);
  const [last] = keys
    .filter(({ heard }) => Math.abs(now - heard) <= READABLE_MS)
    .sort((a, b) => b.heard - a.heard);
  return last ? { subject: last.subject, centre: last.centre } : null;
}
