// The engine of a dossier in a worker of its own: the same calls, each answered later.
import { NewslensAnalysisError, NewslensWorkerError } from "../errors.js";

/** @typedef {import("./engine.js").Engine} Engine */

/**
 * A call that waits for its answer.
 * @typedef {{ resolve: (answer: any) => void, reject: (reason: unknown) => void }} Asked
 */

/**
 * Those that wait for an answer: nothing else may hold them, and a browser may end a worker whose object it has
 * collected.
 * @type {Set<RemoteEngine>}
 */
const waiting = new Set();

/** A worker with a dossier in it. When it ends, so do all calls. */
export class RemoteEngine {
  #worker;
  #lastId = 0;
  /** @type {Map<number, Asked>} */
  #open = new Map();
  /** @type {{ reason: unknown } | undefined} */
  #ended;

  /**
   * @param {Worker} worker
   * @param {import("../engine.js").Source | undefined} source
   */
  static async open(worker, source) {
    const engine = new RemoteEngine(worker);
    try {
      const isResponse = typeof Response !== "undefined" && source instanceof Response;
      await engine.#ask("open", [isResponse ? await source.arrayBuffer() : source]);
    } catch (error) {
      engine.end(error);
      throw error;
    }
    return engine;
  }

  /** @param {Worker} worker */
  constructor(worker) {
    this.#worker = worker;
    worker.addEventListener("message", ({ data }) => this.#receive(data));
    worker.addEventListener("error", (event) => {
      event.preventDefault?.();
      this.end(new NewslensWorkerError(event.message || "the worker of the dossier could not be loaded"));
    });
  }

  /** @param {Parameters<Engine["put"]>} given @returns {Promise<void>} */
  put(...given) {
    return this.#ask("put", given);
  }

  /** @param {Parameters<Engine["remove"]>} given @returns {Promise<void>} */
  remove(...given) {
    return this.#ask("remove", given);
  }

  /** @param {Parameters<Engine["correct"]>} given @returns {Promise<void>} */
  correct(...given) {
    return this.#ask("correct", given);
  }

  /** @param {Parameters<Engine["entry"]>} given @returns {Promise<ReturnType<Engine["entry"]>>} */
  entry(...given) {
    return this.#ask("entry", given);
  }

  /** @param {Parameters<Engine["view"]>} given @returns {Promise<ReturnType<Engine["view"]>>} */
  view(...given) {
    return this.#ask("view", given);
  }

  /** @param {Parameters<Engine["exportAs"]>} given @returns {Promise<string>} */
  exportAs(...given) {
    return this.#ask("exportAs", given);
  }

  /** Ends the worker; calls without an answer fail with an `AbortError`. */
  close() {
    this.end(new DOMException("The dossier was closed", "AbortError"));
  }

  /** @param {unknown} reason  what open calls fail with, and later ones */
  end(reason) {
    if (this.#ended) return;
    this.#ended = { reason };
    this.#worker.terminate();
    for (const { reject } of this.#open.values()) reject(reason);
    this.#open.clear();
    waiting.delete(this);
  }

  /**
   * @param {import("../dossier-worker.js").Request["call"]} call
   * @param {unknown[]} given
   * @returns {Promise<any>}
   */
  #ask(call, given) {
    return new Promise((resolve, reject) => {
      if (this.#ended) throw this.#ended.reason;
      this.#lastId += 1;
      this.#worker.postMessage({ id: this.#lastId, call, given });
      this.#open.set(this.#lastId, { resolve, reject });
      waiting.add(this);
    });
  }

  /** @param {import("../dossier-worker.js").Answer} answer */
  #receive(answer) {
    const asked = this.#open.get(answer.id);
    this.#open.delete(answer.id);
    if (this.#open.size === 0) waiting.delete(this);
    if (!asked) return;
    if (!("error" in answer)) return asked.resolve(answer.answer);
    const { message, path, isFatal } = answer.error;
    if (path !== undefined) return asked.reject(new NewslensAnalysisError(message, path));
    const error = isFatal ? new NewslensWorkerError(message) : new Error(message);
    asked.reject(error);
    if (isFatal) this.end(error);
  }
}
