// A dossier kept on the device: in the browser's own store of files, which no other site can see. Only if the reader asks.

const store = "kept dossier";
const place = "kept/dossier.json";

/** Whether this browser can keep one: it does so for pages with a secure address only. */
export const canKeep = "caches" in globalThis;

/**
 * What is kept, if anything is.
 * @returns {Promise<string | undefined>}
 */
export async function kept() {
  if (!canKeep || !(await caches.has(store))) return undefined;
  return (await caches.match(place, { cacheName: store }))?.text();
}

/** @param {string} saved */
export async function keep(saved) {
  const cache = await caches.open(store);
  await cache.put(place, new Response(saved, { headers: { "content-type": "application/json" } }));
}

export async function forget() {
  await caches.delete(store);
}
