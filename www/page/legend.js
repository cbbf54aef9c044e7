// The switches above the text: one for each kind of highlight, one for all other names, one for amounts.
import { element } from "../common/dom.js";
import { switches } from "../common/types.js";
import { words } from "./words.js";

/** @typedef {import("../common/types.js").Kind} Kind */

export class Legend {
  /** @type {Map<string, HTMLElement>} */
  #counts = new Map();
  /** @type {Map<HTMLElement, readonly Kind[]>} the kinds that each chip switches */
  #members = new Map();
  #all = element("button", { type: "button", class: "chip all", id: "all", "aria-keyshortcuts": "H" }, words.all);

  /**
   * @param {HTMLElement} root
   * @param {{ switchKinds: (kinds: readonly Kind[]) => void, switchAll: () => void }} calls  the reader switches the kinds of a
   *   chip, or all
   */
  constructor(root, calls) {
    for (const [name, members] of switches) {
      const count = element("span", { class: "chip-count" });
      const chip = element("button", {
        type: "button",
        class: `chip ${name}`,
        "aria-pressed": "true",
        "data-kind": name,
      });
      chip.append(element("span", { class: "chip-name" }, words.switches[name]), " ", count);
      chip.addEventListener("click", () => calls.switchKinds(members));
      this.#counts.set(name, count);
      this.#members.set(chip, members);
      root.append(chip);
    }
    this.#all.addEventListener("click", () => calls.switchAll());
    root.append(this.#all);
  }

  /**
   * @param {ReadonlySet<string>} off  the kinds that are switched off
   * @param {boolean} isAllOn
   */
  showOff(off, isAllOn) {
    for (const [chip, members] of this.#members) {
      chip.setAttribute("aria-pressed", String(!members.some((kind) => off.has(kind))));
    }
    this.#all.setAttribute("aria-pressed", String(isAllOn));
  }

  /** @param {import("../common/counts.js").Counts} counts */
  show(counts) {
    /** @type {Partial<Record<string, number>>} */
    const numbers = counts;
    for (const [name, members] of switches) {
      const number = members.reduce((sum, kind) => sum + (numbers[kind] ?? 0), 0);
      const place = this.#counts.get(name);
      if (place) place.textContent = number.toLocaleString(words.locale);
    }
  }
}
