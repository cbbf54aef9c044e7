// A text of our own in paragraphs, with its highlights as elements.

import { blocksOf } from "../common/blocks.js";
import { drawMarks } from "../common/marks.js";
import { memberAt } from "../common/member-at.js";
import { drawInSlices, stopDrawing } from "../common/slices.js";
import { keyOf, selectorOf, targetOf } from "../common/target.js";

/** @typedef {import("./overlay.js").Surface} Surface */
/** @typedef {import("../common/target.js").Target} Target */
/** @typedef {import("../common/types.js").Item} Item */

/** @implements {Surface} */
export class TextView {
  #root;
  #events;
  /** @type {ReadonlySet<string>} */
  #kinds = new Set();
  #drawing;
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
    const paragraphs = blocksOf(text, items).map((block) => ({ block, paragraph: paragraphOf(block.text) }));
    // The browser leaves out of its work what is out of view.
    root.classList.toggle("long", paragraphs.length > 50);
    root.replaceChildren(...paragraphs.map(({ paragraph }) => paragraph));
    this.#drawing = drawInSlices(root, paragraphs, ({ block, paragraph }) => draw(paragraph, block));
    const { signal } = this.#listening;
    root.addEventListener("pointerover", ({ target }) => this.#over(target), { signal });
    root.addEventListener("focusin", ({ target }) => this.#over(target), { signal });
    root.addEventListener("pointerleave", () => events.over(null), { signal });
    root.addEventListener("focusout", () => events.over(null), { signal });
    root.addEventListener("click", ({ target }) => this.#choose(target, false), { signal });
    root.addEventListener("keydown", (event) => this.#onKey(event), { signal });
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
 * @param {HTMLElement} paragraph
 * @param {import("../common/blocks.js").Block} block
 */
function draw(paragraph, block) {
  drawMarks(paragraph, block);
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
