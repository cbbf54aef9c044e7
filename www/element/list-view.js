// A view's groups as a list of lists. Text becomes text nodes and nothing else.
import { element } from "../common/dom.js";
import { placeAt } from "../common/placing.js";
import { drawInSlices, stopDrawing } from "../common/slices.js";
import { keyOf, targetOf } from "../common/target.js";

/** The rows of the view in front. */
export class ListView {
  #root;
  #drawing = { stop: () => {}, finish: () => {} };

  /**
   * @param {HTMLElement} root
   * @param {import("./overlay.js").SurfaceEvents} events
   */
  constructor(root, events) {
    this.#root = root;
    const targetAt = (/** @type {EventTarget | null} */ place) =>
      (place instanceof Element && targetOf(place.closest("button")?.dataset.target)) || null;
    for (const event of ["pointerover", "focusin"]) {
      root.addEventListener(event, ({ target }) => events.over(targetAt(target)));
    }
    for (const event of ["pointerleave", "focusout"]) root.addEventListener(event, () => events.over(null));
    root.addEventListener("click", (event) => {
      const target = targetAt(event.target);
      if (target) events.select(target);
    });
  }

  /**
   * Shows groups in place of those before; sections and rows that say the same stay.
   * @param {readonly import("./groups.js").Group[]} groups
   * @param {string} nothing  what to say if there are none
   */
  show(groups, nothing) {
    this.#drawing.stop();
    const [sections, rows] = [bySaid(this.#root.children), bySaid(this.#root.querySelectorAll("li"))];
    const filling = new Filling(this.#root);
    if (groups.length === 0) filling.add(element("p", { class: "note" }, nothing));
    const draw = (/** @type {import("./groups.js").Group} */ group) => filling.add(drawGroup(group, sections, rows));
    this.#drawing = drawInSlices(this.#root, groups, draw, () => filling.finish());
  }

  /** @param {import("../common/target.js").Target | null} target */
  light(target) {
    const key = target && keyOf(target);
    for (const row of this.#root.querySelectorAll("button")) row.classList.toggle("lit", row.dataset.target === key);
  }

  clear() {
    stopDrawing(this.#root, this.#drawing);
    this.#root.replaceChildren();
  }
}

/** Puts children of an element into their order; those that are there already are not touched. */
class Filling {
  #parent;
  #cursor;
  /** @type {Set<Element>} */
  #added = new Set();

  /** @param {Element} parent */
  constructor(parent) {
    this.#parent = parent;
    this.#cursor = parent.firstElementChild;
  }

  /** @param {Element} child */
  add(child) {
    this.#added.add(child);
    this.#cursor = placeAt(this.#parent, this.#cursor, child);
  }

  /** Removes all that was not added. */
  finish() {
    for (const child of [...this.#parent.children]) if (!this.#added.has(child)) child.remove();
  }
}

/** @type {WeakMap<Element, string>} what a section's head or a row says */
const said = new WeakMap();

/**
 * Elements by what they say, the first of those that say the same last.
 * @param {Iterable<Element>} elements
 */
function bySaid(elements) {
  /** @type {Map<string, Element[]>} */
  const all = new Map();
  for (const one of [...elements].reverse()) {
    const words = said.get(one) ?? "";
    const alike = all.get(words);
    if (alike) alike.push(one);
    else all.set(words, [one]);
  }
  return all;
}

/**
 * @param {import("./groups.js").Group} group
 * @param {Map<string, Element[]>} sections  that may be taken
 * @param {Map<string, Element[]>} rows  that may be taken
 */
function drawGroup({ title, note, rows: told }, sections, rows) {
  const words = JSON.stringify([title, note]);
  const section = sections.get(words)?.pop() ?? newSection(title, note);
  said.set(section, words);
  const list = new Filling(/** @type {Element} */ (section.lastElementChild));
  for (const row of told) list.add(drawRow(row, rows));
  list.finish();
  return section;
}

/**
 * @param {string} title
 * @param {string} note
 */
function newSection(title, note) {
  // No heading: which level it would have to be is the page's affair.
  const head = element("div", { class: "title", part: "title" }, title);
  if (note) head.append(" ", element("span", { class: "note", part: "note" }, note));
  return element("section", { part: "section" }, head, element("ul", { role: "list", "aria-label": title }));
}

/**
 * @param {import("./groups.js").Row} row
 * @param {Map<string, Element[]>} rows  that may be taken
 */
function drawRow(row, rows) {
  const words = JSON.stringify([row.kind, row.text, row.note]);
  const item = rows.get(words)?.pop() ?? newRow(row);
  said.set(item, words);
  const button = /** @type {HTMLElement} */ (item.firstElementChild);
  button.dataset.target = keyOf(row.target);
  button.classList.remove("lit");
  return item;
}

/** @param {import("./groups.js").Row} row */
function newRow({ target, kind, text, note }) {
  const button = element("button", {
    type: "button",
    class: `row ${kind}`,
    part: `row ${kind}`,
    "data-target": keyOf(target),
  });
  for (const piece of text) {
    button.append(typeof piece === "string" ? piece : element("strong", { class: kind }, piece.strong));
  }
  if (note) button.append(" ", element("span", { class: "note", part: "note" }, note));
  return element("li", {}, button);
}
