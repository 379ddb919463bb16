/**
 * Which organisation this page shows, and whether the sign-in, which all windows of the browser share, has gone to another one.
 * A tiny store for `useSyncExternalStore`.
 */
import { type Problem, problemText } from './problem';

/** Every request of a page says here what it shows; the server refuses what was meant for another (a stream says it as `shown`). */
export const SHOWN_HEADER = 'Hearth-Organisation';

const CHANNEL = 'hearth-organisation';
const REFUSED = 'other-organisation';

let shown: string | null = null;
let elsewhere: Record<'zh-CN' | 'en', string> | null = null;
const listeners = new Set<() => void>();

function set(next: typeof elsewhere): void {
  elsewhere = next;
  for (const listener of listeners) listener();
}

export const shownOrganisation = (): string | null => shown;

/** @returns whether another one was shown before: what is remembered of that one has to go */
export function showOrganisation(alias: string): boolean {
  const other = shown !== null && shown !== alias;
  shown = alias;
  set(null);
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(alias);
  channel.close();
  return other;
}

/** What the server said of the organisation the sign-in is for by now, or null while it is this page's. */
export const whereElse = (): typeof elsewhere => elsewhere;

export function noteRefusal(problem: Problem): void {
  if (problem.status !== 409 || problem.slug !== REFUSED) return;
  const said = (language: 'zh-CN' | 'en') => problemText(problem, language).detail ?? '';
  set({ 'zh-CN': said('zh-CN'), en: said('en') });
}

/** Listens to the other windows: one that opens another organisation has taken the sign-in there, one that opens ours brings it back. */
export function onOrganisation(listener: () => void): () => void {
  listeners.add(listener);
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }) => {
    if (data === shown) set(null);
    else if (!elsewhere) set({ 'zh-CN': '', en: '' });
  };
  return () => {
    channel.close();
    listeners.delete(listener);
  };
}
