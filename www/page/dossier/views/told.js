// "Told differently": each utterance with its tellings one under the other, and what differs marked in them.
import { element } from "../../../common/dom.js";
import { memberAt } from "../../../common/member-at.js";
import { shortDay } from "../days.js";
import { besideOf, gravestFirst, ways, waysOf, waysOfUtterance } from "../difference.js";
import { facts, innerPortion, leading, note, outerPortion, Portions, tag } from "../parts.js";
import { piecesOf } from "../pieces.js";
import { words } from "../words.js";

/** @typedef {import("../../../dossier/types.js").Telling} Telling */
/** @typedef {import("../difference.js").Way} Way */
/** @typedef {import("../shown.js").Shown} Shown */
/** @typedef {{ utterance: Telling[], ways: Set<Way> }} Member */
/** @typedef {{ article: number, quote: number }} Once  a quote that only one article has */

/** @typedef {Way | "all" | "alike" | "once"} Choice */
/** @type {readonly Choice[]} */
const choices = ["all", ...ways, "alike", "once"];

/** The most words left out that are shown in full: of a whole sentence that is not there, its ends tell which it is. */
const mostWords = 12;

export class ToldView {
  root = element("div", { class: "told" });
  #summary = element("p", { class: "note summary" });
  #chips = element("div", { class: "chips", role: "group", "aria-label": words.told.choose });
  #list = element("ul", { class: "utterances", role: "list" });
  #none = element("p", { class: "none" });
  /** @type {Portions<Member | Once>} */
  #portions;
  /** @type {Choice} */
  #choice = "all";
  /** @type {Shown | undefined} */
  #shown;
  /** @type {Member[]} */
  #members = [];
  /** @type {Once[]} */
  #once = [];

  constructor() {
    this.#portions = new Portions(
      this.#list,
      (member) => ("utterance" in member ? this.#utterance(member) : this.#onlyOne(member)),
      outerPortion,
    );
    const { key } = words.told;
    const legend = element("p", { class: "note key", "aria-hidden": "true" });
    legend.append(
      element("del", {}, key.leftOut),
      element("ins", {}, key.added),
      element("ins", { class: "now" }, key.changed),
    );
    this.root.append(this.#summary, this.#chips, legend, this.#none, this.#list, this.#portions.more);
  }

  /** @param {Shown} shown */
  count({ view }) {
    return view.utterances.filter((utterance) => waysOfUtterance(utterance).size > 0).length;
  }

  /** @param {Shown} shown */
  show(shown) {
    const { utterances, toldOnce } = shown.view;
    this.#shown = shown;
    this.#members = gravestFirst(utterances);
    this.#once = toldOnce.flatMap(({ article, quotes }) => quotes.map((quote) => ({ article, quote })));
    if (this.#membersOf(this.#choice).length === 0) this.#choice = "all";
    this.#fill();
  }

  /**
   * @param {Choice} choice
   * @returns {readonly (Member | Once)[]}
   */
  #membersOf(choice) {
    if (choice === "once") return this.#once;
    if (choice === "all") return this.#members.filter((member) => member.ways.size > 0);
    if (choice === "alike") return this.#members.filter((member) => member.ways.size === 0);
    return this.#members.filter((member) => member.ways.has(choice));
  }

  #fill() {
    const different = this.#membersOf("all").length;
    const all = this.#members.length;
    this.#summary.textContent = all > 0 ? words.told.summary(different, all) : "";
    this.#none.textContent = this.#shown?.isFiltered ? words.filters.none : words.told.none;
    this.#none.hidden = all > 0;
    this.#fillChips();
    this.#portions.show(this.#membersOf(this.#choice));
  }

  #fillChips() {
    const focused = this.#chips.contains(document.activeElement);
    const chips = choices.flatMap((choice) => {
      const count = this.#membersOf(choice).length;
      if (count === 0 && choice !== "all") return [];
      const { all, alike, once, ways: named } = words.told;
      const name = choice === "all" ? all : choice === "alike" ? alike : choice === "once" ? once : named[choice];
      const isChosen = choice === this.#choice;
      const chip = element("button", { type: "button", class: "chip", "aria-pressed": String(isChosen) });
      chip.dataset.choice = choice;
      chip.append(name, " ", element("span", { class: "chip-count" }, count.toLocaleString()));
      chip.addEventListener("click", () => {
        this.#choice = choice;
        this.#fill();
      });
      return [chip];
    });
    this.#chips.replaceChildren(...chips);
    if (focused) /** @type {HTMLElement | null} */ (this.#chips.querySelector("[aria-pressed=true]"))?.focus();
  }

  /** @param {Member} member */
  #utterance({ utterance }) {
    const speaker = utterance.find((told) => told.speaker)?.speaker ?? words.told.nobody;
    const among = new Set(utterance.map(({ article }) => article)).size;
    const heading = element("h3", {}, speaker, " ", note(words.told.articles(among)));
    const list = element("ol", { class: "tellings", role: "list" });
    const portions = new Portions(list, (/** @type {Telling} */ told) => this.#telling(utterance, told), innerPortion);
    portions.show(utterance);
    return element("li", { class: "utterance" }, heading, list, portions.more);
  }

  /**
   * @param {Telling[]} utterance
   * @param {Telling} told
   */
  #telling(utterance, told) {
    const shown = /** @type {Shown} */ (this.#shown);
    const there = besideOf(utterance, told);
    const from = element("div", { class: "telling-from" }, element("strong", {}, shown.nameOf(told.article)));
    if (told.published) from.append(" ", note(shortDay(told.published)));
    if (told.first && utterance.some(({ first }) => !first)) from.append(" ", tag(words.told.first, "first"));
    const said = element("div", { class: "telling-said" }, leading(told, ...written(told, there, shown.spoken(told))));
    said.append(element("div", { class: "tags" }, ...this.#tags(utterance, told, there)));
    return element("li", { class: "telling" }, from, said);
  }

  /**
   * What is to be said of a telling.
   * @param {Telling[]} utterance
   * @param {Telling} told
   * @param {Telling | undefined} there
   */
  #tags(utterance, told, there) {
    const {
      told: say,
      told: { way },
    } = words;
    const found = waysOf(told, there);
    const tags = [];
    if (found.has("denied")) tags.push(tag(told.denied ? way.denied : say.saidHere, "denied"));
    if (found.has("speaker")) tags.push(tag(told.speaker ? say.saidBy(told.speaker) : way.speaker, "speaker"));
    if (found.has("day")) tags.push(tag(told.said ? say.saidOn(shortDay(told.said)) : way.day, "day"));
    for (const name of /** @type {const} */ (["changed", "leftOut", "added"])) {
      if (found.has(name)) tags.push(tag(way[name], name));
    }
    if (there && found.has("length")) {
      tags.push(tag(told.text.length < there.text.length ? say.part : say.more, "length"));
    }
    // What is told in the writer's words beside words that are quoted; or the other way round.
    if (told.kind === "indirect" || found.has("retold")) {
      tags.push(tag(told.kind === "indirect" ? way.retold : say.verbatim, "retold"));
    } else if (there && tags.length === 0 && told.differences.length === 0) tags.push(tag(say.same, "same"));
    const beside = told.beside ? memberAt(utterance, told.beside) : undefined;
    if (beside) tags.push(note(say.beside(/** @type {Shown} */ (this.#shown).nameOf(beside.article))));
    return tags;
  }

  /** @param {Once} once */
  #onlyOne({ article, quote }) {
    const shown = /** @type {Shown} */ (this.#shown);
    const { start, end, text, kind, denied, speaker } = shown.quote(article, quote);
    const { day } = shown.article(article);
    const heading = element("h3", {}, speaker?.name ?? words.told.nobody, " ");
    heading.append(note(facts(shown.nameOf(article), day && shortDay(day))));
    const said = leading({ article, start, end }, kind === "direct" ? `“${text}”` : text);
    const tags = element("div", { class: "tags" });
    if (denied) tags.append(tag(words.told.way.denied, "denied"));
    if (kind === "indirect") tags.append(tag(words.told.way.retold, "retold"));
    return element("li", { class: "utterance once" }, heading, said, tags);
  }
}

/**
 * The words of a telling, with what differs in them.
 * @param {Telling} told
 * @param {Telling | undefined} there
 * @param {ReturnType<Shown["spoken"]>} spoken
 */
function written(told, there, { opening, closing, said }) {
  const { aloud, end } = words.told;
  const pieces = piecesOf(told, there, said);
  // Words left out at the start and at the end are not inside the marks.
  const first = pieces.findIndex(({ is }) => is !== "left-out");
  const last = pieces.findLastIndex(({ is }) => is !== "left-out");
  return pieces.flatMap(({ is, text }, index) => {
    const before = index === first ? [opening] : [];
    const behind = index === last ? [closing] : [];
    if (is === "same") return [...before, text, ...behind];
    if (is === "aside") return [...before, element("span", { class: "aside" }, text), ...behind];
    const isGone = is === "left-out" || is === "was";
    const name = isGone ? "del" : "ins";
    const inside = isGone ? shortened(text) : text;
    const spoken = (/** @type {string} */ hint) => element("span", { class: "out-of-sight" }, hint);
    const made = element(name, { class: is }, spoken(`[${aloud[is]} `), inside, spoken(` ${end}]`));
    if (inside !== text) made.title = text;
    // Between words that stand on this side only and on the other one, there is no space in the text.
    const space = before.length > 0 ? [] : [" "];
    const spaced = isGone ? [...space, made, " "] : [made];
    return [...before, ...spaced, ...behind];
  });
}

/** @param {string} text */
function shortened(text) {
  const all = text.split(" ");
  if (all.length <= mostWords) return text;
  return `${all.slice(0, 5).join(" ")} … ${all.slice(-4).join(" ")}`;
}
