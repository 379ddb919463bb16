/** Under this the tab remembers that it was reloaded because a piece of the program was missing. */
const RELOADED = 'hearth-reloaded';
/** A reload that did not help was not long ago. */
const SOON_MS = 60_000;

/** How browsers (and Vite, of style sheets) say that a piece of the program could not be fetched. */
const MISSING = /dynamically imported module|importing a module script failed|unable to preload css/i;

/** Whether a piece of the program is missing: a new version took its place, or the network is away. */
export function isMissingPiece(error: unknown): boolean {
  return error instanceof Error && MISSING.test(error.message);
}

/** Whether reloading was tried just now: then offering it again would lead round in a circle. */
export function wasReloaded(now = Date.now()): boolean {
  const at = Number(sessionStorage.getItem(RELOADED));
  return at > 0 && now - at < SOON_MS;
}

export function reload(): void {
  sessionStorage.setItem(RELOADED, String(Date.now()));
  window.location.reload();
}
