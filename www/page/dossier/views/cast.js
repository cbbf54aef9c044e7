// People and places: the cast of all articles, whom each article names how, why they are taken for one, and that by hand.
import { element } from "../../../common/dom.js";
import { entityKinds } from "../../../common/types.js";
import { words as page } from "../../words.js";
import { facts, leading, note, Portions } from "../parts.js";
import { words } from "../words.js";

/** @typedef {import("../../../dossier/types.js").CastEntry} CastEntry */
/** @typedef {import("../../../dossier/types.js").EntityPlace} EntityPlace */
/** @typedef {import("../../../common/types.js").EntityKind} EntityKind */
/** @typedef {import("../shown.js").Shown} Shown */
/** @typedef {{ kind: EntityKind, count: number } | { entry: CastEntry }} Row */

/** The most names that are offered as who somebody may be. */
const mostOffered = 200;

export class CastView {
  root = element("div", { class: "cast" });
  #none = element("p", { class: "none" });
  #list = element("ul", { class: "plain-list", role: "list" });
  /** @type {Portions<Row>} */
  #portions = new Portions(this.#list, (row) => this.#row(row));
  #calls;
  /** @type {Shown | undefined} */
  #shown;
  /** The entry that was corrected last, by one of its members: it stays open. */
  #corrected = "";

  /**
   * @param {object} calls  what the reader says
   * @param {(ones: readonly EntityPlace[], others: readonly EntityPlace[]) => void} calls.join  the members of two entries are one
   * @param {(entity: EntityPlace) => void} calls.split  somebody is not who the others are
   */
  constructor(calls) {
    this.#calls = calls;
    this.root.append(this.#none, this.#list, this.#portions.more);
  }

  /** @param {Shown} shown */
  count({ view }) {
    return view.cast.length;
  }

  /** @param {Shown} shown */
  show(shown) {
    this.#shown = shown;
    const { cast } = shown.view;
    this.#none.hidden = cast.length > 0;
    this.#none.textContent = words.cast.none;
    this.#portions.show(rowsOf(cast));
  }

  /** @param {Row} row */
  #row(row) {
    if ("kind" in row) {
      const heading = element(
        "h3",
        { class: row.kind },
        page.kinds[row.kind],
        " ",
        note(row.count.toLocaleString(page.locale)),
      );
      return element("li", { class: "kind" }, heading);
    }
    const { entry } = row;
    const among = articlesOf(entry);
    const summary = element("summary", {}, element("strong", {}, entry.name), " ");
    summary.append(note(facts(entry.roles[0], words.cast.articles(among))));
    const details = element("details", {}, summary);
    const isCorrected = entry.members.some((member) => keyOf(member) === this.#corrected);
    const fill = () => {
      if (details.open && details.children.length === 1) details.append(...this.#inside(entry));
    };
    details.addEventListener("toggle", fill);
    details.open = isCorrected;
    fill();
    return element("li", {}, details);
  }

  /** @param {CastEntry} entry */
  #inside(entry) {
    const shown = /** @type {Shown} */ (this.#shown);
    const members = entry.members.map((member) => {
      const { article, entity, reason } = member;
      const { name, mentions } = shown.entity(article, entity);
      const from = element("div", { class: "telling-from" }, element("strong", {}, shown.nameOf(article)));
      const why = reason === null ? "" : (words.cast.reason[reason] ?? reason);
      const named = leading(shown.placeOfEntity(article, entity), name);
      const said = element(
        "div",
        { class: "telling-said" },
        named,
        " ",
        note(facts(page.list.times(mentions.length), why)),
      );
      if (entry.members.length > 1) said.append(" ", this.#apart(member, name));
      return element("li", { class: "telling" }, from, said);
    });
    const roles = entry.roles.length > 1 ? [element("p", { class: "note roles" }, entry.roles.join(" · "))] : [];
    return [...roles, element("ul", { class: "sayings", role: "list" }, ...members), this.#same(entry)];
  }

  /**
   * @param {EntityPlace} member
   * @param {string} name
   */
  #apart(member, name) {
    const outlet = /** @type {Shown} */ (this.#shown).nameOf(member.article);
    const label = words.cast.apartFrom(name, outlet);
    const button = element("button", { type: "button", class: "link", "aria-label": label }, words.cast.apart);
    button.addEventListener("click", () => {
      this.#corrected = keyOf(member);
      this.#calls.split({ article: member.article, entity: member.entity });
    });
    return button;
  }

  /** @param {CastEntry} entry */
  #same(entry) {
    const select = element("select", { "aria-label": words.cast.sameAs(entry.name) });
    select.append(element("option", { value: "" }, words.cast.choose));
    const cast = this.#shown?.view.cast ?? [];
    const others = cast.filter((other) => other !== entry && other.type === entry.type).slice(0, mostOffered);
    others.forEach((other, index) => {
      const told = facts(other.name, other.roles[0]);
      select.append(element("option", { value: String(index) }, told));
    });
    select.addEventListener("change", () => {
      const other = select.value === "" ? undefined : others[Number(select.value)];
      const [one] = entry.members;
      if (!one || !other) return;
      this.#corrected = keyOf(one);
      this.#calls.join(entry.members, other.members);
    });
    return element("label", { class: "same" }, `${words.cast.same} `, select);
  }
}

/** @param {EntityPlace} place */
function keyOf({ article, entity }) {
  return `${article}:${entity}`;
}

/** @param {CastEntry} entry */
function articlesOf({ members }) {
  return new Set(members.map(({ article }) => article)).size;
}

/**
 * The cast by kind; whom most articles name stands first.
 * @param {readonly CastEntry[]} cast
 * @returns {Row[]}
 */
function rowsOf(cast) {
  const sorted = cast
    .map((entry) => ({ entry, among: articlesOf(entry) }))
    .sort((a, b) => b.among - a.among || b.entry.members.length - a.entry.members.length);
  return entityKinds.flatMap((kind) => {
    const rows = sorted.filter(({ entry }) => entry.type === kind).map(({ entry }) => ({ entry }));
    return rows.length > 0 ? [{ kind, count: rows.length }, ...rows] : [];
  });
}
