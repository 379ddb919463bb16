import { hashKey, onlineManager, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { getGetMeQueryKey } from '@/shared/api/generated/me/me';
import type { Me } from '@/shared/api/generated/model';
import { addDays, nowIn } from '@/shared/lib/days';
import { ROSTER } from './rosterKey';
import { lastOwner, Vault } from './vault';

const WRITE_MS = 2_000;

/** A paper list is entered within these days; those of them that were opened here can be opened again. */
const PAPER_DAYS = 7;

/** Which answers of the server a desk needs where there is none: who is here, the days and who usually comes, the sheets, the residents. */
function isKept([path, word]: QueryKey, today: string): boolean {
  if (typeof path !== 'string') return false;
  if (word === ROSTER || path === getGetMeQueryKey()[0]) return true;
  if (word !== undefined) return false;
  const day = /^\/api\/centre\/(?:days|regulars)\/(\d{4}-\d{2}-\d{2})$/.exec(path)?.[1];
  if (day) return addDays(today, -PAPER_DAYS) <= day && day <= addDays(today, 1);
  return /^\/api\/centre\/sessions\/[^/]+\/attendance$/.test(path);
}

/** Writes what is answered into the vault, a little later and only what is other. Returns how to stop. */
export function keepAnswers(client: QueryClient, vault: Vault, today: string): () => void {
  const written = new Map<string, unknown>();
  const write = async () => {
    for (const { queryKey, state } of client.getQueryCache().getAll()) {
      const name = hashKey(queryKey);
      if (state.status !== 'success' || written.get(name) === state.data || !isKept(queryKey, today))
        continue;
      written.set(name, state.data);
      // full, broken or signed out: then it is not there when it would be needed, and the screen says so then
      await vault.put(name, state.data, state.dataUpdatedAt).catch(() => written.delete(name));
    }
  };
  const timer = setInterval(() => void write(), WRITE_MS);
  void write();
  return () => clearInterval(timer);
}

/** Puts what is kept of the last person here where screens look for answers; false if nobody's is readable. */
export async function openKept(client: QueryClient, now = Date.now()): Promise<boolean> {
  const owner = await lastOwner(undefined, now).catch(() => null);
  if (!owner) return false;
  const vault = new Vault(owner);
  const found = await vault.read();
  const me = found.find(each => each.name === hashKey(getGetMeQueryKey()))?.value as Me | undefined;
  if (!me?.organisation) return false;
  const today = nowIn(me.organisation.timeZone).day;
  onlineManager.setOnline(navigator.onLine);
  for (const { name, at, value } of found) {
    const key = JSON.parse(name) as QueryKey;
    if (!isKept(key, today)) await vault.remove(name);
    else if (value !== me && client.getQueryData(key) === undefined)
      client.setQueryData(key, value, { updatedAt: at });
  }
  client.setQueryData<Me>(getGetMeQueryKey(), current => current ?? { ...me, today });
  return true;
}
