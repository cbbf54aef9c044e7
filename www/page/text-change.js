// What changed between two states of a text, and where a place of the one is in the other.

/** @typedef {{ start: number, end: number }} Place  in UTF-16 units */
/** @typedef {{ start: number, end: number, by: number }} Change  what was replaced, and how much longer the text became */

/**
 * What was replaced between two states of a text, taken as one piece.
 * @param {string} before
 * @param {string} after
 * @returns {Change}
 */
export function changeOf(before, after) {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same += 1;
  return { start, end: before.length - same, by: after.length - before.length };
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
