// The dossier as the page holds it: its articles in the order in which they came, those that are waited for, and those that
// cannot be read, with the reason. Nothing here touches the document.
import { memberAt } from "../../common/member-at.js";
import { Dossier } from "../../dossier.js";
import { OpeningError } from "../opener.js";

/** @typedef {import("../opener.js").Opened} Opened */
/** @typedef {import("../../dossier/types.js").View} View */
/** @typedef {import("../../dossier/types.js").Filter} Filter */
/** @typedef {import("../../dossier/types.js").EntityName} EntityName */
/** @typedef {import("../../dossier/types.js").EntityPlace} EntityPlace */
/** @typedef {import("../../dossier/types.js").ArticleFields} ArticleFields */
/** @typedef {import("../corrections.js").Step} Step */
/** @typedef {import("./sources.js").Source} Source */
/** @typedef {import("./sources.js").Found} Found */

/**
 * An article that could not be read.
 * @typedef {{ key: number, name: string, problem: Problem }} Refused
 * @typedef {import("../opener.js").Problem | "line" | { message: string }} Problem
 */

/** How many files are opened before it is their turn to be read. */
const ahead = 4;

/** What `read` is told of each article that is behind it. */
/** @typedef {(progress: { done: number, total: number }) => void} OnProgress */

export class Book {
  #analyzer;
  /** @type {Dossier | undefined} */
  #dossier;
  /** @type {Refused[]} */
  #refused = [];
  #lastKey = 0;
  /** @type {Map<number, Opened>} what articles were opened from, with what was corrected in them, by their numbers */
  #opened = new Map();
  /** Whether something is in it that is saved nowhere. */
  isChanged = false;

  /** @param {import("../../analyzer.js").Analyzer} analyzer  reads the texts */
  constructor(analyzer) {
    this.#analyzer = analyzer;
  }

  /** The articles that are in it. */
  get articles() {
    return this.#dossier?.articles ?? [];
  }

  /** Those that could not be read. */
  get refused() {
    return this.#refused;
  }

  get isEmpty() {
    return this.articles.length === 0 && this.#refused.length === 0;
  }

  /**
   * Reads articles and puts them behind the others, in their order.
   * @param {readonly Source[]} sources
   * @param {{ signal: AbortSignal, onProgress: OnProgress }} control
   * @returns {Promise<void>} fails with the signal's reason; what has been put in stays
   */
  async add(sources, { signal, onProgress }) {
    const dossier = await this.#open();
    /** @type {Promise<Found[]>[]} */
    const opening = [];
    let [done, total] = [0, sources.length];
    for (const [index, { name }] of sources.entries()) {
      for (const source of sources.slice(opening.length, index + ahead)) {
        const read = source.read(signal);
        read.catch(() => {});
        opening.push(read);
      }
      try {
        const all = (await opening[index]) ?? [];
        // A file may hold many.
        total += all.length - 1;
        for (const found of all) {
          await this.#put(dossier, found, signal);
          done += 1;
          onProgress({ done, total });
        }
      } catch (error) {
        signal.throwIfAborted();
        this.#refuse(name, error);
        done += 1;
        onProgress({ done, total });
      }
    }
  }

  /**
   * @param {Dossier} dossier
   * @param {Found} found
   * @param {AbortSignal} signal
   */
  async #put(dossier, found, signal) {
    if ("problem" in found) return this.#refuse(found.name, found.problem);
    const { fields, opened } = found;
    try {
      const id = await dossier.add(fields, { signal });
      if (opened) this.#opened.set(id, opened);
      this.isChanged = true;
    } catch (error) {
      signal.throwIfAborted();
      this.#refuse(fields.title || "", error);
    }
  }

  /**
   * @param {string} name
   * @param {unknown} reason
   */
  #refuse(name, reason) {
    this.#lastKey += 1;
    const message = reason instanceof Error ? reason.message : String(reason);
    const problem = reason instanceof OpeningError ? reason.problem : reason === "line" ? "line" : { message };
    this.#refused = [...this.#refused, { key: this.#lastKey, name, problem }];
  }

  /** @returns {Promise<Dossier>} */
  async #open() {
    this.#dossier ??= await Dossier.open({ analyzer: this.#analyzer, options: { genre: "news" } });
    return this.#dossier;
  }

  /**
   * Opens a dossier that was saved in the place of this one.
   * @param {string} saved
   * @param {{ signal: AbortSignal, onProgress: OnProgress }} control
   */
  async openSaved(saved, { signal, onProgress }) {
    const options = { genre: /** @type {const} */ ("news") };
    const dossier = await Dossier.open({ analyzer: this.#analyzer, options, saved, signal, onProgress });
    this.close();
    this.#dossier = dossier;
    for (const { article, error } of dossier.refused) this.#refuse(article.title || article.outlet, error);
  }

  /**
   * What is shown of it.
   * @param {Filter} [filter]
   * @returns {Promise<View>}
   */
  async view(filter) {
    return (await this.#open()).view(filter);
  }

  /** What was found in an article. @type {(id: number) => import("../../common/types.js").Analysis} */
  analysis = (id) => this.#held.analysis(id);

  /** Its text. @type {(id: number) => string} */
  text = (id) => this.#held.article(id).text;

  get #held() {
    if (!this.#dossier) throw new Error("newslens: the dossier is closed");
    return this.#dossier;
  }

  /**
   * An article as it can be shown by itself: with what it was opened from, and what was corrected in it.
   * @param {number} id
   * @returns {Opened | undefined}
   */
  opened(id) {
    const article = this.#dossier?.article(id);
    if (!article) return undefined;
    const opened = this.#opened.get(id) ?? { text: article.text, blocks: [] };
    return { ...opened, text: article.text, saved: { date: article.day, steps: opened.saved?.steps ?? [] } };
  }

  /**
   * Changes what is told of an article.
   * @param {number} id
   * @param {Partial<ArticleFields>} changes
   */
  async edit(id, changes) {
    await this.#dossier?.update(id, changes);
    this.isChanged = true;
  }

  /**
   * An article was corrected, or its text was, while it was shown by itself.
   * @param {number} id
   * @param {{ text: string, day: string | null, steps: readonly Step[], analysis: import("../../common/types.js").Analysis }} now
   */
  async correctArticle(id, { text, day, steps, analysis }) {
    const opened = this.#opened.get(id) ?? { text, blocks: [] };
    await this.#dossier?.update(id, { text, day }, { analysis: steps.length > 0 ? analysis : null });
    this.#opened.set(id, { ...opened, text, saved: { date: day, steps: [...steps] } });
    this.isChanged = true;
  }

  /** @param {number} id */
  async remove(id) {
    await this.#dossier?.remove(id);
    this.#opened.delete(id);
    this.isChanged = true;
  }

  /**
   * Takes one that could not be read off the list.
   * @param {number} key
   */
  dismiss(key) {
    this.#refused = this.#refused.filter((one) => one.key !== key);
  }

  /**
   * Two entries of the cast are one, whatever was said of them before.
   * @param {readonly EntityPlace[]} ones  the members of the one
   * @param {readonly EntityPlace[]} others  and of the other
   */
  async join(ones, others) {
    const [[one], [other]] = [ones, others];
    if (!one || !other) return;
    const dossier = this.#held;
    const keyOf = (/** @type {EntityName} */ { article, name, type }) => JSON.stringify([article, name, type]);
    const keys = (/** @type {readonly EntityPlace[]} */ places) =>
      new Set(
        places.map(({ article, entity }) => {
          const { name, type } = memberAt(this.analysis(article).entities, entity);
          return keyOf({ article, name, type });
        }),
      );
    const [left, right] = [keys(ones), keys(others)];
    for (const said of dossier.corrections) {
      const [a, b] = [keyOf(said.one), keyOf(said.other)];
      const isBetween = (left.has(a) && right.has(b)) || (left.has(b) && right.has(a));
      if (isBetween && !said.areOne) await dossier.forget(said);
    }
    await dossier.correct({ one, other, areOne: true });
    this.isChanged = true;
  }

  /** @param {EntityPlace} entity */
  async split(entity) {
    await this.#dossier?.split(entity);
    this.isChanged = true;
  }

  /**
   * Writes what is shown, or all that is needed to open the dossier again.
   * @param {import("../../dossier.js").DossierFormat | "saved"} format
   * @returns {Promise<string>}
   */
  async write(format) {
    const dossier = await this.#open();
    if (format !== "saved") return dossier.exportAs(format);
    return dossier.save();
  }

  /** Forgets all. */
  close() {
    this.#dossier?.close();
    this.#dossier = undefined;
    this.#refused = [];
    this.#opened.clear();
    this.isChanged = false;
  }
}
