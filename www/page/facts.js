// All that was found as one table, which can be sorted by each of its columns.

import { element } from "../common/dom.js";
import { memberAt } from "../common/member-at.js";
import { keyOf, selectorOf } from "../common/target.js";
import { plainDate } from "./plain-dates.js";
import { words } from "./words.js";

/** @typedef {import("../common/types.js").Analysis} Analysis */
/** @typedef {import("../common/target.js").Target} Target */
/** @typedef {{ target: Target, kind: import("../common/types.js").Kind, start: number, tell: () => string[] }} Fact  `tell` gives the cells */

/** How many rows are shown at first, and how many more each time. */
const portion = 200;

/**
 * @param {Analysis} analysis
 * @returns {Fact[]} in the order of the text
 */
export function factsOf({ dates, quotes, mentions, entities }) {
  /** @type {Fact[]} */
  const facts = [];
  /**
   * @param {Target} target
   * @param {Fact["kind"]} kind
   * @param {import("../common/types.js").Span} span
   * @param {() => string} meaning
   */
  const add = (target, kind, { start, text }, meaning) => {
    facts.push({ target, kind, start, tell: () => [words.kind[kind], text.replace(/\s+/g, " "), meaning()] });
  };
  for (const [index, date] of dates.entries()) add({ kind: "date", index }, "date", date, () => plainDate(date));
  for (const [index, quote] of quotes.entries()) {
    add({ kind: "quote", index }, "quote", quote, () => quote.speaker?.name ?? words.quote.unknown);
  }
  for (const mention of mentions) {
    const { entity, type } = mention;
    add({ kind: "entity", index: entity }, type, mention, () => memberAt(entities, entity).name);
  }
  return facts.sort((a, b) => a.start - b.start);
}

export class FactsPanel {
  /** @type {Fact[]} */
  #facts = [];
  /** @type {number | undefined} the column it is sorted by; undefined: the order of the text */
  #column;
  #descending = false;
  #limit = portion;
  #body = element("tbody");
  #heads = words.facts.columns.map((title) =>
    element("th", { scope: "col" }, element("button", { type: "button" }, title)),
  );
  #more = element("button", { type: "button", class: "more" });
  #none = element("p", { class: "none" }, words.facts.none);

  constructor() {
    this.root = element("div", { role: "tabpanel", id: "panel-facts", class: "panel", "aria-labelledby": "tab-facts" });
    const table = element(
      "table",
      { class: "facts" },
      element("thead", {}, element("tr", {}, ...this.#heads)),
      this.#body,
    );
    this.root.append(this.#none, table, this.#more);
    this.#heads.forEach((head, column) => {
      head.addEventListener("click", () => this.#sortBy(column));
    });
    this.#more.addEventListener("click", () => {
      this.#limit += portion;
      this.#fill();
    });
  }

  /**
   * @param {Analysis} analysis
   * @param {ReadonlySet<string>} off  the kinds that are switched off
   */
  show(analysis, off) {
    this.#facts = factsOf(analysis).filter(({ kind }) => !off.has(kind));
    this.#fill();
  }

  /** @param {number} column  sorts by it; asked again, the other way round, then in the order of the text */
  #sortBy(column) {
    if (this.#column !== column) [this.#column, this.#descending] = [column, false];
    else if (!this.#descending) this.#descending = true;
    else this.#column = undefined;
    this.#fill();
  }

  #fill() {
    const column = this.#column;
    const sorted = [...this.#facts];
    if (column !== undefined) {
      const { compare } = new Intl.Collator(words.locale, { numeric: true });
      const way = this.#descending ? -1 : 1;
      const cells = new Map(sorted.map((fact) => [fact, fact.tell()[column]]));
      const cell = (/** @type {Fact} */ fact) => cells.get(fact) ?? "";
      sorted.sort((a, b) => way * compare(cell(a), cell(b)) || a.start - b.start);
    }
    this.#heads.forEach((head, at) => {
      head.setAttribute("aria-sort", at !== column ? "none" : this.#descending ? "descending" : "ascending");
    });
    const focused = [...this.#body.rows].findIndex((row) => row.contains(document.activeElement));
    this.#body.replaceChildren(...sorted.slice(0, this.#limit).map(rowOf));
    if (focused >= 0) this.#body.rows[focused]?.querySelector("button")?.focus({ preventScroll: true });
    const hidden = sorted.length - this.#limit;
    this.#more.hidden = hidden <= 0;
    this.#more.textContent = words.list.more(Math.min(hidden, portion), hidden);
    this.#none.hidden = sorted.length > 0;
  }

  /**
   * @param {Target} target
   * @returns {HTMLElement | null}
   */
  find(target) {
    return this.root.querySelector(selectorOf(target));
  }
}

/** @param {Fact} fact */
function rowOf({ target, kind, start, tell }) {
  const [name = "", text = "", meaning = ""] = tell();
  const button = element(
    "button",
    { type: "button", class: `fact ${kind}`, "data-target": keyOf(target), "data-start": String(start) },
    text,
  );
  return element(
    "tr",
    {},
    element("td", { class: "fact-kind" }, name),
    element("td", {}, button),
    element("td", {}, meaning),
  );
}
