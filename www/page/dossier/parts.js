// Small parts that several views are made of.
import { element } from "../../common/dom.js";
import { drawInSlices } from "../../common/slices.js";
import { words } from "./words.js";

/**
 * How many members of a list are shown at first, and how many more each time; of one whose members are lists themselves, and
 * of those, fewer.
 */
const portion = 60;
export const outerPortion = 30;
export const innerPortion = 20;

/**
 * A list that may be long: it is made in portions, each of them in slices.
 * @template Member
 */
export class Portions {
  /** @type {readonly Member[]} */
  #members = [];
  #shown = 0;
  /** @type {{ stop: () => void } | undefined} */
  #drawing;
  #make;
  #portion;

  /**
   * @param {HTMLElement} root  what the members are put into
   * @param {(member: Member) => Node} make
   * @param {number} [size]  of a portion
   */
  constructor(root, make, size = portion) {
    this.root = root;
    this.#make = make;
    this.#portion = size;
    this.more = element("button", { type: "button", class: "more" });
    this.more.addEventListener("click", () => {
      const before = this.root.lastElementChild;
      this.#showMore();
      const next = before?.nextElementSibling;
      /** @type {HTMLElement | null | undefined} */ (next?.querySelector("button, summary"))?.focus();
    });
  }

  /** @param {readonly Member[]} members */
  show(members) {
    this.#drawing?.stop();
    this.root.replaceChildren();
    this.#members = members;
    this.#shown = 0;
    this.#showMore();
  }

  #showMore() {
    const next = this.#members.slice(this.#shown, this.#shown + this.#portion);
    this.#shown += next.length;
    this.#drawing = drawInSlices(this.root, next, (member) => this.root.append(this.#make(member)));
    const hidden = this.#members.length - this.#shown;
    this.more.hidden = hidden === 0;
    this.more.textContent = words.more(Math.min(hidden, this.#portion), hidden);
  }
}

/**
 * Words out of an article, which lead to their place in it.
 * @param {import("./shown.js").Place} place
 * @param {(Node | string)[]} children
 */
export function leading({ article, start, end }, ...children) {
  const place = { "data-article": String(article), "data-start": String(start), "data-end": String(end) };
  return element("button", { type: "button", class: "leading", ...place }, ...children);
}

/**
 * The place that an element inside a view leads to.
 * @param {EventTarget | null} target
 * @returns {import("./shown.js").Place | undefined}
 */
export function placeAt(target) {
  const button = target instanceof Element ? target.closest("[data-article]") : null;
  if (!(button instanceof HTMLElement)) return undefined;
  const { article, start, end } = button.dataset;
  return { article: Number(article), start: Number(start), end: Number(end) };
}

/**
 * @param {string} text
 * @param {string} what  it tells
 */
export function tag(text, what) {
  return element("span", { class: "tag", "data-what": what }, text);
}

/** @param {string} text */
export function note(text) {
  return element("span", { class: "note" }, text);
}

/**
 * Facts in small print, those that are there.
 * @param {...(string | null | undefined)} facts
 */
export function facts(...facts) {
  return facts.filter(Boolean).join(" · ");
}
