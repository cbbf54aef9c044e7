// Painting by the CSS Custom Highlight API: ranges with names, styled by a sheet of the tree they lie in. The names belong
// to the document, so all elements share them.
import { kinds } from "../common/types.js";
import { articleSheet } from "./styles.js";

/** @typedef {import("./overlay.js").Paint} Paint */

/** Those that lie over others come later. */
const order = ["indirect", ...kinds.filter((kind) => kind !== "date"), "date", "lit", "flash"];

/** @type {Map<string, Map<HighlightPaint, AbstractRange[]>>} the ranges of each style, by whose they are */
const ranges = new Map(order.map((style) => [style, new Map()]));

/** @implements {Paint} */
export class HighlightPaint {
  static isPossible() {
    return typeof Highlight === "function" && CSS.highlights !== undefined;
  }

  #root;
  #sheet;

  /**
   * @param {Element} article
   * @param {import("./styles.js").ArticleSheet} [sheet]
   */
  constructor(article, sheet = articleSheet) {
    this.#root = article.getRootNode();
    this.#sheet = sheet;
    sheet.use(this.#root);
  }

  /**
   * @param {string} style
   * @param {import("./article-text.js").Piece[]} pieces
   */
  set(style, pieces) {
    const all = ranges.get(style) ?? new Map();
    if (pieces.length === 0 && !all.has(this)) return;
    all.set(this, pieces.map(staticRange));
    if (pieces.length === 0) all.delete(this);
    register(style, [...all.values()].flat());
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
    for (const style of order) this.set(style, []);
    this.#sheet.release(this.#root);
  }
}

/**
 * Puts a new highlight in place of the one before: taking thousands of ranges out of one takes Firefox minutes.
 * @param {string} style
 * @param {AbstractRange[]} all
 */
function register(style, all) {
  const name = `newslens-${style}`;
  if (all.length === 0) return CSS.highlights.delete(name);
  const highlight = new Highlight();
  for (const range of all) highlight.add(range);
  highlight.priority = order.indexOf(style);
  return CSS.highlights.set(name, highlight);
}

/** @param {import("./article-text.js").Piece} piece */
function staticRange({ node, start, end }) {
  return new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end });
}
