// The part of the window that nothing lies over, and how what the reader chose is kept in it. Header and switches stay at the
// top, the tabs of a telephone and the bar of corrections at the bottom, as long as they leave room enough for the text.

import { narrow } from "./side.js";

/** The share of the window's height that header and tabs may take, and that they may take with the switches. */
const mostForHeader = 0.3;
const mostForSwitches = 0.4;

/** Between what is chosen and what is next to the free area, in CSS pixels. */
const gap = 8;

/** @typedef {{ top: number, bottom: number }} Stretch  of the window, in CSS pixels from its top */
/** @typedef {() => readonly DOMRect[]} Lines  where the lines of something are now */

export class FreeArea {
  /** @type {Lines} what is kept in the free area */
  #lines = () => [];
  /** Whether it was there at last: what the reader scrolled away stays away. */
  #isFree = false;

  /** Is called when the page was scrolled by this. */
  moved = () => {};

  /**
   * @param {{ header: HTMLElement, switches: HTMLElement, tabs: HTMLElement, bar: HTMLElement }} parts  what lies over the
   *   text: at the top the first two, at the bottom the others
   */
  constructor(parts) {
    this.parts = parts;
    const bars = new ResizeObserver(() => this.#measure());
    for (const part of Object.values(parts)) bars.observe(part);
    addEventListener("resize", () => this.#measure());
    visualViewport?.addEventListener("resize", () => this.#measure());
    document.addEventListener("scroll", () => this.#look(), { capture: true, passive: true });
    this.#measure();
  }

  /** What the style sheets need to know of the bars, and whether there is room for them to stay in view. */
  #measure() {
    const { header, switches, tabs } = this.parts;
    const { style } = document.documentElement;
    const set = (/** @type {string} */ name, /** @type {number} */ size) => {
      if (style.getPropertyValue(name) !== `${size}px`) style.setProperty(name, `${size}px`);
    };
    const keyboard = Math.round(innerHeight - visible().bottom);
    const window = innerHeight - keyboard;
    const least = header.offsetHeight + (narrow.matches ? tabs.offsetHeight : 0);
    document.body.classList.toggle("short", least > window * mostForHeader);
    document.body.classList.toggle("low", least + switches.offsetHeight > window * mostForSwitches);
    set("--header", header.offsetHeight);
    set("--tabs", isFixed(tabs) && narrow.matches ? tabs.offsetHeight : 0);
    set("--keyboard", keyboard);
    if (this.#isFree) this.#bring(this.#lines());
    this.#look();
  }

  /**
   * The free part of the window, once the page is scrolled so far that all bars are at their places.
   * @returns {Stretch}
   */
  get stretch() {
    const { header, switches, tabs, bar } = this.parts;
    let { top, bottom } = visible();
    for (const part of [header, switches]) {
      if (isFixed(part)) top = Math.max(top, placeOf(part, "top") + part.offsetHeight);
    }
    for (const part of narrow.matches ? [tabs, bar] : [bar]) {
      if (isFixed(part)) bottom = Math.min(bottom, innerHeight - placeOf(part, "bottom") - part.offsetHeight);
    }
    return { top, bottom };
  }

  /**
   * Keeps something in the free area from now on, whatever happens to the window and to the bars.
   * @param {Lines} lines
   * @param {number} [y]  where in it the reader points, if that matters
   */
  keep(lines, y) {
    this.#lines = lines;
    this.#bring(lines(), y);
    this.#look();
  }

  /** Brings what is kept back into the free area. */
  bringBack() {
    this.#bring(this.#lines());
    this.#look();
  }

  /**
   * Brings something into the middle of the free area.
   * @param {Element} element
   */
  center(element) {
    this.#center(element);
    // What was skipped while out of view had a guessed height; now it has its own.
    requestAnimationFrame(() => this.#center(element));
  }

  /** @param {Element} element */
  #center(element) {
    const { top, bottom } = this.stretch;
    const wanted = partToShow([...element.getClientRects()], bottom - top);
    if (wanted) this.#scroll((wanted.top + wanted.bottom - top - bottom) / 2);
  }

  /**
   * Scrolls no further than is needed, and not at all if it is free already.
   * @param {readonly DOMRect[]} lines
   * @param {number} [y]
   */
  #bring(lines, y) {
    const { top, bottom } = this.stretch;
    const wanted = partToShow(lines, bottom - top - 2 * gap, y);
    if (!wanted) return;
    if (wanted.bottom > bottom) this.#scroll(wanted.bottom - bottom + gap);
    else if (wanted.top < top) this.#scroll(wanted.top - top - gap);
  }

  /** @param {number} by */
  #scroll(by) {
    const before = scrollY;
    scrollBy({ top: by, behavior: "instant" });
    if (scrollY !== before) this.moved();
  }

  /** Notes whether what is kept is in the free area. */
  #look() {
    const lines = this.#lines();
    const { top, bottom } = lines.length > 0 ? this.stretch : { top: 0, bottom: 0 };
    const wanted = partToShow(lines, bottom - top);
    this.#isFree = wanted !== undefined && wanted.top >= top && wanted.bottom <= bottom;
  }
}

/** The part of the window that can be seen, which a keyboard on the screen makes smaller. */
function visible() {
  const view = visualViewport;
  // Who zooms in with two fingers looks at a part of the window of his own choice.
  if (!view || Math.abs(view.scale - 1) > 0.01) return { top: 0, bottom: innerHeight };
  return { top: view.offsetTop, bottom: Math.min(innerHeight, view.offsetTop + view.height) };
}

/**
 * Whether something that is shown stays in view while the page is scrolled.
 * @param {HTMLElement} part
 */
function isFixed(part) {
  const { position } = getComputedStyle(part);
  return part.offsetHeight > 0 && (position === "sticky" || position === "fixed");
}

/**
 * How far from the window's edge it stays.
 * @param {HTMLElement} part
 * @param {"top" | "bottom"} edge
 */
function placeOf(part, edge) {
  return Number.parseFloat(getComputedStyle(part)[edge]) || 0;
}

/**
 * All of it if there is room, else the line pointed at, else the first.
 * @param {readonly DOMRect[]} lines
 * @param {number} room
 * @param {number} [y]
 * @returns {Stretch | undefined} nothing if it is not shown
 */
function partToShow(lines, room, y) {
  const shown = lines.filter(({ width, height }) => width > 0 && height > 0);
  if (shown.length === 0) return undefined;
  const top = Math.min(...shown.map((line) => line.top));
  const bottom = Math.max(...shown.map((line) => line.bottom));
  if (bottom - top <= room) return { top, bottom };
  return shown.find((line) => y !== undefined && line.top <= y && y <= line.bottom) ?? shown[0];
}
