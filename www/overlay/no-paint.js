// Painting where nothing can be painted without touching the page's DOM: places are known, and nothing is seen.

/** @typedef {import("../element/overlay.js").Paint} Paint */

/** @implements {Paint} */
export class NoPaint {
  set() {}

  /** @param {import("../element/article-text.js").Piece} piece */
  rangesOf({ node, start, end }) {
    const range = new Range();
    // The page may have shortened the text since it was read.
    range.setStart(node, Math.min(start, node.length));
    range.setEnd(node, Math.min(end, node.length));
    return [range];
  }

  /**
   * @param {Node} node
   * @param {number} offset
   */
  originOf(node, offset) {
    return { node, offset };
  }

  clear() {}
}
