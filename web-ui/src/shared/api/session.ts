/** Whether the sign-in is still good, as the last answer of the server showed. A tiny store for `useSyncExternalStore`. */
let signedOut = false;
const listeners = new Set<() => void>();

function set(next: boolean): void {
  if (signedOut === next) return;
  signedOut = next;
  for (const listener of listeners) listener();
}

export const announceSignedOut = (): void => set(true);
export const announceSignedIn = (): void => set(false);
export const isSignedOut = (): boolean => signedOut;

export function onSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The address that starts a sign-in and comes back to a local path. */
export function loginAddress(returnTo: string, organisation?: string): string {
  const query = new URLSearchParams({ returnTo });
  if (organisation) query.set('organisation', organisation);
  return `/api/login?${query}`;
}

export const LOGOUT_ADDRESS = '/api/logout';

/** Told by the window in which a person signed in again to the windows that wait. */
export const SIGN_IN_CHANNEL = 'hearth-sign-in';

/** Told there too, by a window in which the person signed out. */
export const SIGNED_OUT_MESSAGE = 'signed-out';

/** Where the window of a renewed sign-in ends. */
export const SIGNED_IN_PATH = '/signed-in';

/** Where a sign-in ends that the identity provider refused. */
export const SIGN_IN_REFUSED_PATH = '/sign-in-refused';
