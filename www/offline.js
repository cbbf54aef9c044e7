// The service worker that keeps the page's own files, so that the page works without a network after the first visit.
// It keeps no text of the reader's. Files come from the network while there is one, so that they are never stale.

/**
 * What to keep, at once or late, from its first use on.
 * @typedef {{ version: string, files: string[], late: string[] }} Kept
 */

const worker = /** @type {ServiceWorkerGlobalScope & { kept?: Kept }} */ (/** @type {unknown} */ (globalThis));

/** Put before this script when the page is built (scripts/page/files.mjs). The sources alone keep nothing. */
const { version, files, late } = worker.kept ?? { version: "", files: [], late: [] };

/** Each version has a place of its own, so that files of two are never mixed. */
const name = `newslens ${version}`;

worker.addEventListener("install", (event) => {
  event.waitUntil(keepAll().then(() => worker.skipWaiting()));
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(forgetOthers().then(() => worker.clients.claim()));
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "GET" && request.url.startsWith(worker.registration.scope)) event.respondWith(answer(event));
});

async function keepAll() {
  const cache = await caches.open(name);
  // The browser's own copies may be of an older version, so it has to ask.
  await cache.addAll(files.map((file) => new Request(file, { cache: "no-cache" })));
}

async function forgetOthers() {
  const others = (await caches.keys()).filter((other) => other.startsWith("newslens") && other !== name);
  await Promise.all(others.map((other) => caches.delete(other)));
}

/**
 * @param {FetchEvent} event  the request's
 * @returns {Promise<Response>}
 */
async function answer(event) {
  const { request } = event;
  try {
    const response = await fetch(request);
    if (response.ok && late.some((file) => isAt(file, request))) event.waitUntil(keep(request, response.clone()));
    return response;
  } catch (error) {
    const asked = request.mode === "navigate" ? worker.registration.scope : request;
    const kept = await caches.match(asked, { cacheName: name, ignoreSearch: true });
    if (kept) return kept;
    throw error;
  }
}

/**
 * Whether a request is for one of the page's files.
 * @param {string} file
 * @param {Request} request
 */
function isAt(file, request) {
  return new URL(file, worker.registration.scope).href === request.url;
}

/**
 * Keeps a file for the next time. Where there is no room for it, nothing else is lost.
 * @param {Request} request
 * @param {Response} response
 */
async function keep(request, response) {
  try {
    const cache = await caches.open(name);
    await cache.put(request, response);
  } catch {}
}
