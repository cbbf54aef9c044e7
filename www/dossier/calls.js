// What the calls of a dossier have in common.
import { Analysis, flatPartsOf } from "../analysis.js";
import {
  describe,
  NewslensAnalysisError,
  NewslensArticleError,
  NewslensLengthError,
  NewslensOptionError,
} from "../errors.js";
import { isDay } from "./article.js";

/** @typedef {import("../analysis.js").AnalysisObject} AnalysisObject */
/** @typedef {import("./types.js").EntityName} EntityName */

/**
 * An article with its analysis, as it stands in the dossier.
 * @typedef {object} Held
 * @property {import("./article.js").Article} article
 * @property {Analysis | AnalysisObject} analysis
 * @property {boolean} isGiven  whether the analysis was given
 */

/** How many articles are on their way at once: one is read while another is compared. */
const atOnce = 2;

/**
 * Puts many things in, a few at once, and tells how far that is.
 * @template Item
 * @param {Item[]} items
 * @param {{ onProgress?: (progress: import("./types.js").DossierProgress) => void, signal?: AbortSignal }} control
 * @param {(item: Item) => Promise<number>} add
 * @returns {Promise<import("./types.js").Added[]>}
 */
export async function inTurns(items, { onProgress, signal }, add) {
  /** @type {import("./types.js").Added[]} */
  const added = [];
  const waiting = items.entries();
  let done = 0;
  const work = async () => {
    for (const [index, item] of waiting) {
      signal?.throwIfAborted();
      try {
        added[index] = { id: await add(item), error: null };
      } catch (error) {
        signal?.throwIfAborted();
        added[index] = { id: null, error: error instanceof Error ? error : new Error(String(error)) };
      }
      done += 1;
      onProgress?.({ done, total: items.length });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return added;
}

/**
 * An analysis on its way to the engine: the flat form where there is one of this text, else JSON.
 * @param {string} text
 * @param {Analysis | AnalysisObject} analysis
 * @returns {import("./engine.js").Given["analysis"]}
 * @throws {NewslensAnalysisError} when it cannot be written
 */
export function wireOf(text, analysis) {
  if (analysis instanceof Analysis && analysis.text === text) return flatPartsOf(analysis);
  try {
    return JSON.stringify(analysis) ?? "null";
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new NewslensAnalysisError(`the analysis cannot be written as JSON: ${reason}`, "");
  }
}

/**
 * What is thrown for an article: an error that names it, where the error is about the article.
 * @param {import("./article.js").Article} article
 * @param {unknown} error
 */
export function refused({ title, outlet }, error) {
  const isOfText = error instanceof NewslensLengthError;
  if (!isOfText && !(error instanceof NewslensAnalysisError)) return error;
  return new NewslensArticleError({ title, outlet }, isOfText ? "text" : "analysis", error.message, { cause: error });
}

/**
 * The error for an article that the dossier does not have.
 * @param {unknown} id
 */
export function absent(id) {
  const reason = `the dossier has no article with the number ${describe(id)}; it may have been removed`;
  return new NewslensArticleError(typeof id === "number" ? { id } : {}, "id", reason);
}

/**
 * Whether this was said of two entities, in whatever order.
 * @param {{ one: EntityName, other: EntityName }} said
 * @param {EntityName} one
 * @param {EntityName} other
 */
export function isOf(said, one, other) {
  return (isSame(said.one, one) && isSame(said.other, other)) || (isSame(said.one, other) && isSame(said.other, one));
}

/**
 * @param {EntityName} one
 * @param {EntityName} other
 */
function isSame(one, other) {
  return one.article === other.article && one.name === other.name && one.type === other.type;
}

/**
 * @param {unknown} filter
 * @throws {NewslensOptionError} when it is none
 */
export function checkFilter(filter) {
  if (typeof filter !== "object" || filter === null) {
    throw new NewslensOptionError("filter", filter, 'an object such as { outlet: "Courier" }');
  }
  for (const [name, value] of Object.entries(filter)) {
    const accepted = filterFields[/** @type {keyof typeof filterFields} */ (name)];
    if (!accepted) throw new NewslensOptionError(name, value, `${Object.keys(filterFields).join(", ")} only`);
    const isDefault = value === null || value === undefined;
    if (!isDefault && !accepted.is(value)) throw new NewslensOptionError(name, value, accepted.words);
  }
}

const day = { is: isDay, words: "a day such as 2024-05-15" };
const filterFields = {
  speaker: {
    is: (/** @type {unknown} */ value) => typeof value === "object",
    words: "an entity such as { article: 0, entity: 2 }",
  },
  from: day,
  until: day,
  outlet: { is: (/** @type {unknown} */ value) => typeof value === "string", words: "the name of an outlet" },
};

/**
 * A saved article's title or outlet, whatever it is.
 * @param {unknown} value
 */
export function nameIn(value) {
  return typeof value === "string" ? value : value === undefined ? "" : describe(value);
}
