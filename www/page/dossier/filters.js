// What all views are narrowed to: a person, an outlet, days of publication or of speech.
import { element } from "../../common/dom.js";
import { words } from "./words.js";

/** @typedef {import("../../dossier/types.js").Filter} Filter */
/** @typedef {import("../../dossier/types.js").View} View */
/** @typedef {import("../../dossier/types.js").EntityPlace} EntityPlace */

/** Whether there is room for one thing only. */
const narrow = matchMedia("(max-width: 56rem)");

/** The most names that are offered. */
const mostOffered = 300;

export class Filters {
  root = element("details", { class: "filters" });
  #speaker = element("select");
  #outlet = element("select");
  #from = element("input", { type: "date" });
  #until = element("input", { type: "date" });
  #clear = element("button", { type: "button", class: "link", hidden: "" }, words.filters.clear);
  /** @type {Map<string, EntityPlace>} a member of each speaker's entry, by the value of the option */
  #speakers = new Map();

  /** @param {() => void} changed */
  constructor(changed) {
    const { speaker, outlet, from, until } = words.filters;
    const group = element("div", { class: "filter-fields", role: "group", "aria-label": words.filters.title });
    this.root.append(element("summary", {}, words.filters.title), group);
    // Where there is little room, they make way for what they filter.
    const follow = () => {
      this.root.open = !narrow.matches;
    };
    narrow.addEventListener("change", follow);
    follow();
    /** @type {[string, HTMLElement][]} */
    const fields = [
      [speaker, this.#speaker],
      [outlet, this.#outlet],
      [from, this.#from],
      [until, this.#until],
    ];
    for (const [label, field] of fields) {
      group.append(element("label", {}, element("span", {}, label), " ", field));
      field.addEventListener("change", () => {
        this.#clear.hidden = !this.isOn;
        changed();
      });
    }
    this.#clear.addEventListener("click", () => {
      this.#reset();
      changed();
      this.#speaker.focus();
    });
    group.append(this.#clear);
  }

  get isOn() {
    return [this.#speaker, this.#outlet, this.#from, this.#until].some(({ value }) => value !== "");
  }

  /** @returns {Filter} */
  get filter() {
    return {
      speaker: this.#speakers.get(this.#speaker.value) ?? null,
      outlet: this.#outlet.value || null,
      from: this.#from.value || null,
      until: this.#until.value || null,
    };
  }

  /**
   * Offers what there is in a dossier; what was chosen stays, if it is there.
   * @param {View} whole  without filters
   */
  offer({ speakers, cast, articles }) {
    this.#speakers.clear();
    const named = speakers.flatMap(({ entry, name }) => {
      const member = entry === null ? undefined : cast[entry]?.members[0];
      return member ? [{ name, member }] : [];
    });
    for (const { name, member } of named.slice(0, mostOffered)) {
      const key = `${member.article}:${member.entity} ${name}`;
      this.#speakers.set(key, { article: member.article, entity: member.entity });
    }
    const people = [...this.#speakers.keys()].map(
      (key) => /** @type {const} */ ([key, key.slice(key.indexOf(" ") + 1)]),
    );
    fill(this.#speaker, words.filters.anybody, people);
    const outlets = [...new Set(articles.map(({ outlet }) => outlet))].filter(Boolean).sort();
    fill(
      this.#outlet,
      words.filters.anywhere,
      outlets.map((outlet) => [outlet, outlet]),
    );
    this.#clear.hidden = !this.isOn;
  }

  #reset() {
    for (const field of [this.#speaker, this.#outlet, this.#from, this.#until]) field.value = "";
    this.#clear.hidden = true;
  }
}

/**
 * @param {HTMLSelectElement} select
 * @param {string} any  what is told where nothing is chosen
 * @param {readonly (readonly [value: string, name: string])[]} options
 */
function fill(select, any, options) {
  const before = select.value;
  const made = options.map(([value, name]) => element("option", { value }, name));
  select.replaceChildren(element("option", { value: "" }, any), ...made);
  select.value = options.some(([value]) => value === before) ? before : "";
}
