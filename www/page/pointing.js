// Text and lists point to each other: what is pointed at is lit in both, a click or Enter goes to the other side.
import { describe } from "./describe.js";
import { words } from "./words.js";

/** @typedef {import("../common/types.js").Item} Item */

export class Pointing {
  /** @type {import("../common/types.js").Analysis | undefined} */
  #analysis;
  /** @type {Map<string, Item[]> | undefined} the items by their targets, made when they are first asked for */
  #items;
  /** @type {HTMLElement[]} */
  #lit = [];
  /** @type {Map<string, number>} which of its places a target was last shown at */
  #shownAt = new Map();

  /** Whether the pointer moved since the last key: what passes under it while keys scroll the page is not pointed at. */
  #pointerMoved = true;

  /**
   * @param {import("./reading.js").Reading} reading
   * @param {import("./side.js").Side} side
   * @param {HTMLElement} panels  the lists
   * @param {import("../common/card.js").Card} card
   * @param {ReadonlySet<string>} off  the kinds that are switched off
   * @param {(item: Item) => void} chosen  is called when the reader goes to something
   */
  constructor(reading, side, panels, card, off, chosen) {
    this.reading = reading;
    this.side = side;
    this.card = card;
    this.off = off;
    this.chosen = chosen;
    const onText = (/** @type {Event} */ { target }) => this.#overText(target);
    const onList = (/** @type {Event} */ { target }) => this.#light(rowAt(target)?.dataset.target);
    const onNothing = () => this.#light(undefined);
    const byPointer = (/** @type {(event: Event) => void} */ act) => (/** @type {Event} */ event) => {
      if (this.#pointerMoved) act(event);
    };
    for (const [root, onSomething] of /** @type {const} */ ([
      [reading.root, onText],
      [panels, onList],
    ])) {
      root.addEventListener("focusin", onSomething);
      root.addEventListener("focusout", onNothing);
      root.addEventListener("pointerover", byPointer(onSomething));
      root.addEventListener("pointerleave", byPointer(onNothing));
    }
    document.addEventListener("keydown", () => {
      this.#pointerMoved = false;
    });
    document.addEventListener("pointermove", (event) => {
      if (this.#pointerMoved) return;
      this.#pointerMoved = true;
      if (!(event.target instanceof Node)) return;
      if (reading.root.contains(event.target)) onText(event);
      if (panels.contains(event.target)) onList(event);
    });
    reading.root.tabIndex = 0;
    reading.root.addEventListener("click", ({ target }) => this.#fromText(target, false));
    reading.root.addEventListener("keydown", (event) => this.#onKey(event));
    panels.addEventListener("click", ({ target }) => {
      const row = rowAt(target);
      if (row?.dataset.target) this.showInText(row.dataset.target, row.dataset.start);
    });
    document.addEventListener("keydown", ({ key }) => key === "Escape" && card.hide());
  }

  /** @param {import("../common/types.js").Analysis} analysis */
  show(analysis) {
    this.#analysis = analysis;
    this.#light(undefined);
    this.#shownAt.clear();
    this.#items = undefined;
  }

  /** @param {string} target */
  #itemsOf(target) {
    if (!this.#items) {
      this.#items = new Map();
      for (const item of this.reading.items) {
        const items = this.#items.get(item.target);
        if (items) items.push(item);
        else this.#items.set(item.target, [item]);
      }
    }
    return this.#items.get(target) ?? [];
  }

  /**
   * Goes to a target's place in the text; asked again, to its next place.
   * @param {string} target
   * @param {string} [start]  where the place starts that is meant
   */
  showInText(target, start) {
    const places = this.#placesOf(target);
    if (places.length === 0) return;
    const next = ((this.#shownAt.get(target) ?? -1) + 1) % places.length;
    const at = start === undefined ? next : places.findIndex((place) => place.start === Number(start));
    if (at < 0) return;
    this.#shownAt.set(target, at);
    this.side.showText();
    this.#goTo(places[at]);
  }

  /** @param {string} target */
  #placesOf(target) {
    return this.#itemsOf(target).filter(({ part }) => !part);
  }

  /**
   * Goes to any place in the text.
   * @param {import("../common/types.js").Span} place
   */
  showPlace({ start, end }) {
    this.side.showText();
    const items = this.reading.items.filter((item) => item.start < end && item.end > start);
    const [shortest] = items.sort((a, b) => a.end - a.start - (b.end - b.start));
    if (shortest) return this.#goTo(shortest);
    const paragraph = this.reading.paragraphAt(start);
    if (!paragraph) return;
    reveal(paragraph);
    flash(paragraph);
  }

  /** @param {Item} item */
  #goTo(item) {
    const elements = this.reading.elementsOf(item);
    if (elements.length === 0) return;
    reveal(elements[0]);
    elements[0].tabIndex = -1;
    elements[0].focus({ preventScroll: true });
    for (const element of elements) flash(element);
    this.chosen(item);
  }

  /**
   * The innermost item at a place in the text whose kind is not switched off. Words that belong to a quote from outside
   * do not count: what they name is of more interest.
   * @param {EventTarget | null} place
   */
  #itemAt(place) {
    let mark = place instanceof Element ? place.closest("[data-item]") : null;
    while (mark) {
      const item = this.reading.itemOf(mark);
      const isOutside = item?.part === "cue" || item?.part === "speaker";
      if (item && !isOutside && !this.off.has(item.kind)) return { item, mark: /** @type {HTMLElement} */ (mark) };
      mark = mark.parentElement?.closest("[data-item]") ?? null;
    }
    return undefined;
  }

  /** @param {EventTarget | null} place */
  #overText(place) {
    const found = this.#itemAt(place);
    this.#light(found?.item.target);
    if (!found || !this.#analysis) return;
    const about = describe(this.#analysis, found.item.target);
    found.mark.setAttribute("aria-description", [words.kind[about.kind], about.title, ...about.details].join(". "));
    this.card.show(found.mark, about);
  }

  /**
   * @param {EventTarget | null} place
   * @param {boolean} byKey
   */
  #fromText(place, byKey) {
    const found = this.#itemAt(place);
    // A click that ends a selection is not meant for the highlight.
    if (!found || (!byKey && !getSelection()?.isCollapsed)) return;
    const row = this.side.reveal(found.item.target);
    if (!row) return;
    this.#light(found.item.target);
    revealRow(row);
    flash(row);
    // From there one comes back to where one was.
    this.#shownAt.set(found.item.target, this.#placesOf(found.item.target).indexOf(found.item) - 1);
    if (byKey) row.focus({ preventScroll: true });
    this.chosen(found.item);
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (step) this.#step(step);
    else if (event.key === "Enter") this.#fromText(event.target, true);
    else if (event.key === "Escape") this.reading.root.focus({ preventScroll: true });
    else return;
    event.preventDefault();
  }

  /** @param {number} step  1 for the next highlight, -1 for the one before */
  #step(step) {
    const items = this.reading.items.filter(({ part, kind }) => !part && !this.off.has(kind));
    const here = this.#itemAt(document.activeElement)?.item;
    const at = here ? items.indexOf(here) + step : step > 0 ? 0 : items.length - 1;
    if (items[at]) this.#goTo(items[at]);
  }

  /**
   * What somebody said, if the target is somebody.
   * @param {string} target
   */
  #quotesOf(target) {
    const quotes = this.#analysis?.quotes ?? [];
    return quotes.flatMap(({ speaker }, index) => (`entity:${speaker?.entity}` === target ? [`quote:${index}`] : []));
  }

  /** @param {string | undefined} target */
  #light(target) {
    for (const element of this.#lit) element.classList.remove("lit");
    this.#lit = [];
    this.card.hide();
    if (!target) return;
    for (const one of [target, ...this.#quotesOf(target)]) {
      for (const item of this.#itemsOf(one)) this.#lit.push(...this.reading.elementsOf(item, false));
    }
    const row = this.side.find(target, false);
    if (row) this.#lit.push(row);
    for (const element of this.#lit) element.classList.add("lit");
  }
}

/** @param {EventTarget | null} place */
function rowAt(place) {
  return place instanceof Element ? /** @type {HTMLElement | null} */ (place.closest("[data-target]")) : null;
}

/** @param {HTMLElement} element */
function reveal(element) {
  element.scrollIntoView({ block: "center" });
  // What was skipped while out of view had a guessed height; now it has its own.
  requestAnimationFrame(() => element.scrollIntoView({ block: "center" }));
}

/**
 * Brings a row into view. Where its list scrolls by itself, the page with the text stays where it is.
 * @param {HTMLElement} row
 */
function revealRow(row) {
  const list = row.closest(".panels");
  if (!list || getComputedStyle(list).overflowY === "visible") return reveal(row);
  const { top, height } = row.getBoundingClientRect();
  const frame = list.getBoundingClientRect();
  list.scrollTop += top + height / 2 - (frame.top + frame.height / 2);
}

/** @param {HTMLElement} element */
function flash(element) {
  element.classList.remove("flash");
  // Asking for its size makes the browser notice that the class was gone.
  element.getBoundingClientRect();
  element.classList.add("flash");
  element.addEventListener("animationend", () => element.classList.remove("flash"), { once: true });
}
