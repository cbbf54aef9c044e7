// The article with its highlights. Only paragraphs that changed are drawn again, a few at a time, those in view first.
import { blocksOf, looksSame } from "../common/blocks.js";
import { drawMarks } from "../common/marks.js";
import { inSlices } from "../common/slices.js";

/** @typedef {import("../common/types.js").Item} Item */
/** @typedef {import("../common/blocks.js").Block & { element: HTMLElement, drawn: boolean }} Shown */

export class Reading {
  /** @type {Shown[]} */
  #blocks = [];
  /** @type {readonly Item[]} */
  #items = [];
  /** @type {WeakMap<Element, Shown>} */
  #blockOf = new WeakMap();
  /** @type {{ stop: () => void, finish: () => void } | undefined} */
  #placing;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
  }

  /** All items, in the order of the text. */
  get items() {
    return this.#items;
  }

  /**
   * Shows a text with its items in place of the one before.
   * @param {string} text
   * @param {readonly Item[]} items
   */
  show(text, items) {
    this.#placing?.stop();
    this.#items = items;
    const before = this.#blocks;
    this.#blocks = this.#reuse(blocksOf(text, items));
    for (const { element } of before) if (!this.#blockOf.has(element)) element.remove();
    this.root.classList.toggle("with-headline", hasHeadline(this.#blocks));
    let cursor = this.root.firstElementChild;
    this.#placing = inSlices(this.#blocks, (block) => {
      // Touches only what is out of place.
      if (block.element === cursor) cursor = cursor.nextElementSibling;
      else this.root.insertBefore(block.element, cursor);
      this.#draw(block);
    });
  }

  /**
   * Gives each block its element: that of a block that looked the same, or of one with the same text, or a new one.
   * @param {import("../common/blocks.js").Block[]} blocks
   * @returns {Shown[]}
   */
  #reuse(blocks) {
    const old = this.#blocks;
    let same = 0;
    while (same < old.length && same < blocks.length && looksSame(old[same], blocks[same])) same += 1;
    let tail = 0;
    while (
      tail < Math.min(old.length, blocks.length) - same &&
      looksSame(old[old.length - 1 - tail], blocks[blocks.length - 1 - tail])
    )
      tail += 1;
    /** @type {Map<string, Shown[]>} */
    const byText = new Map();
    for (const block of old.slice(same, old.length - tail).reverse()) {
      this.#blockOf.delete(block.element);
      const others = byText.get(block.text);
      if (others) others.push(block);
      else byText.set(block.text, [block]);
    }
    return blocks.map((block, index) => {
      const behind = blocks.length - index;
      const twin =
        index < same ? old[index] : behind <= tail ? old[old.length - behind] : byText.get(block.text)?.pop();
      const drawn = twin?.drawn === true && looksSame(twin, block);
      const shown = { ...block, element: twin?.element ?? plain(block.text), drawn };
      this.#blockOf.set(shown.element, shown);
      return shown;
    });
  }

  /** @param {Shown} block */
  #draw(block) {
    if (block.drawn) return;
    drawMarks(block.element, block);
    block.drawn = true;
  }

  /**
   * The elements of an item: more than one if it is cut by paragraphs or by other items.
   * @param {Item} item
   * @param {boolean} [draw]  whether paragraphs that are not drawn yet are drawn for it
   * @returns {HTMLElement[]}
   */
  elementsOf(item, draw = true) {
    /** @type {HTMLElement[]} */
    const elements = [];
    if (draw && !this.#blocks[this.#blockAt(item.end - 1)]?.drawn) this.#placing?.finish();
    for (let at = this.#blockAt(item.start); at < this.#blocks.length && this.#blocks[at].start < item.end; at += 1) {
      const block = this.#blocks[at];
      if (!block.drawn) continue;
      const found = block.element.querySelectorAll(`[data-item="${block.items.indexOf(item)}"]`);
      elements.push(.../** @type {NodeListOf<HTMLElement>} */ (found));
    }
    return elements;
  }

  /**
   * The item that an element stands for.
   * @param {Element} element
   * @returns {Item | undefined}
   */
  itemOf(element) {
    const block = this.#blockOf.get(element.closest("p") ?? element);
    // A paragraph that waits to be drawn again still shows its old items.
    return block?.drawn ? block.items[Number(element.getAttribute("data-item") ?? -1)] : undefined;
  }

  /**
   * What is selected in the text, without the spaces around it.
   * @returns {{ start: number, end: number } | undefined}
   */
  selection() {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
    const range = selection.getRangeAt(0);
    const start = this.#offsetOf(range.startContainer, range.startOffset);
    const end = this.#offsetOf(range.endContainer, range.endOffset);
    if (start === undefined || end === undefined) return undefined;
    const text = selection.toString();
    const place = {
      start: start + text.length - text.trimStart().length,
      end: end - text.length + text.trimEnd().length,
    };
    return place.start < place.end ? place : undefined;
  }

  /**
   * @param {Node} node
   * @param {number} offset  as in a Range
   */
  #offsetOf(node, offset) {
    const inside = node instanceof Element ? node : node.parentElement;
    const paragraph = inside?.closest("p");
    const block = paragraph && this.#blockOf.get(paragraph);
    if (!block) return undefined;
    const before = document.createRange();
    before.setStart(paragraph, 0);
    before.setEnd(node, offset);
    return block.start + before.toString().length;
  }

  /**
   * @param {number} offset
   * @returns {HTMLElement | undefined}
   */
  paragraphAt(offset) {
    this.#placing?.finish();
    return this.#blocks[this.#blockAt(offset)]?.element;
  }

  /**
   * The place of the first block that ends behind an offset.
   * @param {number} offset
   */
  #blockAt(offset) {
    let low = 0;
    let high = this.#blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#blocks[middle].end <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** @param {string} text */
function plain(text) {
  const element = document.createElement("p");
  element.textContent = text;
  return element;
}

/**
 * Whether the first block is the article's headline: short, one line, without a full stop, and followed by more.
 * @param {Shown[]} blocks
 */
function hasHeadline(blocks) {
  const first = blocks[0]?.text.trim() ?? "";
  return blocks.length > 1 && first.length < 140 && !/[.,;:!?…]["”’)]*$|\n/.test(first);
}
