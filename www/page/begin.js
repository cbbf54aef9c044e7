// What takes longest when the page opens, begun before its other scripts are here: the worker starts, and the module is compiled
// while it arrives and started in the worker. The page's main script takes it from here.

/**
 * What was begun.
 * @typedef {object} Begun
 * @property {Promise<WebAssembly.Module | undefined>} source  the first part of the module, compiled; nothing should that fail: the
 *   worker then tries by itself and tells why
 * @property {() => Worker} takeWorker  the worker that was begun, once; a new one for who asks again, and where the first did not
 *   start, so that who asks hears why
 */

/** The script in the page's head is one by itself: it and the main script have nothing in common but this. */
const page = /** @type {{ newslensBegun?: Begun }} */ (globalThis);

/** Begins, unless it was begun already. */
export function begun() {
  page.newslensBegun ??= begin();
  return page.newslensBegun;
}

/** @returns {Begun} */
function begin() {
  const source = compile().catch(() => undefined);
  let first = firstWorker();
  first?.addEventListener("error", (event) => {
    event.preventDefault();
    first = undefined;
  });
  // Nobody waits for the answer: who takes the worker starts it once more, which is then done at once, or fails as this did.
  source.then((module) => module && first?.postMessage({ id: 0, start: { source: module, languages: {} } }));
  const takeWorker = () => {
    const worker = first ?? startWorker();
    first = undefined;
    return worker;
  };
  return { source, takeWorker };
}

/** Rejects, rather than throws, where there is no WebAssembly. */
async function compile() {
  return WebAssembly.compileStreaming(fetch("pkg/newslens_first.wasm"));
}

/** A worker; nothing where there are none, which is told when one is taken. */
function firstWorker() {
  try {
    return startWorker();
  } catch {
    return undefined;
  }
}

function startWorker() {
  return new Worker("worker.js", { type: "module", name: "newslens" });
}
