// The small card at a highlight: what it is and what is known of it.
import { element } from "./dom.js";

const gap = 6;

export class Card {
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
    this.root.hidden = false;
    // Above whatever the page around has.
    if (this.root.popover) this.root.showPopover?.();
    this.#place(mark);
  }

  hide() {
    if (this.root.hidden) return;
    if (this.root.popover) this.root.hidePopover?.();
    this.root.hidden = true;
  }

  /** @param {Element | Range} mark */
  #place(mark) {
    const lines = mark.getClientRects();
    const line = lines[lines.length - 1] ?? mark.getBoundingClientRect();
    const { width, height } = this.root.getBoundingClientRect();
    const left = Math.min(Math.max(line.left, gap), document.documentElement.clientWidth - width - gap);
    const below = line.bottom + gap;
    const top = below + height > innerHeight ? lines[0].top - height - gap : below;
    this.root.style.left = `${left}px`;
    this.root.style.top = `${top}px`;
  }
}
