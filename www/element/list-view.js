// A view's groups as a list of lists. Text becomes text nodes and nothing else.
import { element } from "../common/dom.js";
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
   * @param {readonly import("./groups.js").Group[]} groups
   * @param {string} nothing  what to say if there are none
   */
  show(groups, nothing) {
    this.clear();
    if (groups.length === 0) this.#root.append(element("p", { class: "note" }, nothing));
    this.#drawing = drawInSlices(this.#root, groups, (group) => this.#root.append(drawGroup(group)));
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

/** @param {import("./groups.js").Group} group */
function drawGroup({ title, note, rows }) {
  // No heading: which level it would have to be is the page's affair.
  const head = element("div", { class: "title", part: "title" }, title);
  if (note) head.append(" ", element("span", { class: "note", part: "note" }, note));
  const list = element("ul", { role: "list", "aria-label": title }, ...rows.map(drawRow));
  return element("section", { part: "section" }, head, list);
}

/** @param {import("./groups.js").Row} row */
function drawRow({ target, kind, text, note }) {
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
