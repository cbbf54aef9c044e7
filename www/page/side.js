// The panels beside the text, one at a time behind tabs. On a narrow screen the text itself is one of the tabs.

import { countsOf, namesIn } from "../common/counts.js";
import { element } from "../common/dom.js";
import { memberAt } from "../common/member-at.js";
import { FactsPanel } from "./facts.js";
import { Panel, panelNames, panelOf } from "./panel.js";
import { words } from "./words.js";

/** @typedef {import("../common/target.js").Target} Target */
/** @typedef {import("./panel.js").PanelName} PanelName */
/** @typedef {PanelName | "facts"} ListName */
/** @typedef {ListName | "text"} TabName */

/** Whether there is room for one thing only. */
export const narrow = matchMedia("(max-width: 56rem)");

export class Side {
  /** @type {Map<TabName, HTMLElement>} */
  #tabs = new Map();
  /** @type {Map<ListName, Panel | FactsPanel>} */
  #panels = new Map();
  /** @type {ListName} */
  #chosen = "quotes";
  #textInFront = true;
  /** @type {import("../common/types.js").Analysis | undefined} */
  #analysis;
  /** @type {ReadonlySet<string>} */
  #off = new Set();

  /** Is called when the reader comes back to the text. */
  textShown = () => {};

  /**
   * @param {HTMLElement} tabs
   * @param {HTMLElement} panels
   */
  constructor(tabs, panels) {
    for (const name of /** @type {const} */ (["text", ...panelNames, "facts"])) {
      const tab = element("button", { type: "button", role: "tab", id: `tab-${name}`, class: `tab tab-${name}` });
      tab.setAttribute("aria-controls", name === "text" ? "article" : `panel-${name}`);
      tab.append(element("span", {}, words.tab[name]), " ", element("span", { class: "tab-count" }));
      tab.addEventListener("click", () => this.select(name));
      tabs.append(tab);
      this.#tabs.set(name, tab);
    }
    for (const name of panelNames) this.#panels.set(name, new Panel(name));
    this.#panels.set("facts", new FactsPanel());
    for (const { root } of this.#panels.values()) panels.append(root);
    tabs.addEventListener("keydown", (event) => this.#onKey(event));
    narrow.addEventListener("change", () => this.#update());
    this.#update();
  }

  /**
   * Shows what was found, apart from the kinds that are switched off.
   * @param {import("../common/types.js").Analysis} analysis
   * @param {ReadonlySet<string>} off
   * @param {boolean} [isAsBefore]  whether no row says anything else: then only the places of what was found have moved
   */
  show(analysis, off, isAsBefore = false) {
    this.#analysis = analysis;
    this.#off = off;
    const panel = this.#panels.get(this.#chosen);
    if (isAsBefore && panel instanceof Panel) return panel.follow(analysis);
    const found = countsOf(analysis);
    const { quote: quotes, date: dates, mention } = found;
    const counts = { quotes, dates, names: namesIn(found), facts: quotes + dates + mention };
    for (const name of this.#panels.keys()) {
      const place = this.#tabs.get(name)?.querySelector(".tab-count");
      if (place) place.textContent = counts[name].toLocaleString(words.locale);
    }
    return this.#fill();
  }

  /** Fills the panel in front; the others wait until they are. */
  #fill() {
    if (this.#analysis) this.#panels.get(this.#chosen)?.show(this.#analysis, this.#off);
  }

  /** @param {TabName} name */
  select(name) {
    this.#textInFront = name === "text";
    if (name !== "text") this.#chosen = name;
    this.#update();
    this.#fill();
    if (name === "text") this.textShown();
  }

  /** Brings the text to the front where there is room for one thing only. */
  showText() {
    this.#textInFront = true;
    this.#update();
  }

  #update() {
    const inFront = narrow.matches && this.#textInFront ? "text" : this.#chosen;
    for (const [name, tab] of this.#tabs) {
      tab.setAttribute("aria-selected", String(name === inFront));
      tab.tabIndex = name === inFront ? 0 : -1;
    }
    for (const [name, { root }] of this.#panels) root.hidden = name !== this.#chosen;
    document.body.classList.toggle("text-in-front", this.#textInFront);
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const names = [...this.#tabs.keys()].filter((name) => name !== "text" || narrow.matches);
    const at = names.findIndex((name) => this.#tabs.get(name) === event.target);
    const next = memberAt(names, (at + step + names.length) % names.length);
    this.select(next);
    this.#tabs.get(next)?.focus();
    event.preventDefault();
  }

  /**
   * The row of a target, brought to the front.
   * @param {Target} target
   * @returns {HTMLElement | null}
   */
  reveal(target) {
    this.select(panelOf(target));
    return this.find(target);
  }

  /**
   * The row of a target if its panel is in front.
   * @param {Target} target
   * @param {boolean} [show]  whether the row is shown for it if it is one of those left out so far
   * @returns {HTMLElement | null}
   */
  find(target, show = true) {
    const name = panelOf(target);
    return name === this.#chosen ? (this.#panels.get(name)?.find(target, show) ?? null) : null;
  }
}
