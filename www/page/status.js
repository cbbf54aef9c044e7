// The line that says how the page is: what it is at, else what was found in the text that is shown.
import { words } from "./words.js";

export class Status {
  /** What is to be said of the text that is shown. */
  #standing = { message: words.empty, isProblem: false };

  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
  }

  /**
   * @param {string} message
   * @param {boolean} [isProblem]  whether the reader has to see all of it
   */
  say(message, isProblem = false) {
    this.root.textContent = message;
    this.root.classList.toggle("problem", isProblem);
  }

  /** A text is being read. */
  reading() {
    this.say(words.reading);
  }

  /** Nothing is being read any more, and nothing came of it. */
  notReading() {
    if (this.root.textContent === words.reading) this.say(this.#standing.message, this.#standing.isProblem);
  }

  /**
   * Says what stays true of the text that is shown now.
   * @param {string} message
   * @param {{ isProblem?: boolean, isCancelled?: boolean }} [how]  `isCancelled`: another text was to come, and does not
   */
  shows(message, { isProblem = false, isCancelled = false } = {}) {
    this.#standing = { message, isProblem };
    if (isCancelled) this.cancelled();
    else this.say(message, isProblem);
  }

  /** The reader does not wait for what was to come: says so, and what there is instead. */
  cancelled() {
    this.say(words.cancelled(this.#standing.message), this.#standing.isProblem);
  }
}
