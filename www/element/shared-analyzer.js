// The one analyzer of all <news-lens> of a page: a worker, or the page itself where there can be no worker. It is started
// for the first text and ended when the last element has gone.
import { createAnalyzer } from "../analyzer.js";
import { NewslensOptionError } from "../errors.js";

/** How long the worker outlives its last user, in milliseconds: an element that is moved goes and comes back. */
const linger = 500;

/** @type {import("../analyzer.js").Analyzer | undefined} */
let analyzer;
let users = 0;
let hasWorked = false;
let isWorkerless = false;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let ending;
/** @type {Promise<unknown>} the texts analysed in the page itself, one after the other */
let line = Promise.resolve();

/** Notes one more element; `leave` takes it back. */
export function join() {
  users += 1;
  clearTimeout(ending);
}

/** Ends the worker if nobody needs it any more. */
export function leave() {
  users -= 1;
  if (users > 0) return;
  ending = setTimeout(() => {
    analyzer?.close();
    analyzer = undefined;
  }, linger);
}

/** The text of an element, which may change: once it has, no more is sent than what changes. */
export class SharedText {
  /** @type {import("../followed-text.js").FollowedText | undefined} */
  #followed;
  /** @type {import("../analyzer.js").Analyzer | undefined} whose worker holds it */
  #holder;

  /**
   * @param {string} text
   * @param {import("../engine.js").Options} options
   * @param {AbortSignal} signal
   * @returns {Promise<import("../analysis.js").Analysis>}
   */
  async analyze(text, options, signal) {
    // In a sandbox without an origin of its own there are no workers, and Firefox would log that one was asked for.
    isWorkerless ||= globalThis.origin === "null";
    if (isWorkerless) return analyzeHere(text, options, signal);
    try {
      analyzer ??= createAnalyzer();
      if (!this.#followed || this.#holder !== analyzer) this.#followed = analyzer.follow();
      this.#holder = analyzer;
      const analysis = await this.#followed.analyze(text, options, { signal });
      hasWorked = true;
      return analysis;
    } catch (error) {
      if (error instanceof NewslensOptionError) hasWorked = true;
      // A worker that never worked cannot be had here: the site forbids it, say.
      if (signal.aborted || hasWorked) throw error;
      isWorkerless = true;
      analyzer?.close();
      analyzer = undefined;
      return analyzeHere(text, options, signal);
    }
  }

  /** The worker needs not hold it any more. */
  close() {
    this.#followed?.close();
  }
}

/**
 * Analyses in the page itself: each text in a slice of its own, between which the page can do other things.
 * @param {string} text
 * @param {import("../engine.js").Options} options
 * @param {AbortSignal} signal
 */
function analyzeHere(text, options, signal) {
  const turn = line.then(async () => {
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    const { analyze, init } = await import("../newslens.js");
    await init();
    return analyze(text, options);
  });
  line = turn.catch(() => {});
  return turn;
}
