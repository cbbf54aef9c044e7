// The WebAssembly module in two parts, for the worker: what most articles need, and the rest, which is loaded when a text or a call
// comes to something of it (scripts/wasm/split.mjs).

/** The rest cannot be had, and the module is of no more use: it was in the middle of something. */
export class RestError extends Error {
  /** @param {string} reason */
  constructor(reason) {
    super(`newslens_rest.wasm, a part of the module, could not be loaded: ${reason}`);
    this.name = "RestError";
  }
}

/**
 * Where the first part is. Nothing where the rest could not be loaded while the module waits, which only workers of browsers can do:
 * the whole module is for all others.
 */
export function firstPart() {
  const canWait = typeof XMLHttpRequest !== "undefined";
  return canWait ? new URL("./pkg/newslens_first.wasm", import.meta.url) : undefined;
}

/**
 * Lets a first part load the rest when it comes to it. A module that is whole is left alone.
 * @param {WebAssembly.Exports} first  what the module exports
 */
export function joinRest(first) {
  const { rest } = first;
  if (!(rest instanceof WebAssembly.Table)) return;
  // It finds its places in the table by itself, and in place 0 puts what does nothing.
  const load = () => {
    new WebAssembly.Instance(compiled(), { first });
  };
  rest.set(0, asTableEntry(load));
}

/** @returns {WebAssembly.Module} */
function compiled() {
  const request = new XMLHttpRequest();
  request.open("GET", new URL("./pkg/newslens_rest.wasm", import.meta.url), false);
  request.responseType = "arraybuffer";
  try {
    request.send();
    if (request.status !== 200) throw new Error(`the server answered with ${request.status}`);
    return new WebAssembly.Module(request.response);
  } catch (error) {
    throw new RestError(error instanceof Error ? error.message : String(error));
  }
}

/** (module (import "" "" (func)) (export "" (func 0))) */
const passing = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 2, 5, 1, 0, 0, 0, 0, 7, 4, 1, 0, 0, 0);

/**
 * A table takes no functions but those of a module: this one hands it on.
 * @param {() => void} called
 */
function asTableEntry(called) {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(passing), { "": { "": called } });
  return exports[""];
}
