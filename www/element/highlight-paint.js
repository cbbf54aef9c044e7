// Painting by the CSS Custom Highlight API: ranges with names, styled by a sheet of the tree they lie in. The names belong
// to the document, so all elements share them.
import { articleSheet } from "./styles.js";

/** @typedef {import("./overlay.js").Paint} Paint */

/** Those that lie over others come later. */
const order = ["quote", "person", "organization", "place", "group", "date", "lit", "flash"];

/** @implements {Paint} */
export class HighlightPaint {
  static isPossible() {
    return typeof Highlight === "function" && CSS.highlights !== undefined;
  }

  #root;
  /** @type {Map<string, StaticRange[]>} */
  #ranges = new Map();

  /** @param {Element} article */
  constructor(article) {
    this.#root = article.getRootNode();
    articleSheet.use(this.#root);
  }

  /**
   * @param {string} style
   * @param {import("./article-text.js").Piece[]} pieces
   */
  set(style, pieces) {
    const name = `newslens-${style}`;
    const highlight = CSS.highlights.get(name) ?? new Highlight();
    highlight.priority = order.indexOf(style);
    for (const range of this.#ranges.get(style) ?? []) highlight.delete(range);
    const ranges = pieces.map(
      ({ node, start, end }) =>
        new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }),
    );
    for (const range of ranges) highlight.add(range);
    this.#ranges.set(style, ranges);
    if (highlight.size > 0) CSS.highlights.set(name, highlight);
    else CSS.highlights.delete(name);
  }

  /** @param {import("./article-text.js").Piece} piece */
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

  clear() {
    for (const style of this.#ranges.keys()) this.set(style, []);
    articleSheet.release(this.#root);
  }
}
