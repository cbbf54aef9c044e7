// The switches above the text, one for each kind of highlight.
import { element } from "../common/dom.js";
import { kinds } from "../common/types.js";
import { words } from "./words.js";

export class Legend {
  /** @type {Set<string>} the kinds that are switched off */
  off = new Set();
  /** @type {Map<string, HTMLElement>} */
  #counts = new Map();
  /** @type {HTMLElement[]} */
  #chips = [];
  #all = element("button", { type: "button", class: "chip all", id: "all", "aria-keyshortcuts": "H" }, words.all);

  /**
   * @param {HTMLElement} root
   * @param {() => void} changed  is called when a kind is switched
   */
  constructor(root, changed) {
    for (const kind of kinds) {
      const count = element("span", { class: "chip-count" });
      const chip = element("button", {
        type: "button",
        class: `chip ${kind}`,
        "aria-pressed": "true",
        "data-kind": kind,
      });
      chip.append(element("span", { class: "chip-name" }, words.kinds[kind]), " ", count);
      chip.addEventListener("click", () => {
        if (!this.off.delete(kind)) this.off.add(kind);
        this.#update();
      });
      this.#counts.set(kind, count);
      this.#chips.push(chip);
      root.append(chip);
    }
    this.#all.addEventListener("click", () => this.switchAll());
    root.append(this.#all);
    this.changed = () => {};
    this.#update();
    this.changed = changed;
  }

  /** Shows all kinds, or none if all are shown. */
  switchAll() {
    if (this.off.size > 0) this.off.clear();
    else for (const kind of kinds) this.off.add(kind);
    this.#update();
  }

  #update() {
    for (const chip of this.#chips) chip.setAttribute("aria-pressed", String(!this.off.has(chip.dataset.kind ?? "")));
    this.#all.setAttribute("aria-pressed", String(this.off.size === 0));
    this.changed();
  }

  /** @param {import("../common/types.js").Analysis} analysis */
  show({ dates, quotes, entities }) {
    /** @type {Record<string, number>} */
    const numbers = { date: dates.length, quote: quotes.length };
    for (const { type } of entities) numbers[type] = (numbers[type] ?? 0) + 1;
    for (const [kind, place] of this.#counts) place.textContent = (numbers[kind] ?? 0).toLocaleString(words.locale);
  }
}
