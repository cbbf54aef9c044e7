// The switches above the text: one for each kind of highlight, one for all other names, one for amounts.
import { element } from "../common/dom.js";
import { amountKinds, kinds, switches } from "../common/types.js";
import { words } from "./words.js";

export class Legend {
  /** @type {Set<string>} the kinds that are switched off; amounts, which a business report is full of, are at first */
  off = new Set(amountKinds);
  /** @type {Map<string, HTMLElement>} */
  #counts = new Map();
  /** @type {Map<HTMLElement, readonly string[]>} the kinds that each chip switches */
  #members = new Map();
  #all = element("button", { type: "button", class: "chip all", id: "all", "aria-keyshortcuts": "H" }, words.all);

  /**
   * @param {HTMLElement} root
   * @param {() => void} changed  is called when a kind is switched
   */
  constructor(root, changed) {
    for (const [name, members] of switches) {
      const count = element("span", { class: "chip-count" });
      const chip = element("button", {
        type: "button",
        class: `chip ${name}`,
        "aria-pressed": "true",
        "data-kind": name,
      });
      chip.append(element("span", { class: "chip-name" }, words.switches[name]), " ", count);
      chip.addEventListener("click", () => {
        const isOff = this.#isOff(members);
        for (const kind of members) isOff ? this.off.delete(kind) : this.off.add(kind);
        this.#update();
      });
      this.#counts.set(name, count);
      this.#members.set(chip, members);
      root.append(chip);
    }
    this.#all.addEventListener("click", () => this.switchAll());
    root.append(this.#all);
    this.changed = () => {};
    this.#update();
    this.changed = changed;
  }

  /** Shows all names, dates and quotes, or nothing if all are shown. Amounts come back by their own switch only. */
  switchAll() {
    const isAllShown = this.#isAllShown;
    for (const kind of kinds) {
      if (isAllShown) this.off.add(kind);
      else if (!amountKinds.some((amount) => amount === kind)) this.off.delete(kind);
    }
    this.#update();
  }

  /** @param {readonly string[]} members  of one switch, which are switched together */
  #isOff(members) {
    return members.some((kind) => this.off.has(kind));
  }

  get #isAllShown() {
    return kinds.every((kind) => !this.off.has(kind) || amountKinds.some((amount) => amount === kind));
  }

  #update() {
    for (const [chip, members] of this.#members) chip.setAttribute("aria-pressed", String(!this.#isOff(members)));
    this.#all.setAttribute("aria-pressed", String(this.#isAllShown));
    this.changed();
  }

  /** @param {import("../common/types.js").Analysis} analysis */
  show({ dates, quotes, entities }) {
    /** @type {Record<string, number>} */
    const numbers = { date: dates.length, quote: quotes.length };
    for (const { type } of entities) numbers[type] = (numbers[type] ?? 0) + 1;
    for (const [name, members] of switches) {
      const number = members.reduce((sum, kind) => sum + (numbers[kind] ?? 0), 0);
      const place = this.#counts.get(name);
      if (place) place.textContent = number.toLocaleString(words.locale);
    }
  }
}
