// The view on its way out of the module: in pieces of JSON, so that a page that reads a large one is never held up for long.

/** @typedef {import("./types.js").View} View */

/**
 * Names of fields and their JSON, by turns. A list comes as several lists under one name, to be put one behind the
 * other.
 * @typedef {string[]} Pieces
 */

/** For how many milliseconds a page is held up at once. */
const turn = 10;

/**
 * The view that these pieces make.
 * @param {Pieces} pieces
 * @returns {View}
 */
export function viewOf(pieces) {
  /** @type {Partial<View>} */
  const view = {};
  for (let at = 0; at < pieces.length; at += 2) add(view, pieces, at);
  return /** @type {View} */ (view);
}

/**
 * The same, with turns for others in between.
 * @param {Pieces} pieces
 * @returns {Promise<View>}
 */
export async function viewInTurns(pieces) {
  /** @type {Partial<View>} */
  const view = {};
  let start = performance.now();
  for (let at = 0; at < pieces.length; at += 2) {
    if (performance.now() - start > turn) {
      await new Promise((resolve) => setTimeout(resolve));
      start = performance.now();
    }
    add(view, pieces, at);
  }
  return /** @type {View} */ (view);
}

/**
 * @param {Record<string, unknown>} view
 * @param {Pieces} pieces
 * @param {number} at
 */
function add(view, pieces, at) {
  const name = pieces[at] ?? "";
  const value = JSON.parse(pieces[at + 1] ?? "null");
  const before = view[name];
  if (Array.isArray(before)) for (const item of value) before.push(item);
  else view[name] = value;
}
