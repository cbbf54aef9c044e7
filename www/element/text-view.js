// A text of our own in paragraphs, with its highlights as elements.

import { blocksOf, looksSame } from "../common/blocks.js";
import { drawMarks } from "../common/marks.js";
import { memberAt } from "../common/member-at.js";
import { drawInSlices, stopDrawing } from "../common/slices.js";
import { keyOf, selectorOf, targetOf } from "../common/target.js";

/** @typedef {import("./overlay.js").Surface} Surface */
/** @typedef {import("../common/target.js").Target} Target */
/** @typedef {import("../common/types.js").Item} Item */

/**
 * A paragraph, with its highlights if they are drawn.
 * @typedef {{ block: import("../common/blocks.js").Block, paragraph: HTMLElement, isDrawn: boolean }} Shown
 */

/** @implements {Surface} */
export class TextView {
  #root;
  #events;
  /** @type {Shown[]} */
  #paragraphs = [];
  /** @type {ReadonlySet<string>} */
  #kinds = new Set();
  #drawing = { stop: () => {}, finish: () => {} };
  /** @type {Map<string, number>} which of its places a target was last shown at, by its key */
  #revealed = new Map();
  #listening = new AbortController();

  /**
   * @param {HTMLElement} root
   * @param {string} text
   * @param {readonly Item[]} items  in the order of the text
   * @param {import("./overlay.js").SurfaceEvents} events
   */
  constructor(root, text, items, events) {
    this.#root = root;
    this.#events = events;
    root.replaceChildren();
    this.change(text, items, events);
    const { signal } = this.#listening;
    root.addEventListener("pointerover", ({ target }) => this.#over(target), { signal });
    root.addEventListener("focusin", ({ target }) => this.#over(target), { signal });
    root.addEventListener("pointerleave", () => this.#events.over(null), { signal });
    root.addEventListener("focusout", () => this.#events.over(null), { signal });
    root.addEventListener("click", ({ target }) => this.#choose(target, false), { signal });
    root.addEventListener("keydown", (event) => this.#onKey(event), { signal });
  }

  /**
   * Shows a text in place of the one before: paragraphs that stand in both stay, and so do their highlights that look the same.
   * @param {string} text
   * @param {readonly Item[]} items  in the order of the text
   * @param {import("./overlay.js").SurfaceEvents} events
   */
  change(text, items, events) {
    this.#events = events;
    this.#drawing.stop();
    const old = this.#paragraphs;
    const blocks = blocksOf(text, items);
    const shorter = Math.min(old.length, blocks.length);
    let same = 0;
    while (same < shorter && old[same]?.block.text === blocks[same]?.text) same += 1;
    let tail = 0;
    while (tail < shorter - same && old.at(-1 - tail)?.block.text === blocks.at(-1 - tail)?.text) tail += 1;
    const next = old[old.length - tail]?.paragraph ?? null;
    for (const { paragraph } of old.slice(same, old.length - tail)) paragraph.remove();
    this.#paragraphs = blocks.map((block, index) => {
      const twin = index < same ? old[index] : old[old.length - blocks.length + index];
      const isNew = index >= same && index < blocks.length - tail;
      return twin && !isNew ? follow(twin, block) : { block, paragraph: paragraphOf(block.text), isDrawn: false };
    });
    // The browser leaves out of its work what is out of view.
    this.#root.classList.toggle("long", blocks.length > 50);
    const fresh = document.createDocumentFragment();
    for (const { paragraph } of this.#paragraphs.slice(same, blocks.length - tail)) fresh.append(paragraph);
    this.#root.insertBefore(fresh, next);
    this.#revealed.clear();
    const undrawn = this.#paragraphs.filter(({ isDrawn }) => !isDrawn);
    this.#drawing = drawInSlices(this.#root, undrawn, draw);
  }

  /** @param {ReadonlySet<string>} kinds */
  show(kinds) {
    this.#kinds = kinds;
    this.#root.dataset.kinds = [...kinds].join(" ");
  }

  /** @param {Target | null} target */
  light(target) {
    for (const mark of this.#root.querySelectorAll(".lit")) mark.classList.remove("lit");
    for (const mark of target ? this.#marksOf(target) : []) mark.classList.add("lit");
  }

  /** @param {Target} target */
  reveal(target) {
    this.#drawing.finish();
    const places = this.#marksOf(target).filter(isMark);
    if (places.length === 0) return undefined;
    const at = ((this.#revealed.get(keyOf(target)) ?? -1) + 1) % places.length;
    this.#revealed.set(keyOf(target), at);
    const place = memberAt(places, at);
    this.#goTo(place);
    return place;
  }

  clear() {
    this.#listening.abort();
    stopDrawing(this.#root, this.#drawing);
    this.#root.replaceChildren();
  }

  /** @param {Target} target */
  #marksOf(target) {
    return /** @type {HTMLElement[]} */ ([...this.#root.querySelectorAll(selectorOf(target))]);
  }

  /**
   * The innermost highlight at a place whose kind is shown. Words that belong to a quote from outside do not count: what
   * they name is of more interest.
   * @param {EventTarget | null} place
   */
  #markAt(place) {
    let mark = place instanceof Element ? place.closest("mark") : null;
    while (mark && !this.#kinds.has(mark.dataset.kind ?? "")) mark = mark.parentElement?.closest("mark") ?? null;
    return mark;
  }

  /** @param {EventTarget | null} place */
  #over(place) {
    const mark = this.#markAt(place);
    this.#events.over(targetOf(mark?.dataset.target) ?? null, mark ?? undefined);
  }

  /**
   * @param {EventTarget | null} place
   * @param {boolean} byKey
   */
  #choose(place, byKey) {
    const mark = this.#markAt(place);
    // A click that ends a selection is not meant for the highlight.
    const target = targetOf(mark?.dataset.target);
    if (!mark || !target || (!byKey && getSelection()?.isCollapsed === false)) return;
    this.#events.select(target, mark);
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (step) this.#step(step, event.target);
    else if (event.key === "Enter") this.#choose(event.target, true);
    else return;
    event.preventDefault();
  }

  /**
   * @param {number} step  1 for the next highlight, -1 for the one before
   * @param {EventTarget | null} from
   */
  #step(step, from) {
    this.#drawing.finish();
    const marks = [...this.#root.querySelectorAll("mark")].filter(({ dataset }) => this.#kinds.has(dataset.kind ?? ""));
    const here = marks.indexOf(/** @type {HTMLElement} */ (from));
    const next = here >= 0 ? marks[here + step] : marks[step > 0 ? 0 : marks.length - 1];
    if (next) this.#goTo(next);
  }

  /** @param {HTMLElement} mark */
  #goTo(mark) {
    mark.tabIndex = -1;
    mark.focus({ preventScroll: true });
    mark.scrollIntoView({ block: "nearest" });
  }
}

/** @param {string} text */
function paragraphOf(text) {
  const paragraph = document.createElement("p");
  paragraph.textContent = text;
  paragraph.part.add("paragraph");
  return paragraph;
}

/**
 * A paragraph that stays, with what stands in it now.
 * @param {Shown} twin
 * @param {import("../common/blocks.js").Block} block
 * @returns {Shown}
 */
function follow({ block: before, paragraph, isDrawn }, block) {
  const isSame = isDrawn && looksSame(before, block);
  const isMoved = block.items.some(({ target }, index) => target.index !== before.items[index]?.target.index);
  if (isSame && isMoved) name(paragraph, block);
  return { block, paragraph, isDrawn: isSame };
}

/** @param {Shown} shown */
function draw(shown) {
  drawMarks(shown.paragraph, shown.block);
  name(shown.paragraph, shown.block);
  shown.isDrawn = true;
}

/**
 * Writes at each highlight what it stands for.
 * @param {HTMLElement} paragraph
 * @param {import("../common/blocks.js").Block} block
 */
function name(paragraph, block) {
  for (const mark of /** @type {NodeListOf<HTMLElement>} */ (paragraph.querySelectorAll("[data-item]"))) {
    const item = memberAt(block.items, Number(mark.dataset.item));
    mark.dataset.target = keyOf(item.target);
    mark.dataset.kind = item.kind;
    if (isMark(mark)) mark.part.add("mark", item.kind);
  }
}

/** @param {Element} element */
function isMark(element) {
  return element.localName === "mark";
}
