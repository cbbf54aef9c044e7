// A member of a list whose index is known to be right.

/**
 * The member of a list at an index that is surely within it.
 * @template Member
 * @param {ArrayLike<Member>} list
 * @param {number} index
 * @returns {Member}
 * @throws {RangeError} where it is not, which is a mistake of ours
 */
export function memberAt(list, index) {
  const member = list[index];
  if (member === undefined) throw new RangeError(`newslens: there is no member ${index} in a list of ${list.length}`);
  return member;
}
