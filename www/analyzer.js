// Analysing in a worker, so that the page stays quick. Loads neither the WebAssembly module nor its JavaScript itself.
import { Analysis } from "./analysis.js";
import { Connection } from "./connection.js";
import { NewslensWorkerError } from "./errors.js";
import { FollowedText } from "./followed-text.js";
import { checkLength } from "./length.js";
import { namesText } from "./own-names.js";
import { progressAt } from "./progress.js";

/** @typedef {import("./engine.js").Options} Options */
/** @typedef {import("./engine.js").Source} Source */

/**
 * @typedef {object} AnalyzerOptions
 * @property {Source | Promise<Source | undefined>} [source]  where the WebAssembly module comes from, as for `init`
 * @property {import("./engine.js").Languages} [languages]  where the modules of further languages come from, which are loaded when a
 *   text asks for them: `{ pt: "/newslens_pt_bg.wasm" }`; `{ pt: false }` reads English only
 * @property {import("./own-names.js").OwnNames | null} [names]  the names of all texts whose own options have none
 * @property {() => Worker} [worker]  makes the worker, where worker.js is to be found elsewhere
 */

/**
 * How a call is stopped and watched. Aborting makes it fail with the signal's reason, at once; `onProgress` is called at the
 * start of each of the five phases.
 * @typedef {{ signal?: AbortSignal, onProgress?: (progress: import("./progress.js").Progress) => void }} Control
 */

/**
 * Starts a worker that analyses texts.
 *
 *     const analyzer = createAnalyzer();
 *     const analysis = await analyzer.analyze(text, { date: "2024-05-15" });
 *
 * @param {AnalyzerOptions} [options]
 * @returns {Analyzer}
 */
export function createAnalyzer(options) {
  return new Analyzer(options);
}

/**
 * A text so long, in UTF-16 units, that a call that is no longer wanted is not waited for: the worker is ended, and the next
 * call starts another, which is quicker from here on.
 */
const longText = 2_000_000;

/**
 * How many bytes of memory a worker may keep: what news of ten million UTF-16 units takes. The memory of WebAssembly never
 * shrinks, so that after a longer text another worker takes its place.
 */
const mostMemory = 128 * 2 ** 20;

/**
 * A call that waits for its turn or its answer.
 * @typedef {object} Call
 * @property {boolean} isLong  whether its text is
 * @property {(connection: Connection) => Promise<void>} run  gets the answer, which settles the call
 * @property {(reason: unknown) => void} reject  also settles a call that is being worked on; its answer is then let go
 */

/** Analyses texts in a worker, one at a time. Made by `createAnalyzer`. */
export class Analyzer {
  #options;
  #names;
  /** @type {Promise<Connection> | undefined} */
  #connection;
  /** @type {Call[]} */
  #waiting = [];
  /** @type {Call | undefined} */
  #running;
  #isClosed = false;
  #mostMemory = mostMemory;
  /** @type {AbortController | undefined} */
  #newest;

  /** @param {AnalyzerOptions} [options] */
  constructor(options = {}) {
    this.#options = options;
    this.#names = namesText(options.names);
    // A failure is told to the first call, which tries again.
    this.#connect().catch(() => {});
  }

  /**
   * Analyses a text. Texts are analysed in the order of the calls.
   * @param {string} text
   * @param {Options} [options]
   * @param {Control} [control]
   * @returns {Promise<Analysis>} fails with a `NewslensOptionError` when an option makes no sense, with a `NewslensLengthError`
   *   when the text is too long, with a `NewslensWorkerError` when the worker cannot be had
   */
  analyze(text, options, control = {}) {
    const run = async (/** @type {Connection} */ connection) => {
      // Here, as a text that is too long is not to be copied into the worker.
      checkLength(text, options);
      const flat = await connection.analyze(text, this.#withNames(options), onPhaseOf(control));
      return new Analysis(text, flat, connection.names);
    };
    return this.#call(text, run, control.signal);
  }

  /**
   * A text that is being edited: the worker holds it, so that of each edit only what changes is sent, and what that changes of the
   * analysis.
   *
   *     const article = analyzer.follow();
   *     field.addEventListener("input", async () => show(await article.analyze(field.value)));
   *
   * @returns {FollowedText}
   */
  follow() {
    return new FollowedText({
      call: (text, run, signal) => this.#call(text, run, signal),
      withNames: (options) => this.#withNames(options),
      onPhase: onPhaseOf,
      longest: longText,
    });
  }

  /** The names of all texts whose own options have none, from the next call on. */
  get names() {
    return this.#names ?? null;
  }

  /** @param {import("./own-names.js").OwnNames | null} names */
  set names(names) {
    this.#names = namesText(names);
  }

  /**
   * The options of a call, with the analyzer's own names where they have none.
   * @param {Options} [options]
   */
  #withNames(options) {
    const isNone = this.#names === undefined || (options && (typeof options !== "object" || options.names));
    return isNone ? options : { ...options, names: this.#names ?? null };
  }

  /**
   * Writes an analysis, perhaps corrected by hand, in a format; see `exportAs` in engine.js.
   * @param {string} text  the text that was analysed
   * @param {import("./analysis.js").AnalysisObject} analysis
   * @param {import("./export.js").ExportFormat} format
   * @param {{ signal?: AbortSignal }} [control]
   * @returns {Promise<string>}
   */
  exportAs(text, analysis, format, { signal } = {}) {
    const plain = analysis instanceof Analysis ? analysis.toJSON() : analysis;
    return this.#call(text, (connection) => connection.exportAs(text, plain, format), signal);
  }

  /**
   * What a TIMEX3 value means, such as one that a reader types; see `readTime` in engine.js.
   * @param {string} value
   * @returns {Promise<import("./engine.js").Time | null>} `null` where it is no such value
   */
  readTime(value) {
    return this.#call(value, (connection) => connection.readTime(value));
  }

  /**
   * Puts a call behind those that wait.
   * @template Answer
   * @param {unknown} text
   * @param {(connection: Connection) => Promise<Answer>} run
   * @param {AbortSignal} [signal]
   * @returns {Promise<Answer>}
   */
  #call(text, run, signal) {
    return new Promise((resolve, reject) => {
      if (typeof text !== "string") throw new TypeError(`newslens: the text must be a string, not ${typeof text}`);
      if (this.#isClosed) throw new NewslensWorkerError("the analyzer is closed");
      signal?.throwIfAborted();
      const abort = () => this.#drop(call, signal?.reason);
      const settle = () => signal?.removeEventListener("abort", abort);
      /** @type {Call} */
      const call = {
        isLong: text.length > longText,
        run: async (connection) => {
          const answer = await run(connection);
          settle();
          resolve(answer);
        },
        reject: (reason) => {
          settle();
          reject(reason);
        },
      };
      signal?.addEventListener("abort", abort);
      this.#waiting.push(call);
      this.#run();
    });
  }

  /**
   * Analyses the newest text, for a text being typed: a call before that has no answer yet fails with an `AbortError`, and
   * is not worked on if it was waiting.
   * @param {string} text
   * @param {Options} [options]
   * @returns {Promise<Analysis>}
   */
  analyzeNewest(text, options) {
    this.#newest?.abort(new DOMException("A newer text came", "AbortError"));
    this.#newest = new AbortController();
    return this.analyze(text, options, { signal: this.#newest.signal });
  }

  /** Ends the worker; calls without an answer fail with an `AbortError`. */
  close() {
    this.#isClosed = true;
    this.#newest = undefined;
    const reason = new DOMException("The analyzer was closed", "AbortError");
    for (const call of this.#waiting.splice(0)) call.reject(reason);
    this.#end(reason);
  }

  /**
   * @param {Call} call
   * @param {unknown} reason
   */
  #drop(call, reason) {
    this.#waiting = this.#waiting.filter((waiting) => waiting !== call);
    call.reject(reason);
    if (call === this.#running && call.isLong) this.#end(reason);
  }

  /**
   * Ends the worker, if there is one.
   * @param {unknown} reason
   */
  #end(reason) {
    this.#connection?.then(
      (connection) => connection.end(reason),
      () => {},
    );
  }

  async #run() {
    if (this.#running) return;
    for (let call = this.#waiting.shift(); call; call = this.#waiting.shift()) {
      this.#running = call;
      try {
        const connection = await this.#connect();
        await call.run(connection);
        if (connection.memory > this.#mostMemory) await this.#renew(connection);
      } catch (error) {
        call.reject(error);
      }
    }
    this.#running = undefined;
  }

  /**
   * Puts a new worker in the place of one that has much memory. Where none is to be had any more, the old one stays.
   * @param {Connection} connection
   */
  async #renew(connection) {
    try {
      const fresh = await this.#open();
      await fresh.started;
      connection.end(new NewslensWorkerError("another worker has taken its place"));
      this.#connection = Promise.resolve(fresh);
      if (this.#isClosed) this.#end(undefined);
    } catch {
      this.#mostMemory = connection.memory;
    }
  }

  /** The worker, started if there is none. */
  #connect() {
    this.#connection ??= this.#open();
    return this.#connection;
  }

  #open() {
    return Connection.open(this.#options, () => {
      this.#connection = undefined;
    });
  }
}

/**
 * What is told the phases of a call.
 * @param {Control} control
 */
function onPhaseOf({ signal, onProgress }) {
  if (!onProgress) return undefined;
  return (/** @type {import("./progress.js").Phase} */ phase) => {
    if (!signal?.aborted) onProgress(progressAt(phase));
  };
}
