// Highlights over a part of the page whose DOM is not ours: nothing in it is changed while there is the Highlight API.

import { memberAt } from "../common/member-at.js";
import { isSame, keyOf } from "../common/target.js";
import { HighlightPaint } from "./highlight-paint.js";
import { MarkPaint } from "./mark-paint.js";

/** @typedef {import("../common/types.js").Item} Item */
/** @typedef {import("../common/target.js").Target} Target */
/** @typedef {import("./article-text.js").Piece} Piece */

/**
 * How an overlay is painted. A style is a kind ("quote", "date", …), "indirect", "lit" or "flash".
 * @typedef {object} Paint
 * @property {(style: string, pieces: Piece[]) => void} set  gives a style to these pieces of text, in place of those before
 * @property {(piece: Piece) => Range[]} rangesOf  where a piece stands now
 * @property {(node: Node, offset: number) => { node: Node, offset: number }} originOf  the place in the article's own text
 *   nodes of a place that the browser tells
 * @property {() => void} clear  leaves the page as it was
 */

/**
 * What shows a text with its highlights.
 * @typedef {object} Surface
 * @property {(kinds: ReadonlySet<string>) => void} show  shows the highlights of these kinds
 * @property {(target: Target | null) => void} light  lights what belongs to a target
 * @property {(target: Target) => Element | Range | undefined} reveal  scrolls to a target's place; asked again, to its next
 *   place; gives back where that is
 * @property {() => void} clear  takes everything away
 */

/**
 * What a surface tells.
 * @typedef {object} SurfaceEvents
 * @property {(target: Target | null, place?: Element | Range) => void} over  the reader points at a target, or at none
 * @property {(target: Target, place?: Element | Range) => void} select  the reader chose a target
 * @property {() => void} painted  the DOM of the page may have been touched
 */

/** @implements {Surface} */
export class Overlay {
  #article;
  #items;
  #painted;
  #events;
  /** @type {Paint} */
  #paint;
  /** @type {ReadonlySet<string>} */
  #kinds = new Set();
  /** @type {Map<string, number>} which of its places a target was last shown at, by its key */
  #revealed = new Map();
  #listening = new AbortController();
  #frame = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #flashing;

  /**
   * @param {import("./article-text.js").Article} article
   * @param {readonly Item[]} items  in the order of the text
   * @param {SurfaceEvents} events
   * @param {(root: Element) => Paint} [paintOf]
   */
  constructor(article, items, events, paintOf = bestPaint) {
    this.#article = article;
    this.#items = items.filter(({ part }) => !part);
    this.#painted = items.filter(({ part }) => !part || part === "words");
    this.#events = events;
    this.#paint = paintOf(article.root);
    const { signal } = this.#listening;
    const root = /** @type {HTMLElement} */ (article.root);
    root.addEventListener("pointermove", (event) => this.#onMove(event), { signal, passive: true });
    root.addEventListener("pointerleave", () => this.#onLeave(), { signal });
    root.addEventListener("click", (event) => this.#onClick(event), { signal });
  }

  /** @param {ReadonlySet<string>} kinds */
  show(kinds) {
    this.#kinds = kinds;
    /** @type {Map<string, Item[]>} */
    const byStyle = new Map();
    for (const item of this.#painted) {
      const style = styleOf(item);
      const items = byStyle.get(style) ?? [];
      if (kinds.has(item.kind)) items.push(item);
      byStyle.set(style, items);
    }
    for (const [style, items] of byStyle) this.#set(style, this.#piecesOf(items));
  }

  /** @param {Target | null} target */
  light(target) {
    this.#set("lit", this.#piecesOf(target ? this.#placesOf(target) : []));
  }

  /** @param {Target} target */
  reveal(target) {
    const places = this.#placesOf(target);
    if (places.length === 0) return undefined;
    const at = ((this.#revealed.get(keyOf(target)) ?? -1) + 1) % places.length;
    this.#revealed.set(keyOf(target), at);
    return this.goTo(memberAt(places, at));
  }

  /** The highlights that are shown, in the order of the text. */
  get shown() {
    return this.#items.filter(({ kind }) => this.#kinds.has(kind));
  }

  /**
   * Scrolls to a highlight.
   * @param {Item} item
   * @returns {Range | undefined} where it starts
   */
  goTo(item) {
    const pieces = this.#piecesOf([item]);
    const [first] = pieces.flatMap((piece) => this.#paint.rangesOf(piece));
    // At once, wherever the page scrolls smoothly: what is told of a place is put beside it, and it lights up for a moment.
    first?.startContainer.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
    this.#set("flash", pieces);
    clearTimeout(this.#flashing);
    this.#flashing = setTimeout(() => this.#set("flash", []), 1200);
    return first;
  }

  clear() {
    this.#listening.abort();
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#flashing);
    this.#paint.clear();
    this.#events.painted();
  }

  /**
   * @param {string} style
   * @param {Piece[]} pieces
   */
  #set(style, pieces) {
    this.#paint.set(style, pieces);
    this.#events.painted();
  }

  /** @param {Target} target */
  #placesOf(target) {
    return this.#items.filter((item) => isSame(item.target, target));
  }

  /** @param {readonly Item[]} items */
  #piecesOf(items) {
    return items.flatMap(({ start, end }) => this.#article.piecesOf(start, end));
  }

  /** @param {PointerEvent} event */
  #onMove({ clientX, clientY }) {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      const item = this.#itemAt(clientX, clientY);
      if (item) this.#events.over(item.target, this.#rangeAt(item, clientX, clientY));
      else this.#events.over(null);
    });
  }

  #onLeave() {
    cancelAnimationFrame(this.#frame);
    this.#events.over(null);
  }

  /** @param {MouseEvent} event */
  #onClick({ clientX, clientY }) {
    const item = this.#itemAt(clientX, clientY);
    // A click that ends a selection is not meant for the highlight.
    if (!item || getSelection()?.isCollapsed === false) return;
    this.#events.select(item.target, this.#rangeAt(item, clientX, clientY));
  }

  /**
   * The innermost item at a point of the window whose kind is shown.
   * @param {number} x
   * @param {number} y
   */
  #itemAt(x, y) {
    const caret = caretAt(x, y, this.#article.root.getRootNode());
    const place = caret && this.#paint.originOf(caret.node, caret.offset);
    const offset = place && this.#article.offsetOf(place.node, place.offset);
    if (offset === undefined) return undefined;
    const near = this.#items.filter(
      ({ start, end, kind }) => start <= offset && offset <= end && this.#kinds.has(kind),
    );
    near.sort((a, b) => a.end - a.start - (b.end - b.start));
    return near.find((item) => this.#rangeAt(item, x, y));
  }

  /**
   * The part of an item that lies under a point of the window.
   * @param {Item} item
   * @param {number} x
   * @param {number} y
   */
  #rangeAt({ start, end }, x, y) {
    return this.#article
      .piecesOf(start, end)
      .flatMap((piece) => this.#paint.rangesOf(piece))
      .find((range) =>
        [...range.getClientRects()].some(
          ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
        ),
      );
  }
}

/**
 * @param {Element} root  of an article
 * @returns {Paint}
 */
function bestPaint(root) {
  return HighlightPaint.isPossible() ? new HighlightPaint(root) : new MarkPaint(root);
}

/**
 * Speech in the writer's words is fainter than what was said word for word.
 * @param {Item} item
 */
function styleOf({ kind, part, variant }) {
  return kind === "quote" && !part && variant !== "direct" ? "indirect" : kind;
}

/**
 * The place in the DOM nearest to a point of the window.
 * @param {number} x
 * @param {number} y
 * @param {Node} root
 * @returns {{ node: Node, offset: number } | undefined}
 */
function caretAt(x, y, root) {
  // Without the first, which is the standard's, an older browser has the second.
  if (document.caretPositionFromPoint) {
    const shadowRoots = root instanceof ShadowRoot ? [root] : [];
    const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
    return caret ? { node: caret.offsetNode, offset: caret.offset } : undefined;
  }
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}
