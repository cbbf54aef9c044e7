// The WebAssembly module that compares articles, behind a few functions; what dossier-worker.js and, where there are no workers,
// dossier.js call. It finds nothing in texts: each article comes with its analysis.
import { Analysis } from "../analysis.js";
import { NewslensAnalysisError } from "../errors.js";
import { moduleSource } from "../module-source.js";
import start, * as module from "../pkg/newslens_dossier.js";
import { viewOf } from "./view.js";

/**
 * An article on its way into the module. Its analysis is JSON, or the flat form with the names of kinds.
 * @typedef {object} Given
 * @property {number} id
 * @property {string} title
 * @property {string} outlet
 * @property {string | null} day
 * @property {string} text
 * @property {string | import("../analysis.js").FlatParts} analysis
 */

/** @typedef {import("./types.js").EntityPlace} EntityPlace */
/** @typedef {import("./types.js").EntityName} EntityName */

/** @type {Promise<unknown> | undefined} */
let starting;

/** A dossier in the module. Where something is wrong with what is given, nothing is changed. */
export class Engine {
  #dossier = new module.Dossier();

  /**
   * Loads the module, once.
   * @param {import("../engine.js").Source} source
   */
  static async open(source) {
    starting ??= moduleSource(source).then((given) => start({ module_or_path: given }));
    try {
      await starting;
    } catch (error) {
      starting = undefined;
      throw error;
    }
    return new Engine();
  }

  /**
   * Puts an article in, or in the place of the one with its number.
   * @param {Given} given
   */
  put({ id, title, outlet, day, text, analysis }) {
    try {
      this.#dossier.put(id, title, outlet, day, text, typeof analysis === "string" ? analysis : jsonOf(text, analysis));
    } catch (error) {
      const isWrong = error instanceof TypeError && "path" in error && typeof error.path === "string";
      throw isWrong ? new NewslensAnalysisError(error.message, String(error.path)) : error;
    }
  }

  /** @param {number} id */
  remove(id) {
    this.#dossier.remove(id);
  }

  /**
   * @param {EntityName} one
   * @param {EntityName} other
   * @param {boolean | null} areOne  `null` forgets what was said
   */
  correct(one, other, areOne) {
    this.#dossier.correct(one.article, one.name, one.type, other.article, other.name, other.type, areOne);
  }

  /**
   * All members of the entry in the cast that an entity is in.
   * @param {EntityPlace} place
   * @returns {EntityPlace[]}
   */
  entry({ article, entity }) {
    return JSON.parse(this.#dossier.entry(article, entity));
  }

  /**
   * What is shown, in pieces of JSON; see view.js.
   * @param {import("./types.js").Filter} filter
   * @returns {import("./view.js").Pieces}
   */
  view({ speaker, from, until, outlet }) {
    return this.#dossier.view(speaker?.article, speaker?.entity, from, until, outlet);
  }

  /**
   * @param {import("./formats.js").DossierFormat} format
   * @returns {string}
   */
  exportAs(format) {
    return format === "json" ? `${JSON.stringify(viewOf(this.view({})), null, 2)}\n` : this.#dossier[format]();
  }

  /** Frees the memory. */
  close() {
    this.#dossier.free();
  }
}

/**
 * @param {string} text
 * @param {import("../analysis.js").FlatParts} parts
 */
function jsonOf(text, { flat, names }) {
  return JSON.stringify(new Analysis(text, flat, names));
}
