// The article of a whole page: what the page reader takes for it, as far as it is to be seen, and where that stands in the DOM.
import { memberAt } from "../common/member-at.js";
import { ArticleText } from "../element/article-text.js";
import { align } from "./align.js";

/** @typedef {import("../element/article-text.js").Article} Article */
/** @typedef {import("../element/article-text.js").Piece} Piece */

/** A stretch of the article's text, and where it starts in the text of the whole page. */
/** @typedef {{ start: number, end: number, from: number }} Part */

/** @implements {Article} */
export class FoundArticle {
  #whole;
  /** @type {Part[]} in the order of the text */
  #parts = [];
  text = "";
  /** The innermost element that holds all of the article. */
  root;

  /**
   * @param {ArticleText} whole  the text of the page
   * @param {readonly string[]} blocks  those of the article
   */
  constructor(whole, blocks) {
    this.#whole = whole;
    for (const slices of align(blocks, whole.text)) {
      if (slices.length > 0 && this.text) this.text += "\n\n";
      for (const [at, { start, end }] of slices.entries()) {
        // What is left out between two slices may have parted two words.
        const before = memberAt(slices, Math.max(at - 1, 0)).end;
        if (at > 0 && /\s/.test((whole.text[before] ?? "") + whole.text[start - 1])) this.text += " ";
        const part = { start: this.text.length, end: this.text.length + end - start, from: start };
        this.#parts.push(part);
        this.text += whole.text.slice(start, end);
      }
    }
    this.root = this.#commonRoot();
  }

  #commonRoot() {
    const pieces = this.piecesOf(0, this.text.length);
    const range = new Range();
    for (const [at, { node }] of pieces.entries()) {
      if (at === 0) range.selectNode(node);
      else if (range.comparePoint(node, 0) < 0) range.setStartBefore(node);
      else if (range.comparePoint(node, 0) > 0) range.setEndAfter(node);
    }
    const { commonAncestorContainer: root } = range;
    return pieces.length > 0 && root instanceof Element ? root : this.#whole.root;
  }

  /**
   * @param {number} start
   * @param {number} end
   * @returns {Piece[]}
   */
  piecesOf(start, end) {
    /** @type {Piece[]} */
    const pieces = [];
    for (let at = this.#partAt(start); at < this.#parts.length; at += 1) {
      const part = memberAt(this.#parts, at);
      if (part.start >= end) break;
      const shift = part.from - part.start;
      const first = Math.max(start, part.start) + shift;
      pieces.push(...this.#whole.piecesOf(first, Math.min(end, part.end) + shift));
    }
    return pieces;
  }

  /**
   * @param {Node} node
   * @param {number} offset
   */
  offsetOf(node, offset) {
    const place = this.#whole.offsetOf(node, offset);
    if (place === undefined) return undefined;
    const part = this.#parts.find(({ start, end, from }) => from <= place && place <= from + end - start);
    return part && part.start + place - part.from;
  }

  /**
   * The first part that ends behind an offset.
   * @param {number} offset
   */
  #partAt(offset) {
    let low = 0;
    let high = this.#parts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (memberAt(this.#parts, middle).end <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/**
 * What a page reader tells of a page: `readPage` of "newslens/page" does so.
 * @typedef {Pick<import("../read-page.js").Page, "text" | "blocks" | "published" | "order" | "isWhole">} ReadPage
 */

/**
 * An article, and what its page tells of it.
 * @typedef {object} Reading
 * @property {Article} article
 * @property {string | null} published
 * @property {ReadPage["order"]} order
 * @property {boolean} isWhole  whether nothing looked like an article, so that it is the whole page
 */

/**
 * Finds the article of the page.
 * @param {(html: string) => Promise<ReadPage>} readPage
 * @returns {Promise<Reading>}
 */
export async function findArticle(readPage) {
  const page = await readPage(document.documentElement.outerHTML);
  const blocks = page.blocks.map(({ start, end }) => page.text.slice(start, end));
  // Only now: while the page was read, it may have changed.
  const whole = new ArticleText(document.body ?? document.documentElement);
  const { published, order, isWhole } = page;
  return { article: new FoundArticle(whole, blocks), published, order, isWhole };
}
