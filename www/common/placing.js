// Children of an element put into a new order: those that are there already stay where they are.

/** How many that go, or belong elsewhere, may stand before one that keeps its place. */
const mostBetween = 8;

/**
 * Puts a child where a cursor is. One that stands there, or little behind it, is not moved: what is between is passed, and goes in the
 * end, or is put into its own place when its turn comes.
 * @param {Element} parent
 * @param {Element | null} cursor  the child of `parent` before which the next belongs; `null`: at the end
 * @param {Element} child
 * @returns {Element | null} the cursor for the next one
 */
export function placeAt(parent, cursor, child) {
  let next = cursor;
  for (let passed = 0; next && next !== child && passed < mostBetween; passed += 1) next = next.nextElementSibling;
  if (next === child) return child.nextElementSibling;
  parent.insertBefore(child, cursor);
  return cursor;
}
