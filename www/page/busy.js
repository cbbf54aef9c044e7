// How far a long text is, with a button that stops it. Short texts are read before anyone would see it.

/** How long a text may take before the page says that it is at work, in milliseconds. */
const patience = 300;

export class Busy {
  #timer = 0;
  /** What is waited for. */
  #work = new Set();

  /**
   * @param {{ root: HTMLElement, bar: HTMLProgressElement, cancel: HTMLButtonElement }} parts
   * @param {{ late: () => void, cancel: () => void }} calls  it takes longer than the reader's patience; the reader cancels
   */
  constructor(parts, calls) {
    this.parts = parts;
    this.calls = calls;
    parts.cancel.addEventListener("click", () => calls.cancel());
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || parts.root.hidden) return;
      event.preventDefault();
      calls.cancel();
    });
  }

  /**
   * Something is begun, perhaps in place of what was under way.
   * @param {"opening" | "analysing"} work
   */
  start(work) {
    this.#work.add(work);
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#show(), patience);
    this.at(0);
  }

  #show() {
    if (!this.parts.root.hidden) return;
    this.parts.root.hidden = false;
    this.calls.late();
  }

  /** @param {number} share  how much of it is done, from 0 to 1 */
  at(share) {
    this.parts.bar.value = share;
  }

  /**
   * One thing is not waited for any more, or nothing is.
   * @param {"opening" | "analysing"} [work]
   */
  end(work) {
    if (work) this.#work.delete(work);
    else this.#work.clear();
    if (this.#work.size > 0) return;
    clearTimeout(this.#timer);
    const { root, cancel } = this.parts;
    const hasFocus = document.activeElement === cancel;
    root.hidden = true;
    // Where the focus was is gone.
    if (hasFocus) document.getElementById("reading")?.focus({ preventScroll: true });
  }
}
