// Opens files and copied pieces of pages in a worker of their own, which is there only while it works.

/** @typedef {import("./open/worker.js").Opened} Opened */
/** @typedef {import("./open/worker.js").Problem | "gone"} Problem */

/** What was to be opened cannot be. */
export class OpeningError extends Error {
  /** @param {Problem} problem */
  constructor(problem) {
    super(problem);
    this.problem = problem;
  }
}

/**
 * Opens a file, whose bytes are the worker's from then on, or HTML that was copied. Fails with an OpeningError, or with the
 * signal's reason.
 * @param {import("./open/worker.js").Named | { html: string }} given
 * @param {AbortSignal} signal
 * @returns {Promise<Opened>}
 */
export async function open(given, signal) {
  signal.throwIfAborted();
  const worker = new Worker(new URL("./open/worker.js", import.meta.url), { type: "module", name: "newslens opens" });
  try {
    return await new Promise((resolve, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason));
      worker.addEventListener("error", () => reject(new OpeningError("unreachable")));
      const { port1: port, port2: itsPort } = new MessageChannel();
      port.onmessage = (/** @type {MessageEvent<import("./open/worker.js").Answer>} */ { data }) => {
        if ("opened" in data) resolve(data.opened);
        else reject(new OpeningError(data.problem));
      };
      const source = new URL("pkg/newslens_page_bg.wasm", document.baseURI).href;
      worker.postMessage({ source, ...given }, "bytes" in given ? [itsPort, given.bytes.buffer] : [itsPort]);
    });
  } finally {
    worker.terminate();
  }
}
