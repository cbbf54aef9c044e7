// A text being edited, in JavaScript.
import { Analysis } from "./analysis.js";
import { changedFlat, isChange } from "./analysis-change.js";
import { call, names, plainOptions } from "./engine.js";
import { HeldText } from "./held-text.js";
import { checkLength } from "./length.js";
import { loadedPacks, readInPack } from "./packs.js";

/**
 * A text that changes, with its analysis: lines that stay as they were are not tokenised again, and of the analysis only what
 * changed comes out of the module. Its memory is freed when it is no longer in use.
 */
export class Session {
  #held;
  #options;
  #plain;
  /** @type {import("./analysis.js").Flat | undefined} what was found last */
  #flat;
  /** Whether that is still so. */
  #isCurrent = false;

  /** @param {import("./engine.js").Options} [options] */
  constructor(options) {
    this.#plain = plainOptions(options);
    this.#held = new HeldText(this.#plain, loadedPacks());
    this.#options = options;
  }

  /** The text as it stands; setting it reads only what has changed. */
  get text() {
    return this.#held.text;
  }

  set text(text) {
    call(text, () => checkLength(text, this.#options));
    this.#held.text = text;
    this.#isCurrent = false;
  }

  /**
   * Reads the text with other options from now on.
   * @param {import("./engine.js").Options} [options]
   */
  setOptions(options) {
    const plain = plainOptions(options);
    this.#held.setOptions(plain, loadedPacks());
    this.#isCurrent = false;
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
    this.#held.replace(start, end, replacement, (text) => checkLength(text, this.#options));
    this.#isCurrent = false;
  }

  /**
   * The analysis of the text as it stands.
   * @returns {Analysis}
   */
  analyze() {
    const flat = this.#isCurrent && this.#flat ? this.#flat : this.#read();
    this.#flat = flat;
    this.#isCurrent = true;
    return new Analysis(this.text, flat, names());
  }

  #read() {
    const answer = this.#held.read();
    if (!isChange(answer)) return call("", () => readInPack(answer, this.text, this.#plain));
    if (!this.#flat) throw new Error("newslens: a change was told of an analysis that was never given");
    return changedFlat(this.#flat, answer);
  }
}
