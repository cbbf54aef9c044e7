// The worker of dossier.js: holds one dossier, and answers one call after the other, in the order of the messages.
import { Engine } from "./dossier/engine.js";
import { NewslensAnalysisError } from "./errors.js";

/**
 * What the worker is asked: first to open, with the place that the module comes from, then calls of the engine.
 * @typedef {{ id: number, call: "open" | "put" | "remove" | "correct" | "entry" | "view" | "exportAs", given: any[] }}
 *   Request
 */

/**
 * What it answers, with the number of the request. After a fatal error, the worker is of no use.
 * @typedef {{ id: number, answer: unknown }
 *   | { id: number, error: { message: string, path?: string, isFatal: boolean } }} Answer
 */

/** @type {Promise<Engine> | undefined} */
let engine;

self.addEventListener("message", async (/** @type {MessageEvent<Request>} */ { data: { id, call, given } }) => {
  try {
    if (call === "open") {
      engine = Engine.open(given[0] ?? new URL("./pkg/newslens_dossier_bg.wasm", import.meta.url));
      await engine;
      return answer({ id, answer: null });
    }
    const opened = await engine;
    // What an engine is asked is as its own types say: the other side of the wire is remote.js.
    answer({ id, answer: opened && /** @type {any} */ (opened)[call](...given) });
  } catch (error) {
    const isFatal = typeof WebAssembly !== "undefined" && error instanceof WebAssembly.RuntimeError;
    const message = error instanceof Error ? error.message : String(error);
    const path = error instanceof NewslensAnalysisError ? { path: error.path } : {};
    answer({ id, error: { message, isFatal, ...path } });
  }
});

/** @param {Answer} message */
function answer(message) {
  self.postMessage(message);
}
