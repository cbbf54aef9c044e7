// A text that the module holds and that changes, with offsets and surrogates as JavaScript has them. Session makes a class for
// callers of it, and the worker holds such texts for its client.
import { bytesOf, call, notText, startSession } from "./engine.js";
import { describe } from "./errors.js";

/** @typedef {import("./engine.js").PlainOptions} PlainOptions */
/** @typedef {import("./analysis.js").Flat} Flat */
/** @typedef {import("./analysis-change.js").FlatChange} FlatChange */

export class HeldText {
  #session;
  #text = "";

  /**
   * Starts with an empty text.
   * @param {PlainOptions | undefined} options
   * @param {string} packs  the tags of the languages that other modules read, as for the module
   */
  constructor(options, packs) {
    this.#session = startSession(options, packs);
  }

  /** The text as it stands. */
  get text() {
    return this.#text;
  }

  set text(text) {
    call(text, () => this.#session.set_text(bytesOf(text)));
    this.#text = text;
  }

  /**
   * @param {PlainOptions | undefined} options
   * @param {string} packs
   */
  setOptions(options, packs) {
    call("", () => this.#session.set_options(options, packs));
  }

  /**
   * Replaces `text.slice(start, end)`.
   * @param {number} start
   * @param {number} end
   * @param {string} replacement
   * @param {(text: string) => void} [check]  throws where the text may not become this one
   */
  replace(start, end, replacement, check) {
    const old = this.#text;
    if (typeof replacement !== "string") throw notText(replacement);
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || start > end || end > old.length) {
      throw new RangeError(
        `newslens: ${describe(start)} to ${describe(end)} is not a range of the text, which is ${old.length} units long`,
      );
    }
    const text = old.slice(0, start) + replacement + old.slice(end);
    check?.(text);
    // The module holds whole characters only: a surrogate at an edge of the change, which may lose or find its other
    // half, is replaced too.
    const from = start > 0 && isHighSurrogate(old, start - 1) ? start - 1 : start;
    const to = end < old.length && isLowSurrogate(old, end) ? end + 1 : end;
    const changed = text.slice(from, text.length - (old.length - to));
    call(replacement, () => this.#session.replace(from, to, changed));
    this.#text = text;
  }

  /**
   * What is found in it; where it was asked before, what has changed since. Of a text that another module reads, its language.
   * @param {(phase: import("./progress.js").Phase) => void} [starts]  is told each phase as it starts
   * @returns {Flat | FlatChange | import("./packs.js").Elsewhere}
   */
  read(starts) {
    return call("", () => this.#session.analyze_flat(starts));
  }

  /** Gives its memory back; it is of no use any more. */
  free() {
    this.#session.free();
  }
}

/**
 * @param {string} text
 * @param {number} at
 */
function isHighSurrogate(text, at) {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800;
}

/**
 * @param {string} text
 * @param {number} at
 */
function isLowSurrogate(text, at) {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}
