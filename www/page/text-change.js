// What changed between two states of a text, and where a place of the one is in the other.

import { editBetween } from "../common/text-edit.js";

/** @typedef {{ start: number, end: number }} Place  in UTF-16 units */
/** @typedef {{ start: number, end: number, by: number }} Change  what was replaced, and how much longer the text became */

/**
 * What was replaced between two states of a text, taken as one piece.
 * @param {string} before
 * @param {string} after
 * @returns {Change}
 */
export function changeOf(before, after) {
  const { start, end, newEnd } = editBetween(before, after);
  return { start, end, by: newEnd - end };
}

/**
 * Where a place is after a change; nowhere if the change was in it.
 * @param {Place} place
 * @param {Change} change
 * @returns {Place | undefined}
 */
export function movedPlace({ start, end }, change) {
  if (end <= change.start) return { start, end };
  if (start >= change.end) return { start: start + change.by, end: end + change.by };
  return undefined;
}
