import type { QueryClient } from '@tanstack/react-query';
import type { Here } from '@/shared/lib/me';

/** Where this browser was last: a kind, an alias and a time zone, nothing that names a person. */
export interface Last {
  kind: string;
  alias: string;
  timeZone: string;
}

/** What an audience asks for before it is known who is here, for its first screen at this path. */
export type Ahead = (client: QueryClient, last: Last, path: string) => void;

const STORED = 'hearth.last';

export function remember({ organisation: { kind, alias, timeZone } }: Here): void {
  try {
    localStorage.setItem(STORED, JSON.stringify({ kind, alias, timeZone }));
  } catch {
    // Then the next visit takes one step after the other.
  }
}

export function forgetLast(): void {
  localStorage.removeItem(STORED);
}

export function lastHere(): Last | null {
  try {
    return JSON.parse(localStorage.getItem(STORED) ?? 'null');
  } catch {
    return null;
  }
}
