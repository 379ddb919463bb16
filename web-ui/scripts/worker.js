// The service worker of Hearth: the pages' own files, so that they open without a network; nothing of the API.
// The build writes VERSION and FILES above this text (scripts/worker.ts).

const PREFIX = 'hearth-';
const CACHE = PREFIX + VERSION;
const SHELL = '/index.html';
/** How long a page is waited for before the kept one is shown: a line that hangs is as bad as none. */
const PATIENCE_MS = 4_000;
/** Not ours to answer: the API, the server's own pages, the identity provider behind the same address. */
const OTHERS = /^\/(api|q|realms|resources)(\/|$)/;

self.addEventListener('install', event => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(CACHE);
      // files of the version before are the same where their names are: only what is new is fetched
      for (const file of FILES) {
        const known = file.startsWith('/assets/') ? await caches.match(file) : undefined;
        await cache.put(file, known ?? (await fresh(file)));
      }
      await self.skipWaiting();
    })(),
  );
});

self.addEventListener('activate', event => {
  event.waitUntil(
    (async () => {
      // tabs opened before the deploy still ask for files of the version they know: the last one stays
      const others = (await caches.keys()).filter(name => name.startsWith(PREFIX) && name !== CACHE);
      await Promise.all(others.slice(0, -1).map(name => caches.delete(name)));
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('fetch', event => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || OTHERS.test(pathname)) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (FILES.includes(pathname) || pathname.startsWith('/assets/')) event.respondWith(file(request));
});

/** A file fetched past the browser's own cache; an answer that is none stops the installation, the old version stays. */
async function fresh(file) {
  const response = await fetch(file, { cache: 'reload' });
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response;
}

async function page(request) {
  try {
    const response = await Promise.race([fetch(request), late()]);
    if (response.status >= 500) throw new Error('away');
    return response;
  } catch {
    return (await caches.match(SHELL, { cacheName: CACHE })) ?? fetch(request);
  }
}

const late = () => new Promise((_, reject) => setTimeout(() => reject(new Error('late')), PATIENCE_MS));

/** Hashed files never change; the few others are those of this version. */
async function file(request) {
  return (
    (await caches.match(request, { cacheName: CACHE })) ?? (await caches.match(request)) ?? fetch(request)
  );
}
