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

/** What must not outlast a sign-in on this device; a browser that cannot forget does not keep the person here. */
let forgetting: () => Promise<void> = () => Promise.resolve();
const FORGET_MS = 3_000;

export function onSignOut(forget: () => Promise<void>): void {
  forgetting = forget;
}

let leaving = false;

/** Whether this page is on its way out. */
export const isLeaving = (): boolean => leaving;

/** Signs out and leads to where one named person signs in (ADR 33). */
export function handOverAddress(person: string, organisation: string, returnTo: string): string {
  return `${LOGOUT_ADDRESS}?${new URLSearchParams({ person, organisation, returnTo })}`;
}

/** Forgets what names somebody on this device, then signs out. */
export async function signOut(address = LOGOUT_ADDRESS): Promise<void> {
  leaving = true;
  const late = new Promise(resolve => setTimeout(resolve, FORGET_MS));
  await Promise.race([forgetting().catch(() => undefined), late]);
  const others = new BroadcastChannel(SIGN_IN_CHANNEL);
  others.postMessage(SIGNED_OUT_MESSAGE);
  others.close();
  window.location.assign(address);
}

/** Told by the window in which a person signed in again to the windows that wait. */
export const SIGN_IN_CHANNEL = 'hearth-sign-in';

/** Told there, too: somebody signed out in another tab. */
export const SIGNED_OUT_MESSAGE = 'signed-out';

/** Where the window of a renewed sign-in ends. */
export const SIGNED_IN_PATH = '/signed-in';

/** Where a sign-in ends that the identity provider refused. */
export const SIGN_IN_REFUSED_PATH = '/sign-in-refused';
