// What the attributes "show" and "view" say.
import { kinds } from "../common/types.js";

/** @typedef {import("../common/types.js").Kind} Kind */
/** @typedef {"text" | "speakers" | "timeline" | "entities"} View */

/** @type {readonly View[]} */
const views = ["text", "speakers", "timeline", "entities"];

/**
 * The kinds to show: all, if none is named.
 * @param {string} show  names of kinds, parted by spaces
 * @returns {Kind[]}
 */
export function kindsOf(show) {
  const wanted = wordsIn(show);
  return wanted.length > 0 ? kinds.filter((kind) => wanted.includes(kind)) : [...kinds];
}

/**
 * The views to offer, the first in front: the text, if none is named.
 * @param {string} view  names of views, parted by spaces
 * @returns {View[]}
 */
export function viewsOf(view) {
  const wanted = wordsIn(view).flatMap((word) => views.filter((name) => name === word));
  return wanted.length > 0 ? [...new Set(wanted)] : ["text"];
}

/** @param {string} list */
function wordsIn(list) {
  return list.toLowerCase().split(/\s+/).filter(Boolean);
}
