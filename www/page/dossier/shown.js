// What the views show: the dossier as it is filtered, with what each needs to know of the articles.
import { memberAt } from "../../common/member-at.js";
import { words } from "./words.js";

/** @typedef {import("../../dossier/types.js").View} View */
/** @typedef {import("../../dossier/types.js").ViewArticle} ViewArticle */
/** @typedef {import("../../common/types.js").Analysis} Analysis */

/** @typedef {{ article: number, start: number, end: number }} Place  what a row leads to */

export class Shown {
  /** @type {Map<number, ViewArticle>} */
  #articles;
  #analysis;
  #text;

  /**
   * @param {View} view
   * @param {{ analysis: (id: number) => Analysis, text: (id: number) => string }} articles  what was found in an article, and
   *   its text
   * @param {boolean} isFiltered  whether something is left out of it
   */
  constructor(view, { analysis, text }, isFiltered) {
    this.view = view;
    this.isFiltered = isFiltered;
    this.#analysis = analysis;
    this.#text = text;
    this.#articles = new Map(view.articles.map((article) => [article.id, article]));
  }

  /** @param {number} id */
  article(id) {
    return this.#articles.get(id) ?? { id, title: "", outlet: "", day: null };
  }

  /**
   * What an article is called where there is little room: by its outlet, else by its title.
   * @param {number} id
   */
  nameOf(id) {
    const { outlet, title } = this.article(id);
    return outlet || title || words.list.untitled;
  }

  /**
   * A quote of an article.
   * @param {number} article
   * @param {number} quote
   */
  quote(article, quote) {
    return memberAt(this.#analysis(article).quotes, quote);
  }

  /**
   * The words of a telling as a reader sees them: with the quotation marks that it stands in, and the places of what was said.
   * @param {import("../../dossier/types.js").Telling} told
   */
  spoken(told) {
    const { article, start, end, kind, quotes } = told;
    const text = this.#text(article);
    const isQuoted = kind !== "indirect";
    const [opening = ""] = (isQuoted && /[“"«‘]$/.exec(text.slice(start - 1, start))) || [];
    const [closing = ""] = (isQuoted && /^[.,!?…]*[”"»’][.,]?/.exec(text.slice(end, end + 8))) || [];
    return { opening, closing, said: quotes.map((quote) => this.quote(article, quote)) };
  }

  /**
   * An entity of an article.
   * @param {number} article
   * @param {number} entity
   */
  entity(article, entity) {
    return memberAt(this.#analysis(article).entities, entity);
  }

  /**
   * Where an entity is first named in its article.
   * @param {number} article
   * @param {number} entity
   * @returns {Place}
   */
  placeOfEntity(article, entity) {
    const { mentions } = this.#analysis(article);
    const first = mentions[this.entity(article, entity).mentions[0] ?? -1];
    return { article, start: first?.start ?? 0, end: first?.end ?? 1 };
  }
}
