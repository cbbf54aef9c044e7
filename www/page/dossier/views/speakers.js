// Who said what: under the name of each speaker what all articles quote, by day.
import { element } from "../../../common/dom.js";
import { shortDay } from "../days.js";
import { facts, innerPortion, leading, note, outerPortion, Portions, tag } from "../parts.js";
import { words } from "../words.js";

/** @typedef {import("../../../dossier/types.js").SpeakerRow} SpeakerRow */
/** @typedef {import("../shown.js").Shown} Shown */

/** How many speakers' quotes are open at first. */
const open = 3;

export class SpeakersView {
  root = element("div", { class: "speakers" });
  #none = element("p", { class: "none" });
  #list = element("ul", { class: "plain-list", role: "list" });
  /** @type {Portions<{ row: SpeakerRow, isOpen: boolean }>} */
  #portions = new Portions(this.#list, ({ row, isOpen }) => this.#speaker(row, isOpen), outerPortion);
  /** @type {Shown | undefined} */
  #shown;

  constructor() {
    this.root.append(this.#none, this.#list, this.#portions.more);
  }

  /** @param {Shown} shown */
  count({ view }) {
    return view.speakers.length;
  }

  /** @param {Shown} shown */
  show(shown) {
    this.#shown = shown;
    const { speakers } = shown.view;
    this.#none.hidden = speakers.length > 0;
    this.#none.textContent = shown.isFiltered ? words.filters.none : words.speakers.none;
    this.#portions.show(speakers.map((row, index) => ({ row, isOpen: index < open || speakers.length < 2 * open })));
  }

  /**
   * @param {SpeakerRow} row
   * @param {boolean} isOpen
   */
  #speaker({ entry, name, sayings }, isOpen) {
    const shown = /** @type {Shown} */ (this.#shown);
    const among = new Set(sayings.map(({ article }) => article)).size;
    const role = entry === null ? "" : shown.view.cast[entry]?.roles[0];
    const summary = element("summary", {}, element("strong", {}, name || words.told.nobody), " ");
    summary.append(note(facts(role, words.speakers.count(sayings.length, among))));
    const list = element("ul", { class: "sayings", role: "list" });
    const portions = new Portions(
      list,
      (/** @type {SpeakerRow["sayings"][number]} */ saying) => this.#saying(saying),
      innerPortion,
    );
    const details = element("details", { class: "speaker" }, summary, list, portions.more);
    const fill = () => {
      if (details.open && !list.firstChild) portions.show(sayings);
    };
    details.addEventListener("toggle", fill);
    details.open = isOpen;
    fill();
    return element("li", {}, details);
  }

  /** @param {SpeakerRow["sayings"][number]} saying */
  #saying({ article, start, end, quote, day }) {
    const shown = /** @type {Shown} */ (this.#shown);
    const { text, kind, denied } = shown.quote(article, quote);
    const from = element("div", { class: "telling-from" }, element("strong", {}, shown.nameOf(article)));
    from.append(" ", note(day ? shortDay(day) : words.speakers.noDay));
    const said = leading({ article, start, end }, kind === "direct" ? `“${text}”` : text);
    const tags = element("div", { class: "tags" });
    if (denied) tags.append(tag(words.told.way.denied, "denied"));
    if (kind === "indirect") tags.append(tag(words.told.way.retold, "retold"));
    return element("li", { class: "telling" }, from, element("div", { class: "telling-said" }, said, tags));
  }
}
