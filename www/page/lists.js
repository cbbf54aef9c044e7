// A list beside the text, as rows of words. What stands in the rows: rows.js and timeline.js; how a row looks: row.js.
import { element } from "../common/dom.js";
import { placeAt } from "../common/placing.js";
import { drawInSlices } from "../common/slices.js";
import { isSame, keyOf, selectorOf } from "../common/target.js";
import { elementOf } from "./row.js";
import { words } from "./words.js";

/** @typedef {import("./row.js").Row} Row */

/** How many rows are shown at first, and how many more each time. */
const portion = 200;

/** Rows that say the same as before stay as they are, with the focus they may have. */
export class RowList {
  /** @type {WeakMap<Element, string>} what an item says */
  #words = new WeakMap();
  /** @type {{ stop: () => void, finish: () => void } | undefined} */
  #drawing;
  /** @type {readonly Row[]} */
  #rows = [];
  #limit = portion;

  /**
   * @param {HTMLElement} parent
   * @param {string} label
   */
  constructor(parent, label) {
    this.root = element("ul", { class: "rows", "aria-label": label, role: "list" });
    this.more = element("button", { type: "button", class: "more" });
    this.more.addEventListener("click", () => this.#showMore());
    parent.append(this.root, this.more);
  }

  /** @param {readonly Row[]} rows */
  show(rows) {
    this.#drawing?.stop();
    this.#rows = rows;
    const old = this.#itemsByWords();
    let cursor = this.root.firstElementChild;
    const add = (/** @type {Row} */ row) => {
      const told = row.tell();
      const said = JSON.stringify([row.target !== null, row.style, told]);
      const item = old.get(said)?.pop() ?? elementOf(row.target === null, row.style, told);
      this.#words.set(item, said);
      if (row.target) setTarget(/** @type {HTMLElement} */ (item.firstElementChild), keyOf(row.target));
      cursor = placeAt(this.root, cursor, item);
    };
    const removeRest = () => {
      const rest = [...old.values()].flat();
      const focused = rest.find((item) => item.contains(document.activeElement));
      const next = focused && this.#itemInPlaceOf(focused, rest);
      for (const item of rest) item.remove();
      next?.querySelector("button")?.focus({ preventScroll: true });
    };
    this.#drawing = drawInSlices(this.root, rows.slice(0, this.#limit), add, removeRest);
    const hidden = rows.length - this.#limit;
    this.more.hidden = hidden <= 0;
    this.more.textContent = words.list.more(Math.min(hidden, portion), hidden);
  }

  /**
   * Where the focus goes when its item goes: to the one that says the same of something by now, else to the next.
   * @param {HTMLElement} item
   * @param {HTMLElement[]} rest  those that go
   */
  #itemInPlaceOf(item, rest) {
    const title = item.querySelector(".row-title")?.textContent;
    const items = [...this.root.children].filter((other) => !rest.includes(/** @type {HTMLElement} */ (other)));
    const isBehind = (/** @type {Element} */ other) =>
      (item.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && other.querySelector("button");
    return items.find((other) => other.querySelector(".row-title")?.textContent === title) ?? items.find(isBehind);
  }

  /** Shows more rows and brings the focus to the first of them. */
  #showMore() {
    const first = this.#rows.slice(this.#limit).find(({ target }) => target);
    this.#limit += portion;
    this.show(this.#rows);
    if (first?.target) this.find(first.target)?.focus();
  }

  /**
   * The button of a target's row.
   * @param {import("../common/target.js").Target} target
   * @param {boolean} [show]  whether the row is shown for it if it is one of those left out so far
   * @returns {HTMLElement | null}
   */
  find(target, show = true) {
    const at = show ? this.#rows.findIndex((row) => row.target && isSame(row.target, target)) : -1;
    if (at >= this.#limit) {
      this.#limit = at + portion;
      this.show(this.#rows);
    }
    if (at >= 0) this.#drawing?.finish();
    return this.root.querySelector(selectorOf(target));
  }

  #itemsByWords() {
    /** @type {Map<string, HTMLElement[]>} */
    const items = new Map();
    for (const item of /** @type {HTMLElement[]} */ ([...this.root.children]).reverse()) {
      const said = this.#words.get(item) ?? "";
      const same = items.get(said);
      if (same) same.push(item);
      else items.set(said, [item]);
    }
    return items;
  }
}

/**
 * What stays the same is not set, which others watch.
 * @param {HTMLElement} button
 * @param {string} target
 */
function setTarget(button, target) {
  if (button.dataset.target !== target) button.dataset.target = target;
}
