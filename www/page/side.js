// The lists beside the text, one at a time behind tabs. On a narrow screen the text itself is one of the tabs.
import { element } from "./dom.js";
import { RowList } from "./lists.js";
import { dateRows, nameRows, quoteRows } from "./rows.js";
import { entityKinds } from "./types.js";
import { words } from "./words.js";

/** @typedef {import("./lists.js").ListName} ListName */
/** @typedef {ListName | "text"} TabName */

/** @type {readonly ListName[]} */
const listNames = ["quotes", "dates", "names"];

const narrow = matchMedia("(max-width: 56rem)");

export class Side {
  /** @type {Map<TabName, HTMLElement>} */
  #tabs = new Map();
  /** @type {Map<ListName, HTMLElement>} */
  #panels = new Map();
  /** @type {Map<string, RowList>} by the kind of what they list */
  #lists = new Map();
  /** @type {ListName} */
  #list = "quotes";
  #textInFront = true;
  /** @type {import("./types.js").Analysis | undefined} */
  #analysis;
  /** @type {ReadonlySet<string>} */
  #off = new Set();

  /**
   * @param {HTMLElement} tabs
   * @param {HTMLElement} panels
   */
  constructor(tabs, panels) {
    for (const name of /** @type {const} */ (["text", ...listNames])) {
      const tab = element("button", { type: "button", role: "tab", id: `tab-${name}`, class: `tab tab-${name}` });
      tab.setAttribute("aria-controls", name === "text" ? "article" : `panel-${name}`);
      tab.append(element("span", {}, words.tab[name]), " ", element("span", { class: "tab-count" }));
      tab.addEventListener("click", () => this.select(name));
      tabs.append(tab);
      this.#tabs.set(name, tab);
    }
    for (const name of listNames) {
      const panel = element("div", {
        role: "tabpanel",
        id: `panel-${name}`,
        class: "panel",
        "aria-labelledby": `tab-${name}`,
      });
      panel.append(element("p", { class: "none" }));
      if (name === "names") for (const kind of entityKinds) panel.append(this.#section(kind));
      else this.#addList(panel, name, words.list.title[name]);
      panels.append(panel);
      this.#panels.set(name, panel);
    }
    tabs.addEventListener("keydown", (event) => this.#onKey(event));
    narrow.addEventListener("change", () => this.#update());
    this.#update();
  }

  /** @param {import("./types.js").EntityKind} kind */
  #section(kind) {
    const section = element("section", { hidden: "" });
    section.append(element("h3", { class: `kind-title ${kind}` }, words.kinds[kind]));
    this.#addList(section, kind, words.kinds[kind]);
    return section;
  }

  /**
   * @param {HTMLElement} parent
   * @param {string} name
   * @param {string} label
   */
  #addList(parent, name, label) {
    const root = element("ul", { class: "rows", "aria-label": label, role: "list" });
    parent.append(root);
    this.#lists.set(name, new RowList(root));
  }

  /**
   * Shows what was found, apart from the kinds that are switched off.
   * @param {import("./types.js").Analysis} analysis
   * @param {ReadonlySet<string>} off
   */
  show(analysis, off) {
    this.#analysis = analysis;
    this.#off = off;
    const counts = { quotes: analysis.quotes.length, dates: analysis.dates.length, names: analysis.entities.length };
    for (const name of listNames) {
      const place = this.#tabs.get(name)?.querySelector(".tab-count");
      if (place) place.textContent = counts[name].toLocaleString(words.locale);
    }
    this.#fill();
  }

  /** Fills the list in front; the others wait until they are. */
  #fill() {
    const analysis = this.#analysis;
    const panel = this.#panels.get(this.#list);
    if (!analysis || !panel) return;
    let rows = 0;
    const fill = (/** @type {string} */ name, /** @type {import("./lists.js").Row[]} */ all) => {
      const shown = all.filter(({ style }) => !this.#off.has(style.split(" ")[0]));
      const list = this.#lists.get(name);
      list?.show(shown);
      if (list && list.root.parentElement !== panel)
        /** @type {HTMLElement} */ (list.root.parentElement).hidden = shown.length === 0;
      rows += shown.length;
    };
    if (this.#list === "quotes") fill("quotes", quoteRows(analysis));
    else if (this.#list === "dates") fill("dates", dateRows(analysis));
    else for (const [kind, all] of Object.entries(nameRows(analysis))) fill(kind, all);
    const none = /** @type {HTMLElement} */ (panel.querySelector(".none"));
    none.hidden = rows > 0;
    none.textContent = this.#isOff() ? words.list.filtered : words.list.none[this.#list];
  }

  #isOff() {
    const kinds = { quotes: ["quote"], dates: ["date"], names: entityKinds }[this.#list];
    return kinds.every((kind) => this.#off.has(kind));
  }

  /** @param {TabName} name */
  select(name) {
    this.#textInFront = name === "text";
    if (name !== "text") this.#list = name;
    this.#update();
    this.#fill();
  }

  /** Brings the text to the front where there is room for one thing only. */
  showText() {
    this.#textInFront = true;
    this.#update();
  }

  #update() {
    const inFront = narrow.matches && this.#textInFront ? "text" : this.#list;
    for (const [name, tab] of this.#tabs) {
      tab.setAttribute("aria-selected", String(name === inFront));
      tab.tabIndex = name === inFront ? 0 : -1;
    }
    for (const [name, panel] of this.#panels) panel.hidden = name !== this.#list;
    document.body.classList.toggle("text-in-front", this.#textInFront);
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const names = [...this.#tabs.keys()].filter((name) => name !== "text" || narrow.matches);
    const at = names.findIndex((name) => this.#tabs.get(name) === event.target);
    const next = names[(at + step + names.length) % names.length];
    this.select(next);
    this.#tabs.get(next)?.focus();
    event.preventDefault();
  }

  /**
   * The row of a target, brought to the front.
   * @param {string} target
   * @returns {HTMLElement | null}
   */
  reveal(target) {
    const name = listOf(target);
    this.select(name);
    return this.find(target);
  }

  /**
   * The row of a target if its list is in front.
   * @param {string} target
   * @param {boolean} [show]  whether the row is shown for it if it is one of those left out so far
   * @returns {HTMLElement | null}
   */
  find(target, show = true) {
    if (listOf(target) !== this.#list) return null;
    const lists = this.#list === "names" ? entityKinds : [this.#list];
    for (const name of lists) {
      const row = this.#lists.get(name)?.find(target, show);
      if (row) return row;
    }
    return null;
  }
}

/**
 * @param {string} target
 * @returns {ListName}
 */
function listOf(target) {
  if (target.startsWith("quote:")) return "quotes";
  return target.startsWith("date:") ? "dates" : "names";
}
