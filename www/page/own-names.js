// The reader's own names, as the page has them; the dialog that changes them is loaded when it is asked for.

/** Where they are kept on the device, if the reader asks. */
const place = "newslens own names";

/**
 * @typedef {object} Calls
 * @property {(list: string) => Promise<unknown>} check  fails where a list makes no sense
 * @property {(list: string) => void} changed  another list is to be used
 * @property {(problem: string) => void} failed  the dialog could not be loaded
 */

export class OwnNames {
  /** @type {Promise<import("./names/dialog.js").NamesDialog> | undefined} */
  #dialog;

  /**
   * @param {HTMLButtonElement} button  opens the dialog
   * @param {Calls} calls
   */
  constructor(button, calls) {
    /** The list, as CSV or lines; empty: none. */
    this.list = keptNames();
    button.addEventListener("click", async () => {
      this.#dialog ??= import("./names/dialog.js").then(({ NamesDialog }) => new NamesDialog(calls.check));
      try {
        const dialog = await this.#dialog;
        const answer = await dialog.ask(this.list, keptNames() !== "");
        if (!answer) return;
        keep(answer.isKept ? answer.list : "");
        if (answer.list === this.list) return;
        this.list = answer.list;
        calls.changed(answer.list);
      } catch (error) {
        this.#dialog = undefined;
        calls.failed(String(error));
      }
    });
  }
}

/** What is kept on the device. A browser may forbid to look. */
export function keptNames() {
  try {
    return localStorage.getItem(place) ?? "";
  } catch {
    return "";
  }
}

/** @param {string} list */
function keep(list) {
  try {
    if (list) localStorage.setItem(place, list);
    else localStorage.removeItem(place);
  } catch {
    // Nothing is kept where it may not be, or has no room.
  }
}
