// The timeline of the whole story: what articles speak of and what was said, under its day or under that of publication.
import { element } from "../../../common/dom.js";
import { memberAt } from "../../../common/member-at.js";
import { plainDay, plainStretch } from "../days.js";
import { leading, note, Portions, tag } from "../parts.js";
import { words } from "../words.js";

/** @typedef {import("../../../dossier/types.js").TimelineRow} TimelineRow */
/** @typedef {import("../shown.js").Shown} Shown */
/** @typedef {TimelineRow[]} Told  what one sentence tells of one day: perhaps several things */
/** @typedef {{ day: string, rows: Told[] }} Group */
/** @typedef {"spoken" | "published"} Order */

export class TimelineView {
  root = element("div", { class: "timeline" });
  #orders = element("div", { class: "views", role: "group", "aria-label": words.timeline.order });
  #none = element("p", { class: "none" });
  #list = element("ul", { class: "plain-list", role: "list" });
  /** @type {Portions<Group>} */
  #portions = new Portions(this.#list, (group) => this.#group(group));
  /** @type {Order} */
  #order = "spoken";
  /** @type {Shown | undefined} */
  #shown;

  constructor() {
    for (const order of /** @type {const} */ (["spoken", "published"])) {
      const button = element("button", { type: "button", class: "view", "data-order": order }, words.timeline[order]);
      button.addEventListener("click", () => {
        this.#order = order;
        this.#fill();
      });
      this.#orders.append(button);
    }
    this.root.append(this.#orders, this.#none, this.#list, this.#portions.more);
  }

  /** @param {Shown} shown */
  count({ view }) {
    return view.timeline.length;
  }

  /** @param {Shown} shown */
  show(shown) {
    this.#shown = shown;
    this.#fill();
  }

  #fill() {
    const shown = this.#shown;
    if (!shown) return;
    for (const button of this.#orders.querySelectorAll("button")) {
      button.setAttribute("aria-pressed", String(button.dataset.order === this.#order));
    }
    const { timeline } = shown.view;
    this.#none.hidden = timeline.length > 0;
    this.#none.textContent = shown.isFiltered ? words.filters.none : words.timeline.none;
    const published = (/** @type {TimelineRow} */ row) => {
      const { day } = shown.article(row.article);
      return day ? plainDay(day) : words.timeline.noDay;
    };
    const rows = this.#order === "spoken" ? timeline : byPublication(timeline, shown);
    const dayOf =
      this.#order === "spoken" ? (/** @type {TimelineRow} */ row) => plainStretch(row.from, row.to) : published;
    this.#portions.show(grouped(rows, dayOf));
  }

  /** @param {Group} group */
  #group({ day, rows }) {
    const list = element("ul", { class: "sayings", role: "list" }, ...rows.map((row) => this.#row(row)));
    return element("li", { class: "day" }, element("h3", {}, day), list);
  }

  /** @param {Told} told */
  #row(told) {
    const row = memberAt(told, 0);
    const { article, event, sentence, start, end, from, to } = row;
    const shown = /** @type {Shown} */ (this.#shown);
    const source = element("div", { class: "telling-from" }, element("strong", {}, shown.nameOf(article)), " ");
    const events = new Set(told.map((one) => one.event));
    for (const one of events) source.append(tag(words.timeline.event[one], one), " ");
    const isArticle = event === "published";
    const text = isArticle ? [shown.article(article).title || words.list.untitled] : marked(sentence, told);
    const said = element(
      "div",
      { class: "telling-said" },
      leading({ article, start, end: Math.max(end, start + 1) }, ...text),
    );
    // Under the day of publication, it is not told yet which day is spoken of.
    if (this.#order === "published" && !isArticle) said.append(note(plainStretch(from, to)));
    return element("li", { class: "telling" }, source, said);
  }
}

/**
 * A sentence with the words in it that tell the day, or the words that were said.
 * @param {import("../../../dossier/types.js").Span} sentence
 * @param {Told} told
 */
function marked({ start, end, text }, told) {
  let done = 0;
  const parts = [...told]
    .sort((a, b) => a.start - b.start)
    .flatMap((place) => {
      const from = Math.max(done, place.start - start);
      const to = Math.max(from, Math.min(place.end, end) - start);
      const before = text.slice(done, from);
      done = to;
      return [before, element("b", {}, text.slice(from, to))];
    });
  return [...parts, text.slice(done)];
}

/**
 * Whether one sentence tells both.
 * @param {TimelineRow} one
 * @param {TimelineRow} other
 */
function isSameSentence(one, other) {
  const isPublication = one.event === "published" || other.event === "published";
  return !isPublication && one.article === other.article && one.sentence.start === other.sentence.start;
}

/**
 * @param {readonly TimelineRow[]} rows
 * @param {Shown} shown
 */
function byPublication(rows, shown) {
  // Behind every day, where none is known.
  const day = (/** @type {TimelineRow} */ row) => shown.article(row.article).day ?? "9999";
  const rank = (/** @type {TimelineRow} */ row) => (row.event === "published" ? 0 : 1);
  return [...rows].sort(
    (a, b) => day(a).localeCompare(day(b)) || a.article - b.article || rank(a) - rank(b) || a.start - b.start,
  );
}

/**
 * @param {readonly TimelineRow[]} rows
 * @param {(row: TimelineRow) => string} dayOf
 * @returns {Group[]}
 */
function grouped(rows, dayOf) {
  /** @type {Group[]} */
  const groups = [];
  for (const row of rows) {
    const day = dayOf(row);
    const last = groups.at(-1);
    if (last?.day !== day) groups.push({ day, rows: [[row]] });
    else {
      const same = last.rows.find(([one]) => one && isSameSentence(one, row));
      if (same) same.push(row);
      else last.rows.push([row]);
    }
  }
  return groups;
}
