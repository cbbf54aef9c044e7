// What the attributes "show" and "view" say.
import { amountKinds, kinds } from "../common/types.js";

/** @typedef {import("../common/types.js").Kind} Kind */
/** @typedef {"text" | "speakers" | "timeline" | "entities"} View */

/** @type {readonly View[]} */
const views = ["text", "speakers", "timeline", "entities"];

/**
 * The kinds to show: if none is named, all but amounts.
 * @param {string} show  names of kinds, parted by spaces
 * @returns {Kind[]}
 */
export function kindsOf(show) {
  const wanted = wordsIn(show);
  const isAmount = (/** @type {Kind} */ kind) => amountKinds.some((amount) => amount === kind);
  return kinds.filter((kind) => (wanted.length > 0 ? wanted.includes(kind) : !isAmount(kind)));
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
