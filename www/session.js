// A text being edited, in JavaScript.
import { Analysis } from "./analysis.js";
import { bytesOf, call, names, notText, plainOptions, startSession } from "./engine.js";
import { describe } from "./errors.js";
import { checkLength } from "./length.js";
import { loadedPacks, readInPack } from "./packs.js";

/**
 * A text that changes, with its analysis: lines that stay as they were are not tokenised again. Its memory is freed when
 * it is no longer in use.
 */
export class Session {
  #session;
  #options;
  #plain;
  #text = "";

  /** @param {import("./engine.js").Options} [options] */
  constructor(options) {
    this.#plain = plainOptions(options);
    this.#session = startSession(this.#plain);
    this.#options = options;
  }

  /** The text as it stands; setting it reads only what has changed. */
  get text() {
    return this.#text;
  }

  set text(text) {
    call(text, () => {
      checkLength(text, this.#options);
      this.#session.set_text(bytesOf(text));
    });
    this.#text = text;
  }

  /**
   * Reads the text with other options from now on.
   * @param {import("./engine.js").Options} [options]
   */
  setOptions(options) {
    const plain = plainOptions(options);
    call("", () => this.#session.set_options(plain, loadedPacks()));
    this.#options = options;
    this.#plain = plain;
  }

  /**
   * Replaces `text.slice(start, end)`; an empty range inserts.
   * @param {number} start
   * @param {number} end
   * @param {string} replacement
   */
  replace(start, end, replacement) {
    const old = this.#text;
    if (typeof replacement !== "string") throw notText(replacement);
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || start > end || end > old.length) {
      throw new RangeError(
        `newslens: ${describe(start)} to ${describe(end)} is not a range of the text, which is ${old.length} units long`,
      );
    }
    const text = old.slice(0, start) + replacement + old.slice(end);
    checkLength(text, this.#options);
    // The module holds whole characters only: a surrogate at an edge of the change, which may lose or find its other
    // half, is replaced too.
    const from = start > 0 && isHighSurrogate(old, start - 1) ? start - 1 : start;
    const to = end < old.length && isLowSurrogate(old, end) ? end + 1 : end;
    const changed = text.slice(from, text.length - (old.length - to));
    call(replacement, () => this.#session.replace(from, to, changed));
    this.#text = text;
  }

  /**
   * The analysis of the text as it stands.
   * @returns {Analysis}
   */
  analyze() {
    const flat = call("", () => readInPack(this.#session.analyze_flat(), this.#text, this.#plain));
    return new Analysis(this.#text, flat, names());
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
