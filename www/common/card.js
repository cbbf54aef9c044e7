// The small card at a highlight: what it is and what is known of it.
import { element } from "./dom.js";

const gap = 6;

export class Card {
  /** @type {Element | Range | undefined} where it belongs, while it is shown */
  #mark;

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
    document.removeEventListener("scroll", this.#follow, true);
    if (this.root.popover) this.root.hidePopover?.();
    this.root.hidden = true;
  }

  #open() {
    this.root.hidden = false;
    // Above whatever the page around has.
    if (this.root.popover) this.root.showPopover?.();
    document.addEventListener("scroll", this.#follow, { capture: true, passive: true });
  }

  /** Stays with its mark when that is scrolled, and goes with it when it is out of sight. */
  #follow = () => {
    const { top, bottom } = this.#mark?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
    if (this.#mark && bottom > 0 && top < innerHeight) this.#place(this.#mark);
    else this.hide();
  };

  /** @param {Element | Range} mark */
  #place(mark) {
    const lines = mark.getClientRects();
    const line = lines[lines.length - 1] ?? mark.getBoundingClientRect();
    const { width, height } = this.root.getBoundingClientRect();
    const left = Math.min(Math.max(line.left, gap), document.documentElement.clientWidth - width - gap);
    const below = line.bottom + gap;
    const top = below + height > innerHeight ? (lines[0] ?? line).top - height - gap : below;
    this.root.style.left = `${left}px`;
    this.root.style.top = `${top}px`;
  }
}
