// The article with its highlights. Only paragraphs that changed are placed again, a few at a time; in a long text their
// highlights are drawn when they come near.

import { blockAt, cutAnew, itemsWithin, touched } from "../common/block-change.js";
import { blockSteps, looksSame, separatorOf } from "../common/blocks.js";
import { changeItems } from "../common/item-change.js";
import { drawMarks } from "../common/marks.js";
import { drawInSlices, inSlices, isStep } from "../common/slices.js";
import { Sections } from "./sections.js";
import { selectedPlace } from "./selection.js";

/** @typedef {import("../common/types.js").Item} Item */
/** @typedef {import("../read-page.js").PageBlockKind} Kind */
/** @typedef {import("../common/blocks.js").Block & { element: HTMLElement, kind: Kind | "", drawn: boolean }} Shown */
/** @typedef {{ items: readonly Item[], separator: RegExp, blocks: Shown[], same: number, tail: number }} Prepared  how many blocks at the start
 *   and at the end have the text that they had */

/** Up to here highlights are drawn without waiting for them to come near: the length of any usual article, in UTF-16 units. */
const drawnAtOnce = 60_000;

/** How many records and units of text may change at most for only these to be looked at. */
const mostChanged = 4000;

export class Reading {
  /** @type {Shown[]} */
  #blocks = [];
  /** @type {readonly Item[]} */
  #items = [];
  /** @type {WeakMap<Element, Shown>} */
  #blockOf = new WeakMap();
  /** @type {{ stop: () => void, finish: () => void } | undefined} what is placed or drawn in slices */
  #working;

  #sections;
  /** How many blocks are at their places, from the start. */
  #placed = 0;
  /** What stands between paragraphs. */
  #separator = separatorOf("");

  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.#sections = new Sections(root, (paragraphs) => {
      for (const paragraph of paragraphs) {
        const block = this.#blockOf.get(paragraph);
        if (block) this.#draw(block);
      }
    });
    addEventListener("beforeprint", () => this.drawAll());
  }

  /** All items, in the order of the text. */
  get items() {
    return this.#items;
  }

  /**
   * Makes in steps what `show` is to show: the paragraphs of a text, those that are there already with their elements.
   * @param {string} text
   * @param {readonly Item[]} items
   * @param {ReadonlyMap<string, Kind>} kinds  what paragraphs are that are no plain ones, by their texts
   * @returns {Generator<void, Prepared>}
   */
  *prepare(text, items, kinds) {
    const blocks = yield* blockSteps(text, items);
    return { items, separator: separatorOf(text), ...(yield* this.#reuse(blocks, kinds)) };
  }

  /**
   * Shows a text with its items in place of the one before, from which it was prepared.
   * @param {Prepared} prepared
   * @param {() => void} filled  is called when all that may be in view is at its place
   */
  show({ items, separator, blocks, same, tail }, filled) {
    this.#working?.stop();
    const kept = new Set(blocks.map(({ element }) => element));
    for (const { element } of this.#blocks) {
      if (kept.has(element)) continue;
      element.remove();
      this.#blockOf.delete(element);
    }
    const wasPlaced = this.#isPlaced;
    this.#items = items;
    this.#separator = separator;
    this.#blocks = blocks;
    this.#adopt(blocks);
    this.#place(Math.min(same, this.#placed), wasPlaced ? blocks.length - tail : blocks.length, filled);
  }

  /**
   * Notes which elements are those of blocks, and what the first of all is.
   * @param {readonly Shown[]} blocks
   */
  #adopt(blocks) {
    for (const block of blocks) {
      this.#blockOf.set(block.element, block);
      if (block.element.className !== block.kind) block.element.className = block.kind;
    }
    this.root.classList.toggle("with-headline", hasHeadline(this.#blocks));
  }

  get #isPlaced() {
    return this.#placed === this.#blocks.length;
  }

  /**
   * Whether a text can be shown by what an edit has changed of the one that is shown: that is all there, and little of it changes.
   * @param {string} text  as it is now
   * @param {import("../analysis-change.js").Places} places  that have changed
   */
  canChange(text, places) {
    return this.#isPlaced && sizeOf(places) < mostChanged && separatorOf(text).source === this.#separator.source;
  }

  /**
   * Shows a text after an edit, where it `canChange`: what did not change is not looked at, but for being moved.
   * @param {import("../analysis.js").Analysis} analysis  of the text as it is now
   * @param {import("../analysis-change.js").Places} places  that have changed
   * @param {import("../common/items.js").QuoteWords} words
   * @param {ReadonlyMap<string, Kind>} kinds  as for `prepare`
   * @param {() => void} filled  is called when all that may be in view is at its place
   * @returns {boolean} whether lists of what was found say something else by now
   */
  change(analysis, places, words, kinds, filled) {
    this.#working?.stop();
    const { items, gone, fresh, isInside } = changeItems(this.#items, places, analysis, words);
    const [first, behind] = touched(this.#blocks, places.text);
    const old = this.#blocks.slice(first, behind);
    const cut = cutAnew(this.#blocks, [first, behind], analysis.text, places.text, this.#separator);
    const ofOld = new Set([...old.flatMap((block) => block.items), ...fresh]);
    for (const item of gone) ofOld.delete(item);
    const near = [...ofOld];
    const twins = byText(old);
    const blocks = cut.map((block) => shownAs({ ...block, items: itemsWithin(block, near) }, twins, kinds));
    this.#items = items;
    this.#blocks.splice(first, behind - first, ...blocks);
    this.#renew(gone, fresh, new Set(blocks));
    const kept = new Set(blocks.map(({ element }) => element));
    for (const { element } of old) {
      if (kept.has(element)) continue;
      element.remove();
      this.#blockOf.delete(element);
    }
    this.#adopt(blocks);
    this.#place(first, first + blocks.length, filled);
    return isInside || gone.length > 0 || fresh.length > 0 || places.entity.others.length > 0;
  }

  /**
   * Gives the blocks where items went or came those that they have now.
   * @param {readonly Item[]} gone
   * @param {readonly Item[]} fresh
   * @param {ReadonlySet<Shown>} cut  those that have theirs already
   */
  #renew(gone, fresh, cut) {
    /** @type {Set<Shown>} */
    const changed = new Set();
    for (const { start, end } of [...gone, ...fresh]) {
      let at = this.#blockAt(start);
      for (let block = this.#blocks[at]; block && block.start < end; block = this.#blocks[at]) {
        if (!cut.has(block)) changed.add(block);
        at += 1;
      }
    }
    const left = new Set(gone);
    for (const block of changed) {
      const before = { ...block };
      block.items = itemsWithin(block, [...block.items.filter((item) => !left.has(item)), ...fresh]);
      block.drawn &&= looksSame(before, block);
    }
  }

  /**
   * Puts blocks at their places; those before and behind stay where they are.
   * @param {number} from
   * @param {number} to
   * @param {() => void} filled
   */
  #place(from, to, filled) {
    this.#placed = from;
    this.root.setAttribute("aria-busy", "true");
    this.#sections.goBehind(this.#blocks[from - 1]?.element);
    const place = (/** @type {Shown} */ block) => {
      this.#sections.place(block.element);
      this.#placed += 1;
      if (this.#isWanted(block)) this.#draw(block);
      if (block.start < drawnAtOnce && block.end >= drawnAtOnce) filled();
    };
    this.#working = undefined;
    const placing = inSlices(this.#blocks.slice(from, to), place, () => {
      this.#placed = this.#blocks.length;
      this.#sections.removeEmpty();
      filled();
      this.#working = this.#drawWanted();
    });
    // All may be placed already.
    this.#working ??= placing;
  }

  /** Draws what is wanted and not drawn yet: what the reader may see now goes first. */
  #drawWanted() {
    const wanted = this.#blocks.filter((block) => !block.drawn && this.#isWanted(block));
    const near = wanted.filter(({ element }) => this.#sections.isNear(element));
    return drawInSlices(this.root, [...near, ...wanted], (block) => this.#draw(block));
  }

  /**
   * Whether the highlights of a block are wanted already.
   * @param {Shown} block
   */
  #isWanted({ end, element }) {
    return end < drawnAtOnce || this.#sections.isNear(element);
  }

  /** Draws all that is not drawn yet. */
  drawAll() {
    this.#working?.finish();
    for (const block of this.#blocks) this.#draw(block);
  }

  /**
   * Gives each block its element: that of a block with the same text, at the same place if there is one, or a new one.
   * @param {import("../common/blocks.js").Block[]} blocks
   * @param {ReadonlyMap<string, Kind>} kinds
   * @returns {Generator<void, { blocks: Shown[], same: number, tail: number }>}
   */
  *#reuse(blocks, kinds) {
    const old = this.#blocks;
    const shorter = Math.min(old.length, blocks.length);
    let same = 0;
    while (same < shorter && old[same]?.text === blocks[same]?.text) {
      same += 1;
      if (isStep(same)) yield;
    }
    let tail = 0;
    while (tail < shorter - same && old[old.length - 1 - tail]?.text === blocks[blocks.length - 1 - tail]?.text) {
      tail += 1;
      if (isStep(tail)) yield;
    }
    const twins = byText(old.slice(same, old.length - tail));
    yield;
    /** @type {Shown[]} */
    const shown = [];
    for (const [index, block] of blocks.entries()) {
      const behind = blocks.length - index;
      const there = index < same ? old[index] : behind <= tail ? old[old.length - behind] : undefined;
      shown.push(there ? inPlaceOf(there, block, kinds) : shownAs(block, twins, kinds));
      if (isStep(index)) yield;
    }
    return { blocks: shown, same, tail };
  }

  /** @param {Shown} block */
  #draw(block) {
    if (block.drawn) return;
    const focused = markIn(block.element, document.activeElement);
    drawMarks(block.element, block);
    block.drawn = true;
    if (focused) this.#focusAgain(block, focused);
  }

  /**
   * Brings the focus back to a highlight that was drawn anew.
   * @param {Shown} block
   * @param {{ start: number, length: number }} place  where it was in the paragraph
   */
  #focusAgain({ start, element, items }, place) {
    const at = items.findIndex(
      (item) => !item.part && item.start - start === place.start && item.end - item.start === place.length,
    );
    const mark = /** @type {HTMLElement} */ (element.querySelector(`[data-item="${at}"]`) ?? this.root);
    if (mark !== this.root) mark.tabIndex = -1;
    mark.focus({ preventScroll: true });
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
    if (draw && !this.#blocks[this.#blockAt(item.end - 1)]?.element.isConnected) this.#working?.finish();
    let at = this.#blockAt(item.start);
    for (let block = this.#blocks[at]; block && block.start < item.end; block = this.#blocks[at]) {
      at += 1;
      if (draw) this.#draw(block);
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

  /** What is selected in the text, without the spaces around it. */
  selection() {
    return selectedPlace((paragraph) => this.#blockOf.get(paragraph)?.start);
  }

  /**
   * @param {number} offset
   * @returns {HTMLElement | undefined}
   */
  paragraphAt(offset) {
    this.#working?.finish();
    return this.#blocks[this.#blockAt(offset)]?.element;
  }

  /**
   * The place of the first block that ends behind an offset.
   * @param {number} offset
   */
  #blockAt(offset) {
    return blockAt(this.#blocks, offset);
  }
}

/**
 * Blocks by what stands in them, the first of those with the same text last.
 * @param {readonly Shown[]} blocks
 */
function byText(blocks) {
  /** @type {Map<string, Shown[]>} */
  const twins = new Map();
  for (const block of [...blocks].reverse()) {
    const others = twins.get(block.text);
    if (others) others.push(block);
    else twins.set(block.text, [block]);
  }
  return twins;
}

/**
 * A block with the element of one with the same text, or a new one.
 * @param {import("../common/blocks.js").Block} block
 * @param {Map<string, Shown[]>} twins  from which that is taken
 * @param {ReadonlyMap<string, Kind>} kinds
 */
function shownAs(block, twins, kinds) {
  return inPlaceOf(twins.get(block.text)?.pop(), block, kinds);
}

/**
 * @param {Shown | undefined} twin
 * @param {import("../common/blocks.js").Block} block
 * @param {ReadonlyMap<string, Kind>} kinds
 * @returns {Shown}
 */
function inPlaceOf(twin, block, kinds) {
  const drawn = twin?.drawn === true && looksSame(twin, block);
  const kind = (kinds.size > 0 && kinds.get(block.text)) || "";
  return { ...block, element: twin?.element ?? plain(block.text), kind, drawn };
}

/**
 * The place in a paragraph of a highlight in it.
 * @param {Element} paragraph
 * @param {Element | null} mark
 */
function markIn(paragraph, mark) {
  if (!mark || mark === paragraph || !paragraph.contains(mark)) return undefined;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEndBefore(mark);
  return { start: before.toString().length, length: mark.textContent?.length ?? 0 };
}

/** @param {string} text */
function plain(text) {
  const element = document.createElement("p");
  element.textContent = text;
  return element;
}

/**
 * Whether the first block is the article's headline: it is known to be, or it is short, one line, without a full stop, and
 * followed by more.
 * @param {Shown[]} blocks
 */
function hasHeadline(blocks) {
  if (blocks[0]?.kind === "headline") return true;
  const first = blocks[0]?.text.trim() ?? "";
  return blocks.length > 1 && first.length < 140 && !/[.,;:!?…]["”’)]*$|\n/.test(first);
}

/**
 * How much has changed.
 * @param {import("../analysis-change.js").Places} places
 */
function sizeOf({ text, date, quote, mention }) {
  const records = [date, quote, mention].map(({ start, newEnd, others }) => newEnd - start + others.length);
  return records.reduce((sum, count) => sum + count, text.newEnd - text.start + text.end - text.start);
}
