// The worker of analyzer.js: analyses one text after the other, in the order of the messages.
import { analyzeFlat, analyzeLoading, exportAs, init, memorySize, moduleExports, names, readTime } from "./engine.js";
import { NewslensAnalysisError, NewslensOptionError } from "./errors.js";
import { firstPart, joinRest, RestError } from "./parts.js";
import { readHeld, release } from "./worker-texts.js";

/** @typedef {Exclude<import("./engine.js").Source, Response>} Given */

/** @type {import("./engine.js").Languages} */
let languages = {};

/** @type {string | null} the names that the reader has, as they were sent last */
let ownNames = null;

/** Whether the module was started: a page may have begun that before its analyzer was there to ask for it. */
let isStarted = false;

/** @type {Promise<void> | undefined} until then other requests wait */
let starting;

/** Whether it was asked to read a text. */
let isAsked = false;

/** @typedef {{ source?: Given, languages: Partial<Record<string, Given | false>> }} Start */

/**
 * What the worker is asked: first to start, then to analyse, to export and to read times.
 * @typedef {{ id: number, start: Start }
 *   | { id: number, analyze: { text: string, options?: import("./engine.js").Options, isWatched: boolean,
 *     list?: string | null } }
 *   | { id: number, hold: { key: number } & import("./worker-texts.js").News & { options?: import("./engine.js").Options,
 *     isWatched: boolean, list?: string | null } }
 *   | { id: number, exportAs: Parameters<typeof exportAs> } | { id: number, readTime: string }} Request
 */

/**
 * What it answers, with the number of the request; after work on a text also the bytes of memory that it has by then.
 * @typedef {{ id: number, names: import("./analysis.js").Names }
 *   | { id: number, flat: import("./analysis.js").Flat, memory: number }
 *   | { id: number, held: import("./analysis.js").Flat | import("./analysis-change.js").FlatChange, memory: number }
 *   | { id: number, exported: string, memory: number }
 *   | { id: number, time: import("./engine.js").Time | null } | { id: number, error: Failure }} Answer
 */

/**
 * What it tells in the meantime of a request that is watched.
 * @typedef {{ id: number, phase: import("./progress.js").Phase }} Notice
 */

/**
 * An error on its way out of the worker. After a fatal one, the worker is of no use.
 * @typedef {{ message: string, isFatal: boolean, option?: { name: string, given: unknown, accepted: string },
 *   path?: string }} Failure
 */

self.addEventListener(
  "message",
  async (/** @type {MessageEvent<Request | { release: number }>} */ { data: request }) => {
    if ("release" in request) return release(request.release);
    const { id } = request;
    try {
      if ("start" in request) {
        starting = start(request.start);
        await starting;
        return answer({ id, names: names() });
      }
      isAsked ||= !("exportAs" in request || "readTime" in request);
      await starting;
      if ("exportAs" in request) {
        const exported = exportAs(...request.exportAs);
        answer({ id, exported, memory: memorySize() });
      } else if ("readTime" in request) {
        answer({ id, time: readTime(request.readTime) ?? null });
      } else {
        const given = "hold" in request ? request.hold : request.analyze;
        ownNames = given.list === undefined ? ownNames : given.list;
        const starts = given.isWatched
          ? (/** @type {import("./progress.js").Phase} */ phase) => answer({ id, phase })
          : undefined;
        const options = ownNames === null ? given.options : { ...given.options, names: ownNames };
        if ("hold" in request) {
          const held = await readHeld(request.hold.key, request.hold, options, starts, languages);
          answer({ id, held, memory: memorySize() }, [held[0].buffer]);
        } else {
          const flat = await analyzeLoading(request.analyze.text, options, starts, languages);
          answer({ id, flat, memory: memorySize() }, [flat[0].buffer]);
        }
      }
    } catch (error) {
      answer({ id, error: failure(error) });
    }
  },
);

/** @param {Start} given */
async function start(given) {
  languages = given.languages;
  await init(given.source ?? firstPart());
  if (isStarted) return;
  isStarted = true;
  joinRest(moduleExports() ?? {});
  setTimeout(getReady);
}

/** Reads a line while nothing else is asked: browsers compile much of a module only when it is first used. */
function getReady() {
  if (!isAsked) analyzeFlat("OSLO, May 3 — “We have 5 boats,” Mayor Ada Nwosu said on Monday.");
}

/**
 * @param {Answer | Notice} message
 * @param {Transferable[]} [transfer]
 */
function answer(message, transfer = []) {
  self.postMessage(message, { transfer });
}

/**
 * @param {unknown} error
 * @returns {Failure}
 */
function failure(error) {
  if (error instanceof NewslensOptionError) {
    const { message, option: name, given, accepted } = error;
    return { message, isFatal: false, option: { name, given, accepted } };
  }
  if (error instanceof NewslensAnalysisError) return { message: error.message, isFatal: false, path: error.path };
  // What the module does after a trap (it ran out of memory, say) is anybody's guess. There may be no WebAssembly at all.
  const isTrap = typeof WebAssembly !== "undefined" && error instanceof WebAssembly.RuntimeError;
  return { message: String(error), isFatal: isTrap || error instanceof RestError };
}
