// Speakers by articles: how many quotes of whom each article has. Of very many articles, those of one outlet stand together.
import { element } from "../../../common/dom.js";
import { shortDay } from "../days.js";
import { leading, note, Portions } from "../parts.js";
import { words } from "../words.js";

/** @typedef {import("../shown.js").Shown} Shown */
/** @typedef {import("../../../dossier/types.js").SpeakerRow} SpeakerRow */
/** @typedef {{ name: string, day: string | null, articles: Set<number> }} Column */

/** The most columns. */
const mostColumns = 16;

export class MatrixView {
  root = element("div", { class: "matrix" });
  #none = element("p", { class: "none" }, words.matrix.none);
  #head = element("tr");
  #body = element("tbody");
  #table = element("div", { class: "matrix-frame", tabindex: "0", role: "region", "aria-label": words.matrix.caption });
  /** @type {Portions<SpeakerRow>} */
  #portions = new Portions(this.#body, (row) => this.#row(row));
  /** @type {Column[]} */
  #columns = [];

  constructor() {
    const caption = element("caption", { class: "out-of-sight" }, words.matrix.caption);
    this.#table.append(element("table", {}, caption, element("thead", {}, this.#head), this.#body));
    this.root.append(this.#none, this.#table, this.#portions.more);
  }

  /** @param {Shown} shown */
  count({ view }) {
    return view.speakers.length;
  }

  /** @param {Shown} shown */
  show(shown) {
    const { speakers } = shown.view;
    this.#columns = columnsOf(shown);
    this.#none.hidden = speakers.length > 0;
    this.#table.hidden = speakers.length === 0;
    const heads = this.#columns.map(({ name, day }) =>
      element("th", { scope: "col" }, element("span", {}, name), " ", note(day ? shortDay(day) : "")),
    );
    this.#head.replaceChildren(element("th", { scope: "col" }, words.matrix.speaker), ...heads);
    this.#portions.show(speakers);
  }

  /** @param {SpeakerRow} row */
  #row({ name, sayings }) {
    const who = name || words.told.nobody;
    const cells = this.#columns.map((column) => {
      const its = sayings.filter(({ article }) => column.articles.has(article));
      const [first] = its;
      if (!first) return element("td");
      const button = leading(first, String(its.length));
      button.setAttribute("aria-label", words.matrix.cell(who, column.name, its.length));
      const cell = element("td", {}, button);
      cell.style.setProperty("--share", String(Math.min(1, its.length / 6)));
      return cell;
    });
    return element("tr", {}, element("th", { scope: "row" }, who), ...cells);
  }
}

/**
 * A column for each article that quotes somebody, or for each outlet, those with most quotes first, where these are too many.
 * @param {Shown} shown
 * @returns {Column[]}
 */
function columnsOf(shown) {
  const { articles } = shown.view.matrix;
  if (articles.length <= mostColumns) {
    return articles.map((id) => ({ name: shown.nameOf(id), day: shown.article(id).day, articles: new Set([id]) }));
  }
  /** @type {Map<string, Column>} */
  const outlets = new Map();
  for (const id of articles) {
    const name = shown.article(id).outlet || words.matrix.others;
    const column = outlets.get(name) ?? { name, day: null, articles: new Set() };
    column.articles.add(id);
    outlets.set(name, column);
  }
  const columns = [...outlets.values()].sort((a, b) => b.articles.size - a.articles.size);
  const rest = columns.splice(mostColumns - 1);
  if (rest.length === 0) return columns;
  return [
    ...columns,
    { name: words.matrix.others, day: null, articles: new Set(rest.flatMap((one) => [...one.articles])) },
  ];
}
