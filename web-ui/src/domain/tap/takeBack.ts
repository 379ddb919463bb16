import type { Store } from './store';
import type { Tap, Withdrawal } from './tap';

/*
 * What changes a tap that another tab, or an answer under way, may change as well: read and written in one transaction, so that
 * neither undoes the other.
 */

/** @returns the tap as it is from now on; null where it is gone */
export async function change(store: Store, { id }: Tap, changes: Partial<Tap>): Promise<Tap | null> {
  const write = store.transaction('taps', 'readwrite');
  const now = await write.store.get(id);
  const changed = now ? { ...now, ...changes } : null;
  if (changed) await write.store.put(changed);
  await write.done;
  return changed;
}

/** The server took it: it leaves, unless somebody took it back while it was on its way. @returns that one */
export async function finish(store: Store, id: string): Promise<Tap | null> {
  const write = store.transaction('taps', 'readwrite');
  const now = await write.store.get(id);
  if (!now?.withdrawn) await write.store.delete(id);
  await write.done;
  return now?.withdrawn ? now : null;
}

/** Takes it out where it never left the device; else notes that it is to be undone. `answered`: it is not here any more. */
export async function withdraw(
  store: Store,
  id: string,
  withdrawn: Withdrawal,
): Promise<'gone' | 'later' | 'answered'> {
  const write = store.transaction('taps', 'readwrite');
  const now = await write.store.get(id);
  if (now?.sent) await write.store.put({ ...now, withdrawn, attempts: 0, nextTry: 0, refusal: null });
  else if (now) await write.store.delete(id);
  await write.done;
  if (!now) return 'answered';
  return now.sent ? 'later' : 'gone';
}
