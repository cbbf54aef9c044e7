// The timeline of the whole story: what articles speak of and what was said, under its day or under that of publication.
import { element } from "../../../common/dom.js";
import { memberAt } from "../../../common/member-at.js";
import { inTime, isStep } from "../../../common/slices.js";
import { plainDay, plainStretch } from "../days.js";
import { leading, note, Portions, tag } from "../parts.js";
import { words } from "../words.js";

/** @typedef {import("../../../dossier/types.js").TimelineRow} TimelineRow */
/** @typedef {import("../shown.js").Shown} Shown */
/** @typedef {TimelineRow[]} Told  what one sentence tells of one day: perhaps several things */
/** @typedef {{ from: string | null, to: string | null }} Day  without a last day, it is the one of publication, if that is known */
/** @typedef {Day | { told: Told }} Member */
/** @typedef {"spoken" | "published"} Order */

export class TimelineView {
  root = element("div", { class: "timeline" });
  #orders = element("div", { class: "views", role: "group", "aria-label": words.timeline.order });
  #none = element("p", { class: "none" });
  #list = element("ul", { class: "plain-list", role: "list" });
  /** @type {Portions<Member>} */
  #portions = new Portions(this.#list, (member) => this.#member(member));
  /** @type {Order} */
  #order = "spoken";
  #work = new AbortController();
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
    // A view that comes meanwhile goes first.
    this.#work.abort();
    this.#work = new AbortController();
    const { signal } = this.#work;
    this.#list.setAttribute("aria-busy", "true");
    const members = this.#order === "spoken" ? bySpoken(timeline) : byPublication(timeline, shown);
    inTime(members, signal).then(
      (made) => this.#portions.show(made),
      (error) => {
        if (!signal.aborted) throw error;
      },
    );
  }

  /** @param {Member} member */
  #member(member) {
    if ("told" in member) return this.#row(member.told);
    const { from, to } = member;
    const day = from === null ? words.timeline.noDay : to === null ? plainDay(from) : plainStretch(from, to);
    return element("li", { class: "timeline-day" }, element("h3", {}, day));
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
 * Under the days that are spoken of what is told of them.
 * @param {readonly TimelineRow[]} rows  by these days
 */
function bySpoken(rows) {
  return grouped(rows, ({ from, to }) => ({ from, to }));
}

/**
 * Under the days of publication what the articles of each tell.
 * @param {readonly TimelineRow[]} rows
 * @param {Shown} shown
 */
function byPublication(rows, shown) {
  /** @type {Map<number, TimelineRow[]>} */
  const ofArticle = new Map();
  for (const row of rows) {
    const its = ofArticle.get(row.article);
    if (its) its.push(row);
    else ofArticle.set(row.article, [row]);
  }
  // Behind every day, where none is known.
  const day = (/** @type {number} */ id) => shown.article(id).day ?? "9999";
  const articles = [...ofArticle.keys()].sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : a - b));
  const rank = (/** @type {TimelineRow} */ row) => (row.event === "published" ? 0 : 1);
  const sorted = articles.flatMap((id) =>
    (ofArticle.get(id) ?? []).sort((a, b) => rank(a) - rank(b) || a.start - b.start),
  );
  return grouped(sorted, ({ article }) => ({ from: shown.article(article).day, to: null }));
}

/**
 * A heading for each day, and below it a member for each sentence that tells something of it.
 * @param {readonly TimelineRow[]} rows
 * @param {(row: TimelineRow) => Day} dayOf
 * @returns {Generator<void, Member[]>}
 */
function* grouped(rows, dayOf) {
  /** @type {Member[]} */
  const members = [];
  /** @type {Map<string, Told>} those of the day at hand, by their sentences */
  const ofDay = new Map();
  let last = "";
  for (const [index, row] of rows.entries()) {
    if (isStep(index)) yield;
    const day = dayOf(row);
    const key = `${day.from}/${day.to}`;
    if (key !== last) {
      members.push(day);
      ofDay.clear();
    }
    last = key;
    const sentence = row.event === "published" ? `${row.article}` : `${row.article}:${row.sentence.start}`;
    const same = ofDay.get(sentence);
    if (same) same.push(row);
    else {
      const told = [row];
      ofDay.set(sentence, told);
      members.push({ told });
    }
  }
  return members;
}
