// The worker of an analyzer, and what it was asked.
import { describe, NewslensAnalysisError, NewslensOptionError, NewslensWorkerError, wrongOptions } from "./errors.js";
import { namesText } from "./own-names.js";
import { trustedWorkerAddress } from "./trusted-types.js";

/** @typedef {import("./engine.js").Options} Options */

/**
 * A request without an answer.
 * @typedef {{ resolve: (answer: Results) => void, reject: (reason: unknown) => void, onPhase: OnPhase | undefined }} Asked
 * @typedef {(phase: import("./progress.js").Phase) => void} OnPhase
 * @typedef {{ names?: import("./analysis.js").Names, flat?: import("./analysis.js").Flat, exported?: string,
 *   held?: import("./analysis.js").Flat | import("./analysis-change.js").FlatChange, time?: import("./engine.js").Time | null }} Results
 */

/**
 * Those that wait for an answer. While a worker starts nothing else may hold its object, and a browser may end a worker whose
 * object it has collected: the answer would never come.
 * @type {Set<Connection>}
 */
const waiting = new Set();

/** A worker, and the requests it has not answered yet. */
export class Connection {
  /** @type {import("./analysis.js").Names} */
  names;
  /** Fails where the worker cannot start. @type {Promise<void> | undefined} */
  started;
  /** The bytes of memory that the module in the worker has, as far as it has told. */
  memory = 0;
  #worker;
  #onEnd;
  #lastId = 0;
  /** @type {{ reason: unknown } | undefined} */
  #ended;
  /** @type {Map<number, Asked>} */
  #open = new Map();
  /** @type {string | null} the list of names that the worker has */
  #list = null;

  /**
   * A worker that is asked to start. What else it is asked it does once it has started; where it cannot, all that fails as this does.
   * @param {import("./analyzer.js").AnalyzerOptions} options
   * @param {() => void} onEnd  is called when the worker is of no more use
   */
  static async open({ source, languages = {}, worker }, onEnd) {
    const connection = new Connection(worker ? worker() : defaultWorker(), onEnd);
    try {
      const sources = Object.entries(languages).map(async ([tag, given]) => [tag, given && (await sendable(given))]);
      const start = { source: await sendable(source), languages: Object.fromEntries(await Promise.all(sources)) };
      connection.started = connection.#start(start);
      // Whatever is asked of it is told.
      connection.started.catch(() => {});
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
    this.names = {
      publicationSources: [],
      dateTypes: [],
      dateMods: [],
      quoteKinds: [],
      speakerMethods: [],
      entityTypes: [],
    };
    this.#worker = worker;
    this.#onEnd = onEnd;
    worker.addEventListener("message", ({ data }) => this.#receive(data));
    worker.addEventListener("error", (event) => {
      event.preventDefault?.();
      this.end(new NewslensWorkerError(event.message || "the worker could not be loaded"));
    });
  }

  /** @param {object} start */
  async #start(start) {
    try {
      this.names = await this.#request("names", { start });
    } catch (error) {
      this.end(error);
      throw error;
    }
  }

  /**
   * @param {string} text
   * @param {Options} [options]
   * @param {OnPhase} [onPhase]  is told each phase as it starts
   * @returns {Promise<import("./analysis.js").Flat>}
   */
  async analyze(text, options, onPhase) {
    const { list, ...others } = apart(options);
    const isWatched = onPhase !== undefined;
    const analyze = { text, ...others, isWatched, ...(list === this.#list ? {} : { list }) };
    this.#list = list;
    return this.#request("flat", { analyze }, () => wrongOptions(options), onPhase);
  }

  /**
   * Has the worker hold a text, or change one that it holds, and analyse it.
   * @param {number} key  of the text
   * @param {import("./worker-texts.js").News} news
   * @param {Options} [options]
   * @param {OnPhase} [onPhase]
   */
  async hold(key, news, options, onPhase) {
    const { list, ...others } = apart(options);
    const isWatched = onPhase !== undefined;
    const hold = { key, ...news, ...others, isWatched, ...(list === this.#list ? {} : { list }) };
    this.#list = list;
    return this.#request("held", { hold }, () => wrongOptions(options), onPhase);
  }

  /**
   * The worker needs not hold a text any more.
   * @param {number} key
   */
  release(key) {
    if (!this.#ended) this.#worker.postMessage({ release: key });
  }

  /**
   * @param {string} text
   * @param {import("./analysis.js").AnalysisObject} analysis
   * @param {import("./export.js").ExportFormat} format
   * @returns {Promise<string>}
   */
  async exportAs(text, analysis, format) {
    const unsendable = () => new NewslensAnalysisError("the analysis holds what cannot be sent to a worker", "");
    return this.#request("exported", { exportAs: [text, analysis, format] }, unsendable);
  }

  /**
   * @param {string} value
   * @returns {Promise<import("./engine.js").Time | null>}
   */
  async readTime(value) {
    return this.#request("time", { readTime: value });
  }

  /** @param {unknown} reason  what open requests fail with */
  end(reason) {
    if (this.#ended) return;
    this.#ended = { reason };
    this.#worker.terminate();
    this.#onEnd();
    for (const { reject } of this.#open.values()) reject(reason);
    this.#open.clear();
    waiting.delete(this);
  }

  /**
   * @template {keyof Results} Wanted
   * @param {Wanted} wanted  what the answer holds
   * @param {object} request
   * @param {() => Error} [unsendable]  the error when the request holds what cannot be sent: a function, say
   * @param {OnPhase} [onPhase]
   * @returns {Promise<Exclude<Results[Wanted], undefined>>}
   */
  #request(wanted, request, unsendable, onPhase) {
    return new Promise((resolve, reject) => {
      if (this.#ended) throw this.#ended.reason;
      this.#lastId += 1;
      try {
        this.#worker.postMessage({ id: this.#lastId, ...request });
      } catch (error) {
        const isUnsendable = error instanceof DOMException && error.name === "DataCloneError";
        throw isUnsendable && unsendable ? unsendable() : error;
      }
      const settle = (/** @type {Results} */ { [wanted]: result }) => {
        if (result === undefined) reject(new NewslensWorkerError(`the worker did not answer with ${wanted}`));
        else resolve(/** @type {Exclude<Results[Wanted], undefined>} */ (result));
      };
      this.#open.set(this.#lastId, { resolve: settle, reject, onPhase });
      waiting.add(this);
    });
  }

  /** @param {import("./worker.js").Answer | import("./worker.js").Notice} answer */
  #receive(answer) {
    const request = this.#open.get(answer.id);
    if ("phase" in answer) return request?.onPhase?.(answer.phase);
    this.#open.delete(answer.id);
    if (this.#open.size === 0) waiting.delete(this);
    if ("memory" in answer) this.memory = answer.memory;
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

/**
 * The options, and apart from them the list of names, which is sent only where it is another than before: it can be long, and is the
 * same for text after text.
 * @param {Options | undefined} options
 */
function apart(options) {
  if (describe(options) !== "[object Object]" || !options?.names) return { options, list: null };
  const { names, ...others } = options;
  return { options: others, list: namesText(names) ?? null };
}

/**
 * A source as it can be sent to a worker.
 * @param {import("./analyzer.js").AnalyzerOptions["source"]} source
 */
async function sendable(source) {
  const given = await source;
  return typeof Response !== "undefined" && given instanceof Response ? given.arrayBuffer() : given;
}

function defaultWorker() {
  const trusted = trustedWorkerAddress();
  if (trusted) return new Worker(trusted, { type: "module", name: "newslens" });
  // Written so that bundlers see it; they put an address of their own in its place.
  return new Worker(new URL("./worker.js", import.meta.url), { type: "module", name: "newslens" });
}
