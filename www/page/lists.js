// The three lists beside the text, as rows of words; rows.js says what stands in a row.

import { element } from "./dom.js";
import { inSlices } from "./slices.js";
import { words } from "./words.js";

/** @typedef {"quotes" | "dates" | "names"} ListName */

/**
 * @typedef {object} Row
 * @property {string} target  what it stands for, as "date:3"
 * @property {string} style  its classes
 * @property {string} title
 * @property {string} badge  in small print beside the title
 * @property {string} text
 * @property {string} note
 */

/** How many rows are shown at first, and how many more each time. */
const portion = 200;

/** One list. Rows that say the same as before stay as they are, with the focus they may have. */
export class RowList {
  /** @type {WeakMap<Element, string>} what an item says */
  #words = new WeakMap();
  /** @type {{ stop: () => void, finish: () => void } | undefined} */
  #drawing;
  /** @type {readonly Row[]} */
  #rows = [];
  #limit = portion;

  /** @param {HTMLElement} root  a <ul> */
  constructor(root) {
    this.root = root;
    this.more = element("button", { type: "button", class: "more" });
    this.more.addEventListener("click", () => this.#showMore());
    root.after(this.more);
  }

  /** @param {readonly Row[]} rows */
  show(rows) {
    this.#drawing?.stop();
    this.#rows = rows;
    const old = this.#itemsByWords();
    let cursor = this.root.firstElementChild;
    const add = (/** @type {Row} */ row) => {
      const said = JSON.stringify([row.style, row.title, row.badge, row.text, row.note]);
      const item = old.get(said)?.pop() ?? itemOf(row);
      this.#words.set(item, said);
      /** @type {HTMLElement} */ (item.firstElementChild).dataset.target = row.target;
      if (item === cursor) cursor = cursor.nextElementSibling;
      else this.root.insertBefore(item, cursor);
    };
    const removeRest = () => {
      for (const items of old.values()) for (const item of items) item.remove();
    };
    this.#drawing = inSlices(rows.slice(0, this.#limit), add, removeRest);
    const hidden = rows.length - this.#limit;
    this.more.hidden = hidden <= 0;
    this.more.textContent = words.list.more(Math.min(hidden, portion), hidden);
  }

  /** Shows more rows and brings the focus to the first of them. */
  #showMore() {
    const first = this.#rows[this.#limit];
    this.#limit += portion;
    this.show(this.#rows);
    this.find(first.target)?.focus();
  }

  /**
   * The button of a target's row.
   * @param {string} target
   * @param {boolean} [show]  whether the row is shown for it if it is one of those left out so far
   * @returns {HTMLElement | null}
   */
  find(target, show = true) {
    const at = show ? this.#rows.findIndex((row) => row.target === target) : -1;
    if (at >= this.#limit) {
      this.#limit = at + portion;
      this.show(this.#rows);
    }
    if (at >= 0) this.#drawing?.finish();
    return this.root.querySelector(`[data-target="${target}"]`);
  }

  #itemsByWords() {
    /** @type {Map<string, Element[]>} */
    const items = new Map();
    for (const item of [...this.root.children].reverse()) {
      const words = this.#words.get(item) ?? "";
      const same = items.get(words);
      if (same) same.push(item);
      else items.set(words, [item]);
    }
    return items;
  }
}

/** @param {Row} row */
function itemOf({ style, title, badge, text, note }) {
  const button = element("button", { type: "button", class: `row ${style}` });
  const head = element("span", { class: "row-head" }, element("span", { class: "row-title" }, title));
  if (badge) head.append(" ", element("span", { class: "row-badge" }, badge));
  button.append(head);
  if (text) button.append(" ", element("span", { class: "row-text" }, text));
  if (note) button.append(" ", element("span", { class: "row-note" }, note));
  return element("li", {}, button);
}
