// Several articles side by side: who said what in all of them, and where it was told otherwise.
//
//   import { Dossier } from "newslens/dossier";
//   const dossier = await Dossier.open();
//   await dossier.add({ outlet: "Courier", day: "2026-03-03", text });
//   const { utterances, cast } = await dossier.view();
//
// A WebAssembly module of its own compares the articles: in a browser in a worker of its own, elsewhere right here.
import { memberAt } from "./common/member-at.js";
import { readArticle } from "./dossier/article.js";
import { absent, checkFilter, inTurns, isOf, nameIn, refused, wireOf } from "./dossier/calls.js";
import { dossierFormats } from "./dossier/formats.js";
import { ownReader } from "./dossier/reader.js";
import { RemoteEngine } from "./dossier/remote.js";
import { readSaved, writeSaved } from "./dossier/saved.js";
import { viewInTurns } from "./dossier/view.js";
import { describe, NewslensArticleError, NewslensOptionError } from "./errors.js";
import { checkLength } from "./length.js";
import { trustedWorkerAddress } from "./trusted-types.js";

export { dossierFormats } from "./dossier/formats.js";
export { NewslensArticleError, NewslensDossierError } from "./errors.js";

/** @typedef {import("./analysis.js").Analysis} Analysis */
/** @typedef {import("./analysis.js").AnalysisObject} AnalysisObject */
/** @typedef {import("./engine.js").Options} Options */
/** @typedef {import("./dossier/types.js").ArticleFields} ArticleFields */
/** @typedef {import("./dossier/types.js").DossierArticle} DossierArticle */
/** @typedef {import("./dossier/types.js").EntityPlace} EntityPlace */
/** @typedef {import("./dossier/types.js").Correction} Correction */
/** @typedef {import("./dossier/types.js").Filter} Filter */
/** @typedef {import("./dossier/types.js").View} View */
/** @typedef {import("./dossier/types.js").Added} Added */
/** @typedef {import("./dossier/types.js").DossierProgress} DossierProgress */
/** @typedef {import("./dossier/types.js").OpenOptions} OpenOptions */
/** @typedef {import("./dossier/types.js").AddOptions} AddOptions */
/** @typedef {import("./dossier/types.js").Reader} Reader */

/** @typedef {import("./dossier/formats.js").DossierFormat} DossierFormat */

/**
 * Articles side by side. Calls are answered in their order, each as if those before it were done: a `view` right
 * behind an `add` has the article. To add, update or remove an article costs what that article costs.
 */
export class Dossier {
  #engine;
  #reader;
  #isOwnReader;
  #options;
  #isClosed = false;
  /** @type {Map<number, import("./dossier/calls.js").Held>} */
  #held = new Map();
  #nextId = 0;
  /** @type {Correction[]} */
  #corrections = [];
  /** @type {{ article: { id: number, title: string, outlet: string }, error: Error }[]} */
  #refused = [];
  /** Done when all calls so far are. @type {Promise<unknown>} */
  #turn = Promise.resolve();

  /**
   * Loads the module, once, and opens a dossier: an empty one, or one that was saved. Articles of a saved one that
   * cannot be read are left out, and are in `refused`.
   * @param {OpenOptions} [options]
   * @returns {Promise<Dossier>} fails with a `NewslensDossierError` when `saved` is no saved dossier
   */
  static async open(options = {}) {
    const { analyzer, saved, options: reading, source, worker, ...control } = options;
    const opened = saved === undefined ? undefined : readSaved(saved);
    const engine = await openEngine(await source, worker);
    try {
      const names = reading?.names ?? opened?.names;
      const withNames = names === undefined ? reading : { ...reading, names };
      const dossier = new Dossier(engine, analyzer ?? (await ownReader()), analyzer === undefined, withNames);
      if (opened) await dossier.#fill(opened, control);
      return dossier;
    } catch (error) {
      engine.close();
      throw error;
    }
  }

  /**
   * Called by `Dossier.open` alone.
   * @param {import("./dossier/engine.js").Engine | RemoteEngine} engine
   * @param {Reader} reader
   * @param {boolean} isOwnReader  whether it ends with the dossier
   * @param {Options} [options]
   */
  constructor(engine, reader, isOwnReader, options) {
    this.#engine = engine;
    this.#reader = reader;
    this.#isOwnReader = isOwnReader;
    this.#options = options;
  }

  /**
   * The articles, in the order of their numbers.
   * @returns {DossierArticle[]}
   */
  get articles() {
    return [...this.#held.keys()].sort((one, other) => one - other).map((id) => this.article(id));
  }

  /**
   * Articles of the saved dossier that could not be read, each with the reason.
   * @returns {{ article: { id: number, title: string, outlet: string }, error: Error }[]}
   */
  get refused() {
    return [...this.#refused];
  }

  /**
   * What a reader said of the cast, in the order in which it was said.
   * @returns {Correction[]}
   */
  get corrections() {
    return [...this.#corrections];
  }

  /**
   * An article.
   * @param {number} id
   * @returns {DossierArticle}
   * @throws {NewslensArticleError} when the dossier has no such article
   */
  article(id) {
    const { article, isGiven } = this.#find(id);
    return { id, ...article, isCorrected: isGiven };
  }

  /**
   * What is in an article: what the view's indices of quotes and entities count in.
   * @param {number} id
   * @returns {Analysis | AnalysisObject}
   * @throws {NewslensArticleError} when the dossier has no such article
   */
  analysis(id) {
    return this.#find(id).analysis;
  }

  /**
   * Reads an article and puts it behind the others.
   * @param {ArticleFields} article
   * @param {AddOptions} [options]
   * @returns {Promise<number>} gives its number; fails with a `NewslensArticleError`, which names the article and
   *   tells what is wrong with it, when it cannot be read: its text is empty or too long, its day is none, the given
   *   analysis is not one of its text
   */
  async add(article, { analysis, signal } = {}) {
    return this.#add(readArticle(article), analysis ?? null, signal);
  }

  /**
   * Reads many articles and puts them behind the others. One that cannot be read does not stop the others.
   * @param {ArticleFields[]} articles
   * @param {{ onProgress?: (progress: DossierProgress) => void, signal?: AbortSignal }} [control]  when it is aborted,
   *   the call fails with the signal's reason, and what has been put in stays
   * @returns {Promise<Added[]>} gives for each article its number, or why it was refused
   */
  async addAll(articles, control = {}) {
    return inTurns(articles, control, (article) => this.#add(readArticle(article), null, control.signal));
  }

  /**
   * Changes an article, in its place: its title, outlet, day or text, or what is in the text. It is read again only
   * where its text or its day is another; an analysis that was given stays until the text is another.
   * @param {number} id
   * @param {Partial<ArticleFields>} changes  what is not there stays as it is
   * @param {AddOptions} [options]
   * @returns {Promise<void>} fails as `add` does, or when the dossier has no such article; the article then stays as
   *   it was
   */
  async update(id, changes, { analysis, signal } = {}) {
    await this.#inTurn(async () => {
      const before = this.#find(id);
      const article = readArticle({ ...before.article, ...changes });
      const isSameText = article.text === before.article.text;
      const stays = isSameText && (before.isGiven || article.day === before.article.day);
      const known = analysis ?? (stays && analysis === undefined ? before.analysis : null);
      const isGiven = Boolean(analysis) || (before.isGiven && known === before.analysis);
      await this.#put(id, { article, analysis: known ?? (await this.#read(article, signal)), isGiven });
    });
  }

  /**
   * Takes an article out.
   * @param {number} id
   * @returns {Promise<void>} fails when the dossier has no such article
   */
  async remove(id) {
    await this.#inTurn(async () => {
      this.#find(id);
      await this.#engine.remove(id);
      this.#held.delete(id);
      // What was said of an article that left is said of nothing.
      this.#corrections = this.#corrections.filter(({ one, other }) => one.article !== id && other.article !== id);
    });
  }

  /**
   * Says of two entities that they are one, or that they are not, whatever they are called; what was said of them
   * before is forgotten.
   *
   *     const [one, other] = view.cast[3].members;
   *     await dossier.correct({ one, other, areOne: false });
   *
   * @param {{ one: EntityPlace, other: EntityPlace, areOne: boolean }} correction
   * @returns {Promise<void>} fails when an article or an entity is not there
   */
  async correct({ one, other, areOne }) {
    await this.#inTurn(() => this.#say({ one: this.#nameOf(one), other: this.#nameOf(other), areOne }));
  }

  /**
   * Takes an entity out of its entry in the cast: it is kept apart from all others that are there now.
   * @param {EntityPlace} entity
   * @returns {Promise<void>} fails when it is not there
   */
  async split(entity) {
    await this.#inTurn(async () => {
      const one = this.#nameOf(entity);
      for (const place of await this.#engine.entry(entity)) {
        if (place.article === entity.article && place.entity === entity.entity) continue;
        await this.#say({ one, other: this.#nameOf(place), areOne: false });
      }
    });
  }

  /**
   * Forgets what was said of two entities: one of `corrections`.
   * @param {Correction} correction
   * @returns {Promise<void>}
   */
  async forget({ one, other }) {
    await this.#inTurn(async () => {
      await this.#engine.correct(one, other, null);
      this.#corrections = this.#corrections.filter((said) => !isOf(said, one, other));
    });
  }

  /**
   * What the dossier shows: the object that docs/dossier.schema.json describes. It is made anew by each call.
   * @param {Filter} [filter]
   * @returns {Promise<View>}
   */
  async view(filter = {}) {
    const pieces = await this.#inTurn(async () => {
      checkFilter(filter);
      if (filter.speaker) this.#nameOf(filter.speaker);
      return this.#engine.view(filter);
    });
    return viewInTurns(pieces);
  }

  /**
   * Writes what the dossier shows: "csv" has a row for each telling of an utterance that several articles have, "json"
   * all that `view` gives, "html" is a report in one file, "ical" the timeline.
   * @param {DossierFormat} format
   * @returns {Promise<string>} fails with a `NewslensOptionError` when the format is none
   */
  async exportAs(format) {
    if (!Object.hasOwn(dossierFormats, format)) {
      throw new NewslensOptionError("format", format, Object.keys(dossierFormats).join(", "));
    }
    return this.#inTurn(async () => this.#engine.exportAs(format));
  }

  /**
   * The dossier as it is saved: the articles, the analyses that were given, own names, and what a reader said of the
   * cast. What is found in the texts is found again when it is opened.
   * @returns {string} JSON, described in docs/dossier.md
   */
  save() {
    const articles = this.articles.map(({ isCorrected, ...article }) =>
      isCorrected ? { ...article, analysis: this.analysis(article.id) } : article,
    );
    return writeSaved(articles, this.#corrections, this.#options?.names);
  }

  /** Ends the dossier's worker; calls without an answer fail with an `AbortError`. */
  close() {
    this.#isClosed = true;
    this.#engine.close();
    if (this.#isOwnReader) this.#reader.close?.();
  }

  /**
   * @param {number} id
   * @returns {import("./dossier/calls.js").Held}
   */
  #find(id) {
    const held = this.#held.get(id);
    if (held) return held;
    throw absent(id);
  }

  /**
   * @param {EntityPlace} place
   * @returns {import("./dossier/types.js").EntityName}
   */
  #nameOf({ article, entity }) {
    const found = this.#find(article).analysis.entities[entity];
    if (found) return { article, name: found.name, type: found.type };
    throw new NewslensArticleError({ id: article }, "id", `it has no entity with the number ${describe(entity)}`);
  }

  /** @param {Correction} correction */
  async #say(correction) {
    const { one, other, areOne } = correction;
    await this.#engine.correct(one, other, areOne);
    this.#corrections = [...this.#corrections.filter((said) => !isOf(said, one, other)), correction];
  }

  /**
   * Puts an article in behind the others, or with a number that it had. Reading begins at once, before it is its turn.
   * @param {import("./dossier/article.js").Article} article
   * @param {Analysis | AnalysisObject | null} given
   * @param {AbortSignal} [signal]
   * @param {number} [id]
   */
  async #add(article, given, signal, id = this.#nextId) {
    this.#nextId = Math.max(this.#nextId, id + 1);
    const reading = given ? Promise.resolve(given) : this.#read(article, signal);
    // A failure is told when it is the article's turn.
    reading.catch(() => {});
    await this.#inTurn(async () => this.#put(id, { article, analysis: await reading, isGiven: given !== null }));
    return id;
  }

  /**
   * @param {import("./dossier/article.js").Article} article
   * @param {AbortSignal} [signal]
   */
  async #read(article, signal) {
    const options = article.day === null ? this.#options : { ...this.#options, date: article.day };
    try {
      checkLength(article.text, this.#options);
      return await this.#reader.analyze(article.text, options, signal ? { signal } : {});
    } catch (error) {
      throw refused(article, error);
    }
  }

  /**
   * @param {number} id
   * @param {import("./dossier/calls.js").Held} held
   */
  async #put(id, held) {
    const { article, analysis, isGiven } = held;
    try {
      if (isGiven) checkLength(article.text, this.#options);
      await this.#engine.put({ id, ...article, analysis: wireOf(article.text, analysis) });
    } catch (error) {
      throw refused(article, error);
    }
    this.#held.set(id, held);
  }

  /**
   * Fills an empty dossier with a saved one.
   * @param {ReturnType<typeof readSaved>} saved
   * @param {{ onProgress?: (progress: DossierProgress) => void, signal?: AbortSignal }} control
   */
  async #fill({ articles, corrections }, control) {
    const sorted = [...articles].sort((one, other) => one.id - other.id);
    const added = await inTurns(sorted, control, (saved) => {
      const { id, analysis, ...fields } = saved;
      return this.#add(readArticle(fields), /** @type {AnalysisObject} */ (analysis) ?? null, control.signal, id);
    });
    for (const [index, { error }] of added.entries()) {
      const { id, title, outlet } = memberAt(sorted, index);
      this.#nextId = Math.max(this.#nextId, id + 1);
      if (error) this.#refused.push({ article: { id, title: nameIn(title), outlet: nameIn(outlet) }, error });
    }
    for (const correction of corrections) {
      if (this.#held.has(correction.one.article) && this.#held.has(correction.other.article))
        await this.#say(correction);
    }
  }

  /**
   * Does something when all that was asked before is done.
   * @template Answer
   * @param {() => Answer | Promise<Answer>} step
   * @returns {Promise<Answer>}
   */
  #inTurn(step) {
    const turn = this.#turn.then(() => {
      if (this.#isClosed) throw new DOMException("The dossier was closed", "AbortError");
      return step();
    });
    this.#turn = turn.catch(() => {});
    return turn;
  }
}

/**
 * The engine: in a worker of its own where there are workers, else right here.
 * @param {import("./engine.js").Source | undefined} source
 * @param {(() => Worker) | undefined} worker
 * @returns {Promise<import("./dossier/engine.js").Engine | RemoteEngine>}
 */
async function openEngine(source, worker) {
  if (worker || typeof Worker !== "undefined") {
    return RemoteEngine.open(worker ? worker() : defaultWorker(), source);
  }
  const { Engine } = await import("./dossier/engine.js");
  return Engine.open(source ?? new URL("./pkg/newslens_dossier_bg.wasm", import.meta.url));
}

function defaultWorker() {
  const trusted = trustedWorkerAddress("dossier-worker.js");
  if (trusted) return new Worker(trusted, { type: "module", name: "newslens-dossier" });
  // Written so that bundlers see it; they put an address of their own in its place.
  return new Worker(new URL("./dossier-worker.js", import.meta.url), { type: "module", name: "newslens-dossier" });
}
