// The list of a dossier's articles: to read, to rename, to take out; and those that could not be read, with the reason.
import { element } from "../../common/dom.js";
import { words as page } from "../words.js";
import { shortDay } from "./days.js";
import { facts, note, Portions } from "./parts.js";
import { words } from "./words.js";

/** @typedef {import("../../dossier/types.js").ViewArticle} ViewArticle */
/** @typedef {import("../../dossier/types.js").ArticleFields} ArticleFields */
/** @typedef {import("./book.js").Refused} Refused */

/**
 * What a reader does with an article.
 * @typedef {object} Calls
 * @property {(id: number) => void} open
 * @property {(id: number, changes: Partial<ArticleFields>) => Promise<void>} edit  fails where the changes make no sense
 * @property {(id: number) => void} remove
 * @property {(key: number) => void} dismiss  takes one that could not be read off the list
 */

export class ArticleList {
  root = element("ul", { class: "articles plain-list", role: "list", "aria-label": words.list.title });
  /** @type {Portions<ViewArticle | Refused>} */
  #portions = new Portions(this.root, (one) => ("key" in one ? this.#refused(one) : this.#article(one)));
  #calls;

  /** @param {Calls} calls */
  constructor(calls) {
    this.#calls = calls;
  }

  /** The button that shows more of a long list. */
  get more() {
    return this.#portions.more;
  }

  /**
   * @param {readonly ViewArticle[]} articles
   * @param {readonly Refused[]} refused
   */
  show(articles, refused) {
    // What needs the reader's attention is not to stand behind hundreds of others.
    this.#portions.show([...refused, ...articles]);
  }

  /** @param {ViewArticle} article */
  #article(article) {
    const { id, title, outlet, day } = article;
    const name = title || words.list.untitled;
    const about = facts(outlet || words.list.noOutlet, day ? shortDay(day) : words.list.noDay);
    const open = element("button", { type: "button", class: "article-open", "data-open": String(id) });
    open.append(element("strong", {}, name), " ", note(about));
    open.addEventListener("click", () => this.#calls.open(id));
    const item = element("li", { class: "article-item" }, open);
    const edit = act(words.list.edit, name, () => this.#edit(item, article));
    const remove = act(words.list.remove, name, () => this.#calls.remove(id));
    item.append(element("div", { class: "article-acts" }, edit, remove));
    return item;
  }

  /** @param {Refused} refused */
  #refused({ key, name, problem }) {
    const { line, dossier, refused, untitled, dismiss } = words.list;
    const reason =
      typeof problem === "object"
        ? refused(problem.message)
        : problem === "line"
          ? refused(line)
          : problem === "dossier"
            ? refused(dossier)
            : page.open.problem[problem](name);
    const told = element("p", { class: "reason" }, element("strong", {}, name || untitled), " ", note(reason));
    const button = act(dismiss, name || untitled, () => this.#calls.dismiss(key));
    return element("li", { class: "article-item refused" }, told, element("div", { class: "article-acts" }, button));
  }

  /**
   * Fields in the place of what is told of an article.
   * @param {HTMLElement} item
   * @param {ViewArticle} article
   */
  #edit(item, article) {
    const before = [...item.childNodes];
    const { fields, done, cancel } = words.list;
    const title = element("input", { type: "text", name: "title", value: article.title });
    const outlet = element("input", { type: "text", name: "outlet", value: article.outlet });
    const day = element("input", { type: "date", name: "day", value: article.day ?? "" });
    const problem = element("p", { class: "note", role: "alert", hidden: "" });
    const form = element("form", { class: "article-form" });
    const labelled = /** @type {const} */ ([
      [fields.title, title],
      [fields.outlet, outlet],
      [fields.day, day],
    ]);
    for (const [label, field] of labelled) form.append(element("label", {}, element("span", {}, label), field));
    const close = element("button", { type: "button" }, cancel);
    form.append(element("div", { class: "article-acts" }, element("button", { type: "submit" }, done), close), problem);
    const back = () => {
      item.replaceChildren(...before);
      /** @type {HTMLElement | null} */ (item.querySelector(".article-acts button"))?.focus();
    };
    close.addEventListener("click", back);
    form.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      back();
    });
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      /** @type {Partial<ArticleFields>} */
      const changes = { title: title.value.trim(), outlet: outlet.value.trim() };
      // A day that was found in the text is not taken for one that the reader gave.
      if (day.value !== (article.day ?? "")) changes.day = day.value || null;
      try {
        await this.#calls.edit(article.id, changes);
      } catch (error) {
        problem.textContent = error instanceof Error ? error.message : String(error);
        problem.hidden = false;
      }
    });
    item.replaceChildren(form);
    title.focus();
  }

  /**
   * Brings the focus to an article.
   * @param {number} id
   */
  focus(id) {
    /** @type {HTMLElement | null} */ (this.root.querySelector(`[data-open="${id}"]`))?.focus();
  }
}

/**
 * @param {string} label
 * @param {string} name  of the article
 * @param {() => void} run
 */
function act(label, name, run) {
  const button = element("button", { type: "button", class: "link", "aria-label": words.list.act(label, name) }, label);
  button.addEventListener("click", run);
  return button;
}
