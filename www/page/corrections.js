// What the reader corrected: a list of steps that can be undone, kept in place while the text around them changes.
import { applySteps } from "./apply-steps.js";
import { changeOf, movedPlace } from "./text-change.js";

/** @typedef {import("../common/types.js").Analysis} Analysis */
/** @typedef {import("./text-change.js").Place} Place */

/**
 * One correction. `at` is the place in the text of what is corrected.
 * @typedef {{ do: "remove", at: Place, kind: import("../common/types.js").Kind }
 *   | { do: "mark", at: Place, kind: import("../common/types.js").Kind }
 *   | { do: "retype", at: Place, kind: import("../common/types.js").EntityKind }
 *   | { do: "merge", at: Place, into: Place }
 *   | { do: "split", at: Place }
 *   | { do: "speaker", at: Place, who: Place | null }
 *   | { do: "value", at: Place, time: import("../engine.js").Time }} Step
 */

export class Corrections {
  /** @type {Step[]} */
  #done = [];
  /** @type {Step[]} */
  #undone = [];
  /** The text that the places of the corrections are of. */
  #text = "";

  get count() {
    return this.#done.length;
  }

  /** What is done now, in its order. */
  get steps() {
    return this.#done;
  }

  get canRedo() {
    return this.#undone.length > 0;
  }

  /** @param {Step} step */
  add(step) {
    this.#done.push(step);
    this.#undone = [];
  }

  undo() {
    const step = this.#done.pop();
    if (step) this.#undone.push(step);
  }

  redo() {
    const step = this.#undone.pop();
    if (step) this.#done.push(step);
  }

  /**
   * Begins with another text.
   * @param {string} text
   * @param {readonly Step[]} steps  what was corrected in it before it was saved
   */
  startWith(text, steps) {
    this.#done = [...steps];
    this.#undone = [];
    this.#text = text;
  }

  /**
   * Moves the corrections along with the text. Those whose own words were changed are dropped.
   * @param {string} after  the text as it is now
   */
  follow(after) {
    const before = this.#text;
    this.#text = after;
    if (before === after || this.#done.length + this.#undone.length === 0) return;
    const change = changeOf(before, after);
    const move = (/** @type {Step[]} */ steps) => steps.flatMap((step) => moved(step, change) ?? []);
    this.#done = move(this.#done);
    this.#undone = move(this.#undone);
  }

  /**
   * @param {string} text
   * @param {Analysis} analysis
   * @param {readonly Step[]} [steps]  those of another text, if it is not this one's
   * @returns {Analysis} the same if nothing was corrected
   */
  apply(text, analysis, steps = this.#done) {
    return steps.length > 0 ? applySteps(text, analysis, steps) : analysis;
  }
}

/**
 * @param {Step} step
 * @param {import("./text-change.js").Change} change
 * @returns {Step | undefined}
 */
function moved(step, change) {
  const at = movedPlace(step.at, change);
  if (!at) return undefined;
  if (step.do === "merge") {
    const into = movedPlace(step.into, change);
    return into && { ...step, at, into };
  }
  if (step.do === "speaker" && step.who) {
    const who = movedPlace(step.who, change);
    return who && { ...step, at, who };
  }
  return { ...step, at };
}
