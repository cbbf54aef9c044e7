// Text and lists point to each other: what is pointed at is lit in both, a click or Enter goes to the other side.
import { memberAt } from "../common/member-at.js";
import { keyOf, targetOf } from "../common/target.js";
import { describe } from "./describe.js";
import { words } from "./words.js";

/** @typedef {import("../common/types.js").Item} Item */
/** @typedef {import("../common/target.js").Target} Target */

/** @typedef {import("./correct-bar.js").Chosen} Chosen */

/**
 * What is pointed at, by the pointer or by the focus: an element in the text or in the lists.
 * @typedef {{ element: Element, isFocus: boolean, isCardClosed?: boolean }} Pointed
 */

export class Pointing {
  /** @type {import("../common/types.js").Analysis | undefined} */
  #analysis;
  /** @type {Map<string, Item[]> | undefined} the items by the keys of their targets, made when they are first asked for */
  #items;
  /** @type {HTMLElement[]} */
  #lit = [];
  /** @type {Pointed | undefined} */
  #pointed;
  /** @type {Item | undefined} what the reader went to, which stays lit while nothing else is pointed at */
  #chosen;
  /** @type {Element[]} the elements that stand for it */
  #ofChosen = [];
  /** @type {Map<string, number>} which of its places a target was last shown at, by its key */
  #shownAt = new Map();

  /** Where the pointer is in the window. */
  #pointer = { x: -1, y: -1 };
  /** Whether it moved since the last key or scroll: what passes under it while the page is scrolled is not pointed at. */
  #pointerMoved = true;

  /**
   * @param {{ reading: import("./reading.js").Reading, side: import("./side.js").Side, panels: HTMLElement,
   *   card: import("../common/card.js").Card, area: import("./free-area.js").FreeArea }} parts  `panels` holds the lists
   * @param {(kind: string) => boolean} isOff  whether a kind is switched off
   * @param {(item: Item, y?: number) => void} chosen  is called when the reader goes to something, by a click at `y` perhaps
   */
  constructor({ reading, side, panels, card, area }, isOff, chosen) {
    this.reading = reading;
    this.side = side;
    this.panels = panels;
    this.card = card;
    this.area = area;
    this.isOff = isOff;
    this.chosen = chosen;
    card.limits = () => ({ ...area.stretch, avoid: this.linesOfChosen() });
    area.moved = () => {
      this.#pointerMoved = false;
      card.follow();
    };
    const point = (/** @type {EventTarget | null} */ target, isFocus = false) => {
      this.#pointed = target instanceof Element ? { element: target, isFocus } : undefined;
      this.#update();
    };
    for (const root of [reading.root, panels]) {
      root.addEventListener("focusin", ({ target }) => point(target, true));
      root.addEventListener("focusout", () => point(null));
      root.addEventListener("pointerover", ({ clientX: x, clientY: y, target }) => {
        this.#pointer = { x, y };
        if (this.#pointerMoved) point(target);
      });
      root.addEventListener("pointerleave", () => this.#pointerMoved && point(null));
      // What is drawn anew, or stands for something else by now, is lit as what was there before.
      const changes = { childList: true, subtree: true, attributeFilter: ["data-target"] };
      new MutationObserver(() => this.#followDrawing()).observe(root, changes);
    }
    document.addEventListener("keydown", () => {
      this.#pointerMoved = false;
    });
    document.addEventListener("pointermove", ({ clientX: x, clientY: y, target }) => {
      this.#pointer = { x, y };
      if (this.#pointerMoved) return;
      this.#pointerMoved = true;
      if (target instanceof Node && (reading.root.contains(target) || panels.contains(target))) point(target);
    });
    reading.root.tabIndex = 0;
    reading.root.addEventListener("click", (event) => this.#fromText(event.target, event));
    reading.root.addEventListener("keydown", (event) => this.#onKey(event));
    panels.addEventListener("click", ({ target }) => {
      const row = rowAt(target);
      const shown = targetOf(row?.dataset.target);
      if (shown) this.showInText(shown, row?.dataset.start);
    });
    document.addEventListener("keydown", ({ key }) => {
      if (key !== "Escape") return;
      card.hide();
      if (this.#pointed) this.#pointed.isCardClosed = true;
    });
  }

  /** @param {import("../common/types.js").Analysis} analysis */
  show(analysis) {
    this.#analysis = analysis;
    this.#shownAt.clear();
    this.#items = undefined;
    this.#update();
  }

  /**
   * Marks what the reader chose, in the text and in the lists.
   * @param {Chosen | undefined} chosen
   */
  markChosen(chosen) {
    this.#chosen = chosen && chosen.kind !== null ? this.#itemOfPlace(chosen) : undefined;
    if (this.#chosen) this.reading.elementsOf(this.#chosen);
    this.#update();
  }

  /** @param {Chosen} chosen */
  #itemOfPlace({ start, end, kind }) {
    const ofTarget = kind === "date" || kind === "quote" ? kind : "entity";
    return this.reading.items.find(
      (item) => item.start === start && item.end === end && !item.part && item.target.kind === ofTarget,
    );
  }

  /** Where the lines of what is chosen are in the window: in the text, or in the list where that alone is in front. */
  linesOfChosen() {
    if (!this.#chosen) return [];
    const lines = linesOf(this.reading.elementsOf(this.#chosen, false));
    const row = lines.length === 0 && this.side.find(this.#chosen.target, false);
    return row ? linesOf([row]) : lines;
  }

  /** The highlight in the text that has the focus. */
  get focused() {
    const { activeElement } = document;
    return this.reading.root.contains(activeElement) ? this.#itemAt(activeElement)?.item : undefined;
  }

  /**
   * Brings the focus back to where it was in the text, if it was lost when that was placed anew.
   * @param {import("./text-change.js").Place | undefined} place  where that is by now
   */
  focusAgain(place) {
    if (document.activeElement !== document.body) return;
    const item =
      place && this.reading.items.find(({ start, end, part }) => start === place.start && end === place.end && !part);
    const [mark] = item ? this.reading.elementsOf(item) : [];
    focus(mark ?? this.reading.root);
  }

  /** Brings the focus to what is chosen, or to the text. */
  focusChosen() {
    const [mark] = this.#chosen ? this.reading.elementsOf(this.#chosen) : [];
    focus(mark ?? this.reading.root);
  }

  /** Something was drawn: what was pointed at may have been replaced. */
  #followDrawing() {
    if (!this.#pointed && !this.#chosen) return;
    if (this.#pointed && !this.#pointed.element.isConnected) {
      const { x, y } = this.#pointer;
      const element = this.#pointed.isFocus ? document.activeElement : document.elementFromPoint(x, y);
      const isInside = this.reading.root.contains(element) || this.panels.contains(element);
      this.#pointed = element && isInside ? { ...this.#pointed, element } : undefined;
    }
    this.#update();
  }

  /** Lights what is pointed at, else what is chosen, and shows the card of what is pointed at in the text. */
  #update() {
    const element = this.#pointed?.element;
    if (!element || !this.reading.root.contains(element)) {
      this.#light(targetOf(rowAt(element ?? null)?.dataset.target));
      this.card.hide();
    } else {
      const found = this.#itemAt(element);
      this.#light(found?.item.target);
      if (!found || !this.#analysis) return this.card.hide();
      const about = describe(this.#analysis, found.item.target);
      found.mark.setAttribute("aria-description", [words.kind[about.kind], about.title, ...about.details].join(". "));
      if (this.#pointed?.isCardClosed) this.card.hide();
      else this.card.show(found.mark, about);
    }
  }

  /** @param {Target} target */
  #itemsOf(target) {
    if (!this.#items) {
      this.#items = new Map();
      for (const item of this.reading.items) {
        const key = keyOf(item.target);
        const items = this.#items.get(key);
        if (items) items.push(item);
        else this.#items.set(key, [item]);
      }
    }
    return this.#items.get(keyOf(target)) ?? [];
  }

  /**
   * Goes to a target's place in the text; asked again, to its next place.
   * @param {Target} target
   * @param {string} [start]  where the place starts that is meant
   */
  showInText(target, start) {
    const places = this.#placesOf(target);
    if (places.length === 0) return;
    const next = ((this.#shownAt.get(keyOf(target)) ?? -1) + 1) % places.length;
    const at = start === undefined ? next : places.findIndex((place) => place.start === Number(start));
    if (at < 0) return;
    this.#shownAt.set(keyOf(target), at);
    this.side.showText();
    this.#goTo(memberAt(places, at));
  }

  /** @param {Target} target */
  #placesOf(target) {
    return this.#itemsOf(target).filter(({ part }) => !part);
  }

  /**
   * Goes to any place in the text.
   * @param {import("../common/types.js").Span} place
   */
  showPlace({ start, end }) {
    this.side.showText();
    const items = this.reading.items.filter((item) => !item.part && item.start < end && item.end > start);
    const off = (/** @type {Item} */ item) => Math.abs(item.start - start) + Math.abs(item.end - end);
    const [closest] = items.sort((a, b) => off(a) - off(b));
    if (closest) return this.#goTo(closest);
    const paragraph = this.reading.paragraphAt(start);
    if (!paragraph) return;
    this.area.center(paragraph);
    flash(paragraph);
  }

  /** @param {Item} item */
  #goTo(item) {
    const elements = this.reading.elementsOf(item);
    const [first] = elements;
    if (!first) return;
    this.area.center(first);
    focus(first);
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
      if (item && !isOutside && !this.isOff(item.kind)) return { item, mark: /** @type {HTMLElement} */ (mark) };
      mark = mark.parentElement?.closest("[data-item]") ?? null;
    }
    return undefined;
  }

  /**
   * @param {EventTarget | null} place
   * @param {MouseEvent} [click]  none if it came by a key
   */
  #fromText(place, click) {
    const found = this.#itemAt(place);
    // A click that ends a selection is not meant for the highlight.
    if (!found || (click && !getSelection()?.isCollapsed)) return;
    const row = this.side.reveal(found.item.target);
    if (!row) return;
    // Also where the focus is on something else. The row tells what the card told.
    this.#pointed = { element: found.mark, isFocus: false, isCardClosed: true };
    // From there one comes back to where one was.
    this.#shownAt.set(keyOf(found.item.target), this.#placesOf(found.item.target).indexOf(found.item) - 1);
    this.chosen(found.item, click?.clientY);
    this.#revealRow(row);
    flash(row);
    if (!click) row.focus({ preventScroll: true });
  }

  /**
   * Brings a row into view. Where its list scrolls by itself, the page with the text stays where it is.
   * @param {HTMLElement} row
   */
  #revealRow(row) {
    const list = row.closest(".panels");
    if (!list || getComputedStyle(list).overflowY === "visible") return this.area.center(row);
    const { top, height } = row.getBoundingClientRect();
    const frame = list.getBoundingClientRect();
    const seen = Math.min(frame.bottom, innerHeight);
    list.scrollTop += top + height / 2 - (frame.top + seen) / 2;
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (step) this.#step(step);
    else if (event.key === "Enter") this.#fromText(event.target);
    else if (event.key === "Escape") this.reading.root.focus({ preventScroll: true });
    else return;
    event.preventDefault();
  }

  /** @param {number} step  1 for the next highlight, -1 for the one before */
  #step(step) {
    const items = this.reading.items.filter(({ part, kind }) => !part && !this.isOff(kind));
    const here = this.#itemAt(document.activeElement)?.item;
    const at = here ? items.indexOf(here) + step : step > 0 ? 0 : items.length - 1;
    const next = items[at];
    if (next) this.#goTo(next);
  }

  /**
   * What somebody said, if the target is somebody.
   * @param {Target} target
   * @returns {Target[]}
   */
  #quotesOf({ kind, index }) {
    const quotes = kind === "entity" ? (this.#analysis?.quotes ?? []) : [];
    return quotes.flatMap(({ speaker }, at) => (speaker?.entity === index ? [{ kind: "quote", index: at }] : []));
  }

  /** @param {Target | undefined} target  what is pointed at */
  #light(target) {
    const lit = target ?? this.#chosen?.target;
    const before = new Set(this.#lit);
    this.#lit = [];
    for (const one of lit ? [lit, ...this.#quotesOf(lit)] : []) {
      for (const item of this.#itemsOf(one)) this.#lit.push(...this.reading.elementsOf(item, false));
    }
    const row = lit && this.side.find(lit, false);
    if (row) this.#lit.push(row);
    for (const element of this.#lit) {
      element.classList.add("lit");
      before.delete(element);
    }
    for (const element of before) element.classList.remove("lit");
    this.#markAsChosen();
  }

  #markAsChosen() {
    const before = this.#ofChosen;
    const row = this.#chosen && this.side.find(this.#chosen.target, false);
    const marks = this.#chosen ? this.reading.elementsOf(this.#chosen, false) : [];
    this.#ofChosen = row ? [...marks, row] : marks;
    for (const element of before) if (!this.#ofChosen.includes(element)) element.removeAttribute("aria-current");
    for (const element of this.#ofChosen) element.setAttribute("aria-current", "true");
  }
}

/** @param {EventTarget | null} place */
function rowAt(place) {
  return place instanceof Element ? /** @type {HTMLElement | null} */ (place.closest("[data-target]")) : null;
}

/** @param {Element[]} elements */
function linesOf(elements) {
  return elements.flatMap((element) => [...element.getClientRects()]);
}

/** @param {HTMLElement} element */
function focus(element) {
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

/** @param {HTMLElement} element */
function flash(element) {
  element.classList.remove("flash");
  // Asking for its size makes the browser notice that the class was gone.
  element.getBoundingClientRect();
  element.classList.add("flash");
  element.addEventListener("animationend", () => element.classList.remove("flash"), { once: true });
}
