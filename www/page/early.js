// What takes longest when the page opens, begun before its other scripts are here: the worker starts, and the module is compiled
// while it arrives. A script of its own, which the page's main script takes it from.

/** The first part of the module, compiled. Should that fail, the worker tries by itself and tells why. */
export const source = compile().catch(() => undefined);

let first = begin();

/**
 * The worker that was begun, once; a new one for who asks again, and where the first did not start, so that what asks hears why.
 * @returns {Worker}
 */
export function takeWorker() {
  const worker = first ?? startWorker();
  first = undefined;
  return worker;
}

/** Rejects, rather than throws, where there is no WebAssembly. */
async function compile() {
  return WebAssembly.compileStreaming(fetch("pkg/newslens_first.wasm"));
}

/** A worker; nothing where there are none, which is told when one is taken. */
function begin() {
  try {
    const worker = startWorker();
    const failed = (/** @type {Event} */ event) => {
      event.preventDefault();
      if (first === worker) first = undefined;
    };
    worker.addEventListener("error", failed);
    return worker;
  } catch {
    return undefined;
  }
}

function startWorker() {
  return new Worker("worker.js", { type: "module", name: "newslens" });
}
