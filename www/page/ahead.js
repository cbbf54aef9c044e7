// What the page opens with is read while the page itself is still being set up.

/** @typedef {import("../common/types.js").Analysis} Analysis */
/** @typedef {import("../engine.js").Options} Options */
/** @typedef {import("../analyzer.js").Control} Control */
/** @typedef {(text: string, options: Options, control: Control) => Promise<Analysis>} Read */

/**
 * Begins to read a text that will be asked for soon.
 * @param {Read} read
 * @param {string} text  nothing is read of an empty one
 * @param {Options} options
 * @returns {(...asked: Parameters<Read>) => Promise<Analysis> | undefined} takes the answer over, from then on under the control of who
 *   asks; nothing where it is another text, or to be read in another way, or not asked first
 */
export function readAhead(read, text, options) {
  const work = new AbortController();
  /** @type {Control["onProgress"]} */
  let onProgress;
  const relay = (/** @type {import("../progress.js").Progress} */ progress) => onProgress?.(progress);
  let found = text ? read(text, options, { signal: work.signal, onProgress: relay }) : undefined;
  // Who takes it is told.
  found?.catch(() => {});
  return (asked, how, control) => {
    const answer = found;
    found = undefined;
    if (!answer) return undefined;
    if (asked !== text || JSON.stringify(how) !== JSON.stringify(options)) {
      work.abort();
      return undefined;
    }
    control.signal?.addEventListener("abort", () => work.abort(control.signal?.reason));
    onProgress = control.onProgress;
    return answer;
  };
}
