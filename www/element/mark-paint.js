// Painting by elements, where there is no Highlight API: a text node makes room for a copy of itself in parts, and comes
// back, the very same node, when it is over.
import { articleSheet } from "./styles.js";

/** @typedef {import("./overlay.js").Paint} Paint */
/** @typedef {import("./article-text.js").Piece} Piece */
/** @typedef {{ text: Text, start: number, end: number, outer: ChildNode }} Part  a part of a text node, in a <mark> or not */

/** @implements {Paint} */
export class MarkPaint {
  #root;
  /** @type {Map<string, Map<Text, Piece[]>>} the pieces of each style and text node */
  #pieces = new Map();
  /** @type {Map<Text, Part[]>} what stands in the place of a text node */
  #parts = new Map();
  /** @type {WeakMap<Node, { node: Text, start: number }>} the text node that a part stands for */
  #origins = new WeakMap();

  /** @param {Element} article */
  constructor(article) {
    this.#root = article.getRootNode();
    articleSheet.use(this.#root);
  }

  /**
   * @param {string} style
   * @param {Piece[]} pieces
   */
  set(style, pieces) {
    const before = this.#pieces.get(style) ?? new Map();
    /** @type {Map<Text, Piece[]>} */
    const now = new Map();
    for (const piece of pieces) now.set(piece.node, [...(now.get(piece.node) ?? []), piece]);
    this.#pieces.set(style, now);
    for (const node of new Set([...before.keys(), ...now.keys()])) this.#draw(node);
  }

  /** @param {Piece} piece */
  rangesOf({ node, start, end }) {
    const parts = this.#parts.get(node) ?? [{ text: node, start: 0, end: node.length }];
    return parts
      .filter((part) => part.start < end && part.end > start)
      .map((part) => {
        const range = new Range();
        range.setStart(part.text, Math.max(start, part.start) - part.start);
        range.setEnd(part.text, Math.min(end, part.end) - part.start);
        return range;
      });
  }

  /**
   * @param {Node} node
   * @param {number} offset
   */
  originOf(node, offset) {
    const origin = this.#origins.get(node);
    return origin ? { node: origin.node, offset: origin.start + offset } : { node, offset };
  }

  clear() {
    for (const node of [...this.#parts.keys()]) this.#restore(node);
    this.#pieces.clear();
    articleSheet.release(this.#root);
  }

  /** @param {Text} node */
  #draw(node) {
    this.#restore(node);
    const styled = [...this.#pieces].flatMap(([style, byNode]) =>
      (byNode.get(node) ?? []).map(({ start, end }) => ({ style, start, end })),
    );
    if (styled.length === 0 || !node.parentNode) return;
    const edges = new Set([0, node.length, ...styled.flatMap(({ start, end }) => [start, end])]);
    const [, ...ends] = [...edges].sort((a, b) => a - b);
    /** @type {Part[]} */
    const parts = [];
    for (const end of ends) {
      const start = parts.at(-1)?.end ?? 0;
      const text = document.createTextNode(node.data.slice(start, end));
      const styles = styled.filter((piece) => piece.start <= start && piece.end >= end).map(({ style }) => style);
      parts.push({ text, start, end, outer: styles.length > 0 ? markAround(text, styles) : text });
      this.#origins.set(text, { node, start });
    }
    node.replaceWith(...parts.map(({ outer }) => outer));
    this.#parts.set(node, parts);
  }

  /** @param {Text} node */
  #restore(node) {
    const [first, ...rest] = this.#parts.get(node) ?? [];
    this.#parts.delete(node);
    first?.outer.replaceWith(node);
    for (const { outer } of rest) outer.remove();
  }
}

/**
 * @param {Text} text
 * @param {string[]} styles
 */
function markAround(text, styles) {
  const mark = document.createElement("mark");
  mark.className = styles.map((style) => `newslens-${style}`).join(" ");
  mark.append(text);
  return mark;
}
