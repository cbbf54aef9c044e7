// The service worker that keeps the page's own files, so that the page works without a network after the first visit.
// It keeps no text of the reader's. Files come from the network while there is one, so that they are never stale.

const name = "newslens";

/** How the page and its scripts name the files that they need. */
const needs = {
  html: /(?:href|src)="([\w./-]+)"/g,
  javascript: /(?:from |import\(|new URL\()["'](\.{1,2}\/[\w./-]+|newslens_bg\.wasm)["']/g,
};

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

/** Keeps the page and every file that it needs, directly or not. */
async function keepAll() {
  await keep(await caches.open(name), self.registration.scope, new Set());
}

/**
 * @param {Cache} cache
 * @param {string} address
 * @param {Set<string>} seen  the addresses that are seen to already
 */
async function keep(cache, address, seen) {
  if (seen.has(address) || !address.startsWith(self.registration.scope)) return;
  seen.add(address);
  const response = await fetch(address);
  if (!response.ok) return;
  const type = response.headers.get("Content-Type") ?? "";
  const names = type.includes("html") ? needs.html : type.includes("javascript") ? needs.javascript : undefined;
  const content = names ? await response.clone().text() : "";
  await cache.put(address, response);
  const found = names ? [...content.matchAll(names)] : [];
  await Promise.all(found.map(([, file]) => keep(cache, new URL(file, address).href, seen)));
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
