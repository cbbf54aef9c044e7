// Analysing in a worker, so that the page stays quick. Loads neither the WebAssembly module nor its JavaScript itself.
import { Analysis } from "./analysis.js";
import { NewslensAnalysisError, NewslensOptionError, NewslensWorkerError } from "./errors.js";
import { trustedWorkerAddress } from "./trusted-types.js";

/** @typedef {import("./engine.js").Options} Options */

/**
 * @typedef {object} AnalyzerOptions
 * @property {import("./engine.js").Source} [source]  where the WebAssembly module comes from, as for `init`
 * @property {() => Worker} [worker]  makes the worker, where worker.js is to be found elsewhere
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
 * A call that waits for its turn or its answer.
 * @typedef {object} Call
 * @property {(connection: Connection) => Promise<any>} run  gets the answer
 * @property {(answer: any) => void} resolve
 * @property {(reason: unknown) => void} reject  also settles a call that is being worked on; its answer is then let go
 */

/** Analyses texts in a worker, one at a time. Made by `createAnalyzer`. */
export class Analyzer {
  #options;
  /** @type {Promise<Connection> | undefined} */
  #connection;
  /** @type {Call[]} */
  #waiting = [];
  #isRunning = false;
  #isClosed = false;
  /** @type {AbortController | undefined} */
  #newest;

  /** @param {AnalyzerOptions} [options] */
  constructor(options = {}) {
    this.#options = options;
    // A failure is told to the first call, which tries again.
    this.#connect().catch(() => {});
  }

  /**
   * Analyses a text. Texts are analysed in the order of the calls.
   * @param {string} text
   * @param {Options} [options]
   * @param {{ signal?: AbortSignal }} [control]  aborting makes the call fail with the signal's reason
   * @returns {Promise<Analysis>}
   */
  analyze(text, options, { signal } = {}) {
    const run = async (/** @type {Connection} */ connection) =>
      new Analysis(text, await connection.analyze(text, options), connection.names);
    return this.#call(text, run, signal);
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
      /** @type {Call} */
      const call = {
        run,
        resolve: (answer) => {
          signal?.removeEventListener("abort", abort);
          resolve(answer);
        },
        reject: (reason) => {
          signal?.removeEventListener("abort", abort);
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
    this.#connection?.then(
      (connection) => connection.end(reason),
      () => {},
    );
  }

  /**
   * @param {Call} call
   * @param {unknown} reason
   */
  #drop(call, reason) {
    this.#waiting = this.#waiting.filter((waiting) => waiting !== call);
    call.reject(reason);
  }

  async #run() {
    if (this.#isRunning) return;
    this.#isRunning = true;
    for (let call = this.#waiting.shift(); call; call = this.#waiting.shift()) {
      try {
        call.resolve(await call.run(await this.#connect()));
      } catch (error) {
        call.reject(error);
      }
    }
    this.#isRunning = false;
  }

  /** The worker, started if there is none. */
  #connect() {
    this.#connection ??= Connection.open(this.#options, () => {
      this.#connection = undefined;
    });
    return this.#connection;
  }
}

/** A worker, and the requests it has not answered yet. */
class Connection {
  /** @type {import("./analysis.js").Names} */
  names;
  #worker;
  #onEnd;
  #lastId = 0;
  /** @type {{ reason: unknown } | undefined} */
  #ended;
  /** @type {Map<number, { resolve: (answer: any) => void, reject: (reason: unknown) => void }>} */
  #open = new Map();

  /**
   * @param {AnalyzerOptions} options
   * @param {() => void} onEnd  is called when the worker is of no more use
   */
  static async open({ source, worker }, onEnd) {
    const connection = new Connection(worker ? worker() : defaultWorker(), onEnd);
    const isResponse = typeof Response !== "undefined" && source instanceof Response;
    try {
      const start = { source: isResponse ? await source.arrayBuffer() : source };
      connection.names = (await connection.#request({ start })).names;
    } catch (error) {
      connection.end(error);
      throw error;
    }
    return connection;
  }

  /**
   * @param {Worker} worker
   * @param {() => void} onEnd
   */
  constructor(worker, onEnd) {
    this.names = { dateTypes: [], dateMods: [], quoteKinds: [], speakerMethods: [], entityTypes: [] };
    this.#worker = worker;
    this.#onEnd = onEnd;
    worker.addEventListener("message", ({ data }) => this.#receive(data));
    worker.addEventListener("error", (event) => {
      event.preventDefault?.();
      this.end(new NewslensWorkerError(event.message || "the worker could not be loaded"));
    });
  }

  /**
   * @param {string} text
   * @param {Options} [options]
   * @returns {Promise<import("./analysis.js").Flat>}
   */
  async analyze(text, options) {
    const unsendable = () => new NewslensOptionError("options", options, 'an object such as { date: "2023-09-13" }');
    return (await this.#request({ analyze: { text, options } }, unsendable)).flat;
  }

  /**
   * @param {string} text
   * @param {import("./analysis.js").AnalysisObject} analysis
   * @param {import("./export.js").ExportFormat} format
   * @returns {Promise<string>}
   */
  async exportAs(text, analysis, format) {
    const unsendable = () => new NewslensAnalysisError("the analysis holds what cannot be sent to a worker", "");
    return (await this.#request({ exportAs: [text, analysis, format] }, unsendable)).exported;
  }

  /** @param {unknown} reason  what open requests fail with */
  end(reason) {
    if (this.#ended) return;
    this.#ended = { reason };
    this.#worker.terminate();
    this.#onEnd();
    for (const { reject } of this.#open.values()) reject(reason);
    this.#open.clear();
  }

  /**
   * @param {object} request
   * @param {() => Error} [unsendable]  the error when the request holds what cannot be sent: a function, say
   * @returns {Promise<any>}
   */
  #request(request, unsendable) {
    return new Promise((resolve, reject) => {
      if (this.#ended) throw this.#ended.reason;
      this.#lastId += 1;
      try {
        this.#worker.postMessage({ id: this.#lastId, ...request });
      } catch (error) {
        const isUnsendable = error instanceof DOMException && error.name === "DataCloneError";
        throw isUnsendable && unsendable ? unsendable() : error;
      }
      this.#open.set(this.#lastId, { resolve, reject });
    });
  }

  /** @param {import("./worker.js").Answer} answer */
  #receive(answer) {
    const request = this.#open.get(answer.id);
    this.#open.delete(answer.id);
    if (!request) return;
    if (!("error" in answer)) return request.resolve(answer);
    const { message, isFatal, option, path } = answer.error;
    if (option) return request.reject(new NewslensOptionError(option.name, option.given, option.accepted));
    if (path !== undefined) return request.reject(new NewslensAnalysisError(message, path));
    const error = new NewslensWorkerError(message);
    request.reject(error);
    if (isFatal) this.end(error);
  }
}

function defaultWorker() {
  const trusted = trustedWorkerAddress(import.meta.url);
  if (trusted) return new Worker(trusted, { type: "module", name: "newslens" });
  // Written so that bundlers see it; they put an address of their own in its place.
  return new Worker(new URL("./worker.js", import.meta.url), { type: "module", name: "newslens" });
}
