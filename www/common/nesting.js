// Spans to a tree: a quote holds names and dates. Spans that overlap only in part are cut where the outer one ends.

/** @typedef {import("./types.js").Item} Item */
/** @typedef {{ item: Item, index: number, start: number, end: number, children: Piece[] }} Piece */

/**
 * @param {readonly Item[]} items  in order of their starts, the longer first
 * @param {number} from  what lies before is cut away
 * @param {number} to  what lies behind is cut away
 * @returns {Piece[]} each with the index of its item
 */
export function nest(items, from, to) {
  /** @type {Piece[]} */
  const queue = items.map((item, index) => ({
    item,
    index,
    start: Math.max(item.start, from),
    end: Math.min(item.end, to),
    children: [],
  }));
  /** @type {Piece[]} */
  const top = [];
  /** @type {Piece[]} */
  const open = [];
  // It grows while it is walked.
  for (const [at, piece] of queue.entries()) {
    if (piece.start >= piece.end) continue;
    let parent = open[open.length - 1];
    while (parent && parent.end <= piece.start) {
      open.pop();
      parent = open[open.length - 1];
    }
    if (parent && piece.end > parent.end) {
      insert(queue, at + 1, { ...piece, start: parent.end, children: [] });
      piece.end = parent.end;
    }
    (parent?.children ?? top).push(piece);
    open.push(piece);
  }
  return top;
}

/**
 * Puts a piece where it belongs by its start and length.
 * @param {Piece[]} queue
 * @param {number} at  the first place it may have
 * @param {Piece} piece
 */
function insert(queue, at, piece) {
  let place = at;
  for (let other = queue[place]; other && isBefore(other, piece); other = queue[place]) place += 1;
  queue.splice(place, 0, piece);
}

/**
 * @param {Piece} one
 * @param {Piece} other
 */
function isBefore(one, other) {
  return one.start < other.start || (one.start === other.start && one.end >= other.end);
}
