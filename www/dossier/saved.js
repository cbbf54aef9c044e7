// The file in which a dossier is saved, written and read; docs/dossier.md describes it. The Rust core writes and reads the same.
import { describe, NewslensDossierError } from "../errors.js";

/** @typedef {import("./types.js").Correction} Correction */

/** The version of the format that is written, and the only one that is read. */
const version = 1;

/**
 * A saved article; whether its fields make an article is not yet looked at. Of the analysis nothing is known but that
 * it is there.
 * @typedef {{ id: number, title?: unknown, outlet?: unknown, day?: unknown, text?: unknown, analysis?: unknown }}
 *   SavedArticle
 */

/**
 * @param {{ id: number, title: string, outlet: string, day: string | null, text: string, analysis?: unknown }[]}
 *   articles
 * @param {Correction[]} corrections
 * @param {import("../own-names.js").OwnNames | null | undefined} names
 * @returns {string}
 */
export function writeSaved(articles, corrections, names) {
  const saved = {
    newslens_dossier: version,
    articles,
    // A text of JSON is a list; other texts stay as they are.
    names: (typeof names === "string" && /^\s*[[{]/.test(names) ? JSON.parse(names) : names) ?? undefined,
    corrections: corrections.map(({ one, other, areOne }) => ({ one, other, are_one: areOne })),
  };
  return `${JSON.stringify(saved, null, 2)}\n`;
}

/**
 * @param {string} file
 * @returns {{ articles: SavedArticle[], corrections: Correction[], names: import("../own-names.js").OwnNames |
 *   undefined }}
 * @throws {NewslensDossierError} when it is no saved dossier
 */
export function readSaved(file) {
  const root = objectAt(parsed(file), "", ["newslens_dossier", "articles", "names", "corrections"]);
  if (root.newslens_dossier !== version) {
    const found = describe(root.newslens_dossier);
    throw new NewslensDossierError(
      "newslens_dossier",
      `the version is ${found}; this newslens opens version ${version}: update newslens`,
    );
  }
  const ids = new Set();
  const articles = listAt(root.articles, "articles").map((given, index) => {
    const place = `articles[${index}]`;
    const article = objectAt(given, place, ["id", "title", "outlet", "day", "text", "analysis"]);
    const id = numberAt(article.id, `${place}.id`);
    if (ids.has(id)) {
      throw new NewslensDossierError(`${place}.id`, `two articles have the number ${id}; each has to have its own`);
    }
    ids.add(id);
    return { ...article, id };
  });
  const corrections = listAt(root.corrections ?? [], "corrections").map((given, index) => {
    const place = `corrections[${index}]`;
    const { one, other, are_one: areOne } = objectAt(given, place, ["one", "other", "are_one"]);
    if (typeof areOne !== "boolean") throw wrong(`${place}.are_one`, areOne, "true or false");
    return { one: nameAt(one, `${place}.one`, ids), other: nameAt(other, `${place}.other`, ids), areOne };
  });
  const { names } = root;
  if (names !== undefined && typeof names !== "string" && !Array.isArray(names)) {
    throw wrong("names", names, "a list of names, or a text of CSV or lines");
  }
  return { articles, corrections, names };
}

/** @param {string} file */
function parsed(file) {
  if (typeof file !== "string") throw wrong("", file, "the text of a saved dossier");
  try {
    return JSON.parse(file);
  } catch (error) {
    throw new NewslensDossierError("", `it is no JSON: ${error instanceof Error ? error.message : error}`);
  }
}

/**
 * @param {unknown} value
 * @param {string} place
 * @param {Set<unknown>} ids  of the articles that are there
 * @returns {import("./types.js").EntityName}
 */
function nameAt(value, place, ids) {
  const { article, name, type } = objectAt(value, place, ["article", "name", "type"]);
  if (!ids.has(article)) throw wrong(`${place}.article`, article, "the number of an article of the dossier");
  if (typeof name !== "string") throw wrong(`${place}.name`, name, "a string");
  if (typeof type !== "string" || !types.includes(type)) throw wrong(`${place}.type`, type, types.join(", "));
  return { article: Number(article), name, type: /** @type {import("../analysis.js").EntityType} */ (type) };
}

const types = "person organization place group event work law product money percent quantity".split(" ");

/**
 * @param {unknown} value
 * @param {string} place
 * @param {string[]} fields  all that it may have
 * @returns {Record<string, unknown>}
 */
function objectAt(value, place, fields) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw wrong(place, value, "an object");
  const unknown = Object.keys(value).find((name) => !fields.includes(name));
  if (unknown !== undefined) {
    const where = place ? `${place}.${unknown}` : unknown;
    throw new NewslensDossierError(where, `it is no field of the format; it takes ${fields.join(", ")}`);
  }
  return /** @type {Record<string, unknown>} */ (value);
}

/**
 * @param {unknown} value
 * @param {string} place
 * @returns {unknown[]}
 */
function listAt(value, place) {
  if (!Array.isArray(value)) throw wrong(place, value, "a list");
  return value;
}

/**
 * @param {unknown} value
 * @param {string} place
 */
function numberAt(value, place) {
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value >= 2 ** 32) {
    throw wrong(place, value, "a whole number from 0 on");
  }
  return value;
}

/**
 * @param {string} place
 * @param {unknown} value
 * @param {string} accepted
 */
function wrong(place, value, accepted) {
  return new NewslensDossierError(place, `it is ${describe(value)}; it takes ${accepted}`);
}
