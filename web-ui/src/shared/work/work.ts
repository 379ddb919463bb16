import { useSyncExternalStore } from 'react';
import { WORK_ROOT } from '../lib/drafts';

/** How far work at the server has come. */
export interface Progress {
  /** `stopped`: somebody wanted no more of it. */
  state: 'running' | 'done' | 'failed' | 'stopped';
  /** From 0 to 1; null where nobody can say. */
  share: number | null;
  /** Of work that is many: how many of them ended, and how. */
  counts?: Counts | undefined;
}

export interface Counts {
  done: number;
  failed: number;
  all: number;
}

/** Work at the server that somebody began here and need not wait for. */
export interface Work extends Progress {
  /** Who asks how far it is: see `Look`. */
  kind: string;
  /** What it works on: the id of an import, the slugs of the centres that are opened. */
  of: string;
  /** What it is called, in the words in which it was begun. */
  label: string;
  /** Where it is shown. */
  to: string;
  /** It ended, and nobody has looked since. */
  fresh: boolean;
}

/** By kind, how to ask for the progress of a piece of work. */
export type Look = Record<string, (of: string, signal: AbortSignal) => Promise<Progress>>;

const MOST = 20;

let owner: string | null = null;
let all: readonly Work[] = [];
const listeners = new Set<() => void>();

function put(next: readonly Work[]): void {
  all = next.slice(-MOST);
  try {
    if (owner) sessionStorage.setItem(owner, JSON.stringify(all));
  } catch {
    // Then it is forgotten by a reload; the work goes on.
  }
  for (const listener of listeners) listener();
}

function stored(key: string): Work[] {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]');
    return Array.isArray(found) ? (found as Work[]) : [];
  } catch {
    return [];
  }
}

/** Whose work is told of from here on: one person's, in one organisation. It is kept in this tab over a reload, and goes with them. */
export function openWork(person: string, organisation: string): void {
  const key = `${WORK_ROOT}${encodeURIComponent(person)}/${encodeURIComponent(organisation)}`;
  if (key === owner) return;
  owner = key;
  all = stored(key);
  for (const listener of listeners) listener();
}

const isSame = (one: Pick<Work, 'kind' | 'of'>, other: Pick<Work, 'kind' | 'of'>): boolean =>
  one.kind === other.kind && one.of === other.of;

/** Something long was begun: from now on a bell tells how far it is, on every screen. */
export function beginWork(begun: Pick<Work, 'kind' | 'of' | 'label' | 'to'>): void {
  put([
    ...all.filter(each => !isSame(each, begun)),
    { ...begun, state: 'running', share: null, fresh: false },
  ]);
}

/** Notes how far it is. @returns whether it ended by this */
export function noteWork(work: Work, progress: Progress): boolean {
  const now = all.find(each => isSame(each, work));
  if (now?.state !== 'running') return false;
  const ended = progress.state !== 'running';
  put(all.map(each => (each === now ? { ...each, ...progress, fresh: ended } : each)));
  return ended;
}

export const forgetWork = (work: Work): void => put(all.filter(each => !isSame(each, work)));

/** Somebody looked: what ended is no news any more. */
export const seeWork = (): void => put(all.map(each => ({ ...each, fresh: false })));

export const clearEnded = (): void => put(all.filter(each => each.state === 'running'));

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useWork = (): readonly Work[] => useSyncExternalStore(subscribe, () => all);
