// The small card at a highlight: what it is and what is known of it.
import { element } from "./dom.js";

const gap = 6;

export class Card {
  /** @type {Element | Range | undefined} where it belongs, while it is shown */
  #mark;

  /**
   * Between which heights of the window it may be, and what it must not lie over.
   * @type {() => { top: number, bottom: number, avoid: readonly DOMRect[] }}
   */
  limits = () => ({ top: 0, bottom: innerHeight, avoid: [] });

  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
  }

  /**
   * @param {Element | Range} mark  where it belongs
   * @param {{ kind: import("./types.js").Kind, label: string, title: string, details: string[] }} about
   */
  show(mark, { kind, label, title, details }) {
    this.root.className = `card ${kind}`;
    this.root.replaceChildren(
      element("span", { class: "card-kind" }, label),
      element("span", { class: "card-title" }, title),
      ...details.map((detail) => element("span", { class: "card-detail" }, detail)),
    );
    if (!this.#mark) this.#open();
    this.#mark = mark;
    this.#place(mark);
  }

  hide() {
    if (!this.#mark) return;
    this.#mark = undefined;
    document.removeEventListener("scroll", this.follow, true);
    if (this.root.popover) this.root.hidePopover?.();
    this.root.hidden = true;
  }

  #open() {
    this.root.hidden = false;
    // Above whatever the page around has.
    if (this.root.popover) this.root.showPopover?.();
    document.addEventListener("scroll", this.follow, { capture: true, passive: true });
  }

  /** Stays with its mark when that is scrolled, and goes with it when it is out of sight. */
  follow = () => {
    if (!this.#mark) return;
    const { top, bottom } = this.#mark.getBoundingClientRect();
    if (bottom > 0 && top < innerHeight) this.#place(this.#mark);
    else this.hide();
  };

  /**
   * Below the mark or else above it. Where it would lie over the mark itself it is not seen.
   * @param {Element | Range} mark
   */
  #place(mark) {
    const lines = mark.getClientRects();
    const first = lines[0] ?? mark.getBoundingClientRect();
    const line = lines[lines.length - 1] ?? first;
    const { width, height } = this.root.getBoundingClientRect();
    const left = Math.min(Math.max(line.left, gap), document.documentElement.clientWidth - width - gap);
    const { top, bottom, avoid } = this.limits();
    const isFree = (/** @type {number} */ y) =>
      !avoid.some((other) => meet(other, { left, right: left + width, top: y, bottom: y + height }));
    const places = [line.bottom + gap, first.top - gap - height];
    const inside = (/** @type {number} */ y, from = 0, to = innerHeight) => y >= from && y + height <= to;
    const place = places.find((y) => inside(y, top, bottom) && isFree(y)) ?? places.find((y) => inside(y) && isFree(y));
    this.root.style.visibility = place === undefined ? "hidden" : "visible";
    this.root.style.left = `${left}px`;
    this.root.style.top = `${place ?? 0}px`;
  }
}

/** @typedef {{ left: number, right: number, top: number, bottom: number }} Box */

/**
 * @param {Box} one
 * @param {Box} other
 */
function meet(one, other) {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
