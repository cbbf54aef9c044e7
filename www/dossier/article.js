// Articles as they are given to a dossier, looked at before anything is done with them.
import { describe, NewslensArticleError } from "../errors.js";

/** @typedef {import("./types.js").ArticleFields} ArticleFields */

/** @typedef {{ title: string, outlet: string, day: string | null, text: string }} Article  with all of its fields */

/**
 * An article with all of its fields.
 * @param {unknown} given
 * @returns {Article}
 * @throws {NewslensArticleError} when it is none
 */
export function readArticle(given) {
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    throw new NewslensArticleError({}, "article", `it is ${describe(given)}; it takes an object such as { text: "…" }`);
  }
  const { title = "", outlet = "", day = null, text } = /** @type {Record<string, unknown>} */ (given);
  const named = {
    title: typeof title === "string" ? title : "",
    outlet: typeof outlet === "string" ? outlet : "",
  };
  /** @param {string} field @param {string} reason */
  const wrong = (field, reason) => new NewslensArticleError(named, field, reason);
  if (typeof title !== "string") throw wrong("title", `its title is ${describe(title)}; it takes a string`);
  if (typeof outlet !== "string") throw wrong("outlet", `its outlet is ${describe(outlet)}; it takes a string`);
  if (day !== null && !isDay(day)) {
    throw wrong("day", `its day is ${describe(day)}; a day is written as 2024-05-15, or is null`);
  }
  if (typeof text !== "string") throw wrong("text", `its text is ${describe(text)}; it takes a string`);
  if (!text.trim()) throw wrong("text", "its text is empty; there has to be something to read");
  // A surrogate without its other half is no text; to WebAssembly it would be another.
  return { title, outlet, day, text: text.replace(/\p{Surrogate}/gu, "\ufffd") };
}

/**
 * Whether a value is a day of the calendar: "2024-05-15".
 * @param {unknown} value
 * @returns {value is string}
 */
export function isDay(value) {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}
