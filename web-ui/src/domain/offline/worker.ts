/** Where the worker stands; the build writes it (scripts/worker.ts). */
const WORKER = '/worker.js';

/** Lets this page be opened without a network. A development server has no worker. */
export function registerWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // without a network it could not be fetched; it waits for one
  if (navigator.onLine) register();
  else window.addEventListener('online', register, { once: true });
}

function register(): void {
  // a browser that refuses it works as before, with a network
  void navigator.serviceWorker.register(WORKER, { updateViaCache: 'none' }).catch(() => undefined);
}
