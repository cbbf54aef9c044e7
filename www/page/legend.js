// The switches above the text, one for each kind of highlight.
import { element } from "./dom.js";
import { kinds } from "./types.js";
import { words } from "./words.js";

export class Legend {
  /** @type {Set<string>} the kinds that are switched off */
  off = new Set();
  /** @type {Map<string, HTMLElement>} */
  #counts = new Map();

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
        chip.setAttribute("aria-pressed", String(!this.off.has(kind)));
        changed();
      });
      this.#counts.set(kind, count);
      root.append(chip);
    }
  }

  /** @param {import("./types.js").Analysis} analysis */
  show({ dates, quotes, entities }) {
    /** @type {Record<string, number>} */
    const numbers = { date: dates.length, quote: quotes.length };
    for (const { type } of entities) numbers[type] = (numbers[type] ?? 0) + 1;
    for (const [kind, place] of this.#counts) place.textContent = (numbers[kind] ?? 0).toLocaleString(words.locale);
  }
}
