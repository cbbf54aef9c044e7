// The messages between embed.html and the site around it, in one place.

/**
 * What the site asks for: `{ type: "newslens-read", text: "…", date: "2023-09-13" }`, or the same in the address.
 * @typedef {object} Wanted
 * @property {string} [text]
 * @property {string} [date]
 * @property {string} [order]
 * @property {string} [show]
 * @property {string} [view]
 * @property {string} [lang]  the language of the text
 * @property {string} [ui-lang]  that of the words around it
 */

/**
 * What the site is told.
 * @typedef {{ type: "newslens-ready" }
 *   | { type: "newslens-size", height: number }
 *   | { type: "newslens-analysis", analysis: import("../analysis.js").AnalysisObject }
 *   | { type: "newslens-select", itemType: import("./events.js").SelectedType, index: number,
 *       item: import("./events.js").Selected }
 *   | { type: "newslens-error", message: string }} Told
 */

const fields = /** @type {const} */ (["text", "date", "order", "show", "view", "lang", "ui-lang"]);

/**
 * What a message asks for; `null` if it is none of ours. Fields that are no strings are let go.
 * @param {unknown} data
 * @returns {Wanted | null}
 */
export function messageFrom(data) {
  if (typeof data !== "object" || data === null || !("type" in data) || data.type !== "newslens-read") return null;
  const given = /** @type {Record<string, unknown>} */ (data);
  const known = fields.filter((name) => Object.hasOwn(given, name) && typeof given[name] === "string");
  return Object.fromEntries(known.map((name) => [name, /** @type {string} */ (given[name])]));
}

/**
 * A site's origin as an address names it, such as "https://news.example"; empty if it is none.
 * @param {string | null} given
 */
export function originOf(given) {
  return given && URL.canParse(given) && new URL(given).origin === given ? given : "";
}
