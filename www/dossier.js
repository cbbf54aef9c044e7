// Several articles side by side: who said what in all of them, and where it was told otherwise.
//
//   import { Dossier } from "newslens/dossier";
//   const dossier = await Dossier.open();
//   await dossier.add({ outlet: "Courier", day: "2026-03-03", text });
//   const { utterances, cast } = await dossier.view();
//
// A WebAssembly module of its own compares the articles: in a browser in a worker of its own, elsewhere right here.

/** @typedef {import("./analysis.js").Analysis} Analysis */
/** @typedef {import("./analysis.js").AnalysisObject} AnalysisObject */
/** @typedef {import("./engine.js").Options} Options */
/** @typedef {import("./engine.js").Source} Source */
/** @typedef {import("./dossier/types.js").ArticleFields} ArticleFields */
/** @typedef {import("./dossier/types.js").DossierArticle} DossierArticle */
/** @typedef {import("./dossier/types.js").EntityPlace} EntityPlace */
/** @typedef {import("./dossier/types.js").Correction} Correction */
/** @typedef {import("./dossier/types.js").Filter} Filter */
/** @typedef {import("./dossier/types.js").View} View */
/** @typedef {import("./dossier/types.js").Added} Added */
/** @typedef {import("./dossier/types.js").DossierProgress} DossierProgress */

/**
 * What reads the texts: an `Analyzer`, or whatever else has its `analyze`.
 * @typedef {{ analyze: (text: string, options?: Options, control?: { signal?: AbortSignal }) =>
 *   Analysis | AnalysisObject | Promise<Analysis | AnalysisObject> }} Reader
 */

/**
 * How a dossier is opened.
 * @typedef {object} OpenOptions
 * @property {Reader} [analyzer]  reads the texts; without it, a worker of the dossier's own, and where there are no workers the
 *   main module right here
 * @property {string} [saved]  a saved dossier, as `save` or `newslens dossier --format saved` wrote it
 * @property {Options} [options]  how the texts are read, such as `{ names }`; an article's own day goes before its `date`
 * @property {Source | Promise<Source | undefined>} [source]  where the dossier's WebAssembly module comes from, as for `init`
 * @property {() => Worker} [worker]  makes the dossier's worker, where dossier-worker.js is to be found elsewhere
 * @property {(progress: DossierProgress) => void} [onProgress]  is told how many articles of the saved dossier are read
 * @property {AbortSignal} [signal]  stops the opening
 */

/**
 * How an article is put in.
 * @typedef {object} AddOptions
 * @property {Analysis | AnalysisObject | null} [analysis]  what is in its text, perhaps corrected by hand, instead of what the
 *   analyzer finds; it is saved with the dossier. For `update`, `null` has the text read again
 * @property {AbortSignal} [signal]  stops the reading: the call fails with the signal's reason
 */

/** @typedef {keyof typeof dossierFormats} DossierFormat */

/** What a dossier is written as, by name, with what a file in each format is called and how it is served. */
export const dossierFormats = /** @type {const} */ ({
  csv: { extension: "csv", mediaType: "text/csv" },
  json: { extension: "json", mediaType: "application/json" },
  html: { extension: "html", mediaType: "text/html" },
  ical: { extension: "ics", mediaType: "text/calendar" },
});

/**
 * Articles side by side. Calls are answered in their order, each as if those before it were done: a `view` right behind an
 * `add` has the article. To add, update or remove an article costs what that article costs.
 */
export class Dossier {
  /**
   * Loads the module, once, and opens a dossier: an empty one, or one that was saved. Articles of a saved one that cannot be
   * read are left out, and are in `refused`.
   * @param {OpenOptions} [options]
   * @returns {Promise<Dossier>} fails with a `NewslensDossierError` when `saved` is no saved dossier
   */
  static async open(options = {}) {
    throw new Error(`not built yet: ${options}`);
  }

  /** The articles, in the order of their numbers. @returns {DossierArticle[]} */
  get articles() {
    return [];
  }

  /**
   * Articles of the saved dossier that could not be read, each with the reason.
   * @returns {{ article: { id: number, title: string, outlet: string }, error: Error }[]}
   */
  get refused() {
    return [];
  }

  /** What a reader said of the cast, in the order in which it was said. @returns {Correction[]} */
  get corrections() {
    return [];
  }

  /**
   * An article.
   * @param {number} id
   * @returns {DossierArticle}
   * @throws {import("./errors.js").NewslensArticleError} when the dossier has no such article
   */
  article(id) {
    throw new Error(`not built yet: ${id}`);
  }

  /**
   * What is in an article: what the view's indices of quotes and entities count in.
   * @param {number} id
   * @returns {Analysis | AnalysisObject}
   * @throws {import("./errors.js").NewslensArticleError} when the dossier has no such article
   */
  analysis(id) {
    throw new Error(`not built yet: ${id}`);
  }

  /**
   * Reads an article and puts it behind the others.
   * @param {ArticleFields} article
   * @param {AddOptions} [options]
   * @returns {Promise<number>} its number; fails with a `NewslensArticleError`, which names the article and tells what is wrong
   *   with it, when it cannot be read: its text is empty or too long, its day is none, the given analysis is not one of its text
   */
  async add(article, options = {}) {
    throw new Error(`not built yet: ${article} ${options}`);
  }

  /**
   * Reads many articles and puts them behind the others. One that cannot be read does not stop the others.
   * @param {ArticleFields[]} articles
   * @param {{ onProgress?: (progress: DossierProgress) => void, signal?: AbortSignal }} [control]  when it is aborted, the call
   *   fails with the signal's reason, and what has been put in stays
   * @returns {Promise<Added[]>} for each article its number, or why it was refused
   */
  async addAll(articles, control = {}) {
    throw new Error(`not built yet: ${articles} ${control}`);
  }

  /**
   * Changes an article, in its place: its title, outlet, day or text, or what is in the text. It is read again only where its
   * text or its day is another; an analysis that was given stays until the text is another.
   * @param {number} id
   * @param {Partial<ArticleFields>} changes  what is not there stays as it is
   * @param {AddOptions} [options]
   * @returns {Promise<void>} fails as `add` does, or when the dossier has no such article; the article then stays as it was
   */
  async update(id, changes, options = {}) {
    throw new Error(`not built yet: ${id} ${changes} ${options}`);
  }

  /**
   * Takes an article out.
   * @param {number} id
   * @returns {Promise<void>} fails when the dossier has no such article
   */
  async remove(id) {
    throw new Error(`not built yet: ${id}`);
  }

  /**
   * Says of two entities that they are one, or that they are not, whatever they are called; what was said of them before is
   * forgotten.
   *
   *     const [one, other] = view.cast[3].members;
   *     await dossier.correct({ one, other, areOne: false });
   *
   * @param {{ one: EntityPlace, other: EntityPlace, areOne: boolean }} correction
   * @returns {Promise<void>} fails when an article or an entity is not there
   */
  async correct(correction) {
    throw new Error(`not built yet: ${correction}`);
  }

  /**
   * Takes an entity out of its entry in the cast: it is kept apart from all others that are there now.
   * @param {EntityPlace} entity
   * @returns {Promise<void>} fails when it is not there
   */
  async split(entity) {
    throw new Error(`not built yet: ${entity}`);
  }

  /**
   * Forgets what was said of two entities: one of `corrections`.
   * @param {Correction} correction
   * @returns {Promise<void>}
   */
  async forget(correction) {
    throw new Error(`not built yet: ${correction}`);
  }

  /**
   * What the dossier shows: the object that docs/dossier.schema.json describes. It is made anew by each call.
   * @param {Filter} [filter]
   * @returns {Promise<View>}
   */
  async view(filter = {}) {
    throw new Error(`not built yet: ${filter}`);
  }

  /**
   * Writes what the dossier shows: "csv" has a row for each telling of an utterance that several articles have, "json" all that
   * `view` gives, "html" is a report in one file, "ical" the timeline.
   * @param {DossierFormat} format
   * @returns {Promise<string>} fails with a `NewslensOptionError` when the format is none
   */
  async exportAs(format) {
    throw new Error(`not built yet: ${format}`);
  }

  /**
   * The dossier as it is saved: the articles, the analyses that were given, and what a reader said of the cast. What is found in
   * the texts is found again when it is opened.
   * @returns {string} JSON, described in docs/dossier.md
   */
  save() {
    throw new Error("not built yet");
  }

  /** Ends the dossier's workers; calls without an answer fail with an `AbortError`. */
  close() {}
}
