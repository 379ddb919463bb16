import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';

/** At the latest after so long, however busy the page is. */
const LATEST_MS = 10_000;

let coming = 0;
const listeners = new Set<() => void>();

function turn(by: number): void {
  coming += by;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const isComing = (): boolean => coming > 0;

/** Stands in the place of a screen while its program is fetched: nothing is asked for then, and it is not there all the same. */
export function Coming(): null {
  useEffect(() => {
    turn(1);
    return () => turn(-1);
  }, []);
  return null;
}

/**
 * Turns true once the first screen is drawn, has the answers it asked for, and the browser has nothing to do: for what need not be
 * there before.
 */
export function useLater(): boolean {
  const client = useQueryClient();
  const [later, setLater] = useState(false);
  const asking = useIsFetching() > 0;
  const waiting = useSyncExternalStore(subscribe, isComing);
  useEffect(() => {
    const timer = setTimeout(() => setLater(true), LATEST_MS);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (asking || waiting) return;
    // What was drawn a moment ago may be asking by now, before anybody is told of it: then this is called again when it has its answer.
    const turnIfQuiet = () => {
      if (client.isFetching() === 0 && !isComing()) setLater(true);
    };
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(turnIfQuiet, 500);
      return () => clearTimeout(timer);
    }
    const idle = requestIdleCallback(turnIfQuiet);
    return () => cancelIdleCallback(idle);
  }, [client, asking, waiting]);
  return later;
}
