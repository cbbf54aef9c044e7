// What was replaced between two states of a text.

/** How many units are compared at a time: whole pieces are compared much faster than single units. */
const piece = 4096;

/**
 * What was replaced, taken as one piece: from `start` to `end` of the text before, and to `newEnd` of the text now.
 * @param {string} before
 * @param {string} after
 */
export function editBetween(before, after) {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.slice(start, start + piece) === after.slice(start, start + piece)) start += piece;
  start = Math.min(start, shorter);
  while (start < shorter && before[start] === after[start]) start += 1;
  const longest = shorter - start;
  const [oldEnd, newEnd] = [before.length, after.length];
  const isSame = (/** @type {number} */ from, /** @type {number} */ to) =>
    before.slice(oldEnd - to, oldEnd - from) === after.slice(newEnd - to, newEnd - from);
  let same = 0;
  while (same + piece <= longest && isSame(same, same + piece)) same += piece;
  while (same < longest && before[oldEnd - 1 - same] === after[newEnd - 1 - same]) same += 1;
  return { start, end: oldEnd - same, newEnd: newEnd - same };
}
