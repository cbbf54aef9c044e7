// The service worker that keeps the page's own files, so that the page works without a network after the first visit.
// It keeps no text of the reader's. Files come from the network while there is one, so that they are never stale.

const name = "newslens";

/** What the analysis worker loads; everything else stands in index.html. */
const workerFiles = ["worker.js", "engine.js", "errors.js", "export.js", "pkg/newslens.js", "pkg/newslens_bg.wasm"];

const self = /** @type {any} */ (globalThis);

self.addEventListener("install", (/** @type {any} */ event) => {
  event.waitUntil(keepAll().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (/** @type {any} */ event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener("fetch", (/** @type {any} */ event) => {
  const { request } = event;
  if (request.method === "GET" && request.url.startsWith(self.registration.scope)) event.respondWith(answer(event));
});

/** Keeps the page and every file that it names. */
async function keepAll() {
  const page = await fetch("./");
  const cache = await caches.open(name);
  const html = await page.clone().text();
  await cache.put("./", page);
  const files = [...html.matchAll(/(?:href|src)="([\w./-]+)"/g)].map(([, file]) => file);
  await cache.addAll([...new Set([...files, ...workerFiles])]);
}

/**
 * @param {any} event
 * @returns {Promise<Response>}
 */
async function answer(event) {
  const { request } = event;
  try {
    const response = await fetch(request);
    if (response.ok) event.waitUntil(renew(request, response.clone()));
    return response;
  } catch (error) {
    const kept = await caches.match(request, { ignoreSearch: true });
    if (kept) return kept;
    throw error;
  }
}

/**
 * Puts a newer version of a file in the place of the one that was kept.
 * @param {Request} request
 * @param {Response} response
 */
async function renew(request, response) {
  const cache = await caches.open(name);
  const kept = await cache.match(request);
  if (kept && kept.headers.get("ETag") !== response.headers.get("ETag")) await cache.put(request, response);
}
