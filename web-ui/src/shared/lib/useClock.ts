import { useSyncExternalStore } from 'react';

/** Whole quarters of a minute: every clock on the page turns at the same time. */
const STEP_MS = 15_000;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
const tell = () => {
  for (const listener of listeners) listener();
};

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) {
    timer = setInterval(tell, STEP_MS);
    // A window that slept or lay behind others is told the time as it comes back.
    document.addEventListener('visibilitychange', tell);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    document.removeEventListener('visibilitychange', tell);
  };
}

const now = (): number => Math.floor(Date.now() / STEP_MS) * STEP_MS;

/** The time, to a quarter of a minute: what is drawn from it turns by itself. */
export function useClock(): number {
  return useSyncExternalStore(subscribe, now);
}
