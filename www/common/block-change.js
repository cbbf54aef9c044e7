// The blocks of a text after an edit: only those that it touched are cut anew.
import { blocksBetween } from "./blocks.js";
import { inOrder } from "./item-change.js";
import { memberAt } from "./member-at.js";

/** @typedef {import("./blocks.js").Block} Block */
/** @typedef {import("./types.js").Item} Item */
/** @typedef {import("../analysis-change.js").Replaced} Replaced */

/**
 * Which blocks an edit touched, with the paragraph before and the one behind: these do not change, so that what stands between
 * them is cut as in the whole text.
 * @param {readonly Block[]} blocks  of the text before
 * @param {Replaced} edit
 * @returns {[first: number, behind: number]}
 */
export function touched(blocks, { start, end }) {
  let first = Math.max(0, blockAt(blocks, start - 1) - 1);
  let behind = first;
  while (behind < blocks.length && memberAt(blocks, behind).start <= end) behind += 1;
  behind = Math.min(blocks.length, behind + 1);
  // A long paragraph is more than one block.
  const isOne = (/** @type {number} */ at) => blocks[at - 1]?.end === blocks[at]?.start;
  while (first > 0 && isOne(first)) first -= 1;
  while (behind < blocks.length && isOne(behind)) behind += 1;
  return [first, behind];
}

/**
 * Moves the blocks behind an edit, which are changed themselves, and cuts anew what it touched.
 * @param {readonly Block[]} blocks  of the text before
 * @param {[first: number, behind: number]} touched
 * @param {string} text  as it is now
 * @param {Replaced} edit
 * @param {RegExp} separator  of the text as it is now
 * @returns {Block[]} those in place of the ones touched, without items
 */
export function cutAnew(blocks, [first, behind], text, { end, newEnd }, separator) {
  const by = newEnd - end;
  const from = first === 0 ? 0 : memberAt(blocks, first).start;
  for (const block of blocks) {
    if (block.start < end) continue;
    block.start += by;
    block.end += by;
  }
  const to = behind === blocks.length ? text.length : memberAt(blocks, behind - 1).end;
  return blocksBetween(text, from, to, separator);
}

/**
 * The items that reach into a block, in order.
 * @param {Block} block
 * @param {readonly Item[]} items
 */
export function itemsWithin({ start, end }, items) {
  return items.filter((item) => item.start < end && item.end > start).sort(inOrder);
}

/**
 * The place of the first block that ends behind an offset.
 * @param {readonly Block[]} blocks
 * @param {number} offset
 */
export function blockAt(blocks, offset) {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (memberAt(blocks, middle).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
