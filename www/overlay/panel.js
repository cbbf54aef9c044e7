// The panel at the side of an article: the one element that stands in the page, and in its closed shadow root the lists, the
// legend and the card of the element, with buttons that lead from highlight to highlight.
import { element } from "../common/dom.js";
import { memberAt } from "../common/member-at.js";
import { describe } from "../element/describe.js";
import { Frame } from "../element/frame.js";
import { Overlay } from "../element/overlay.js";
import { elementSheet } from "../element/styles.js";
import { panelSheet } from "./styles.js";

/** @typedef {import("../element/frame.js").Content} Content */
/** @typedef {import("./words.js").PanelWords} PanelWords */

/**
 * What a panel tells.
 * @typedef {object} PanelEvents
 * @property {(target: import("../common/target.js").Target) => void} select  the reader chose something
 * @property {() => void} close  the reader wants it closed
 */

/** A place this near to an edge of what is seen is no good place to read at, in pixels. */
const margin = 64;

export class Panel {
  /** The element in the page. */
  host = document.createElement("newslens-overlay");
  #root = this.host.attachShadow({ mode: "closed" });
  #words;
  #locale;
  #frame;
  #events;
  #note = element("p", { class: "message", hidden: "" });
  #told = element("p", { class: "told", role: "status" });
  #body = element("div", { class: "body" });
  #panel;
  /** @type {Content | undefined} */
  #content;
  /** @type {import("../common/types.js").Item | undefined} the highlight that was gone to last */
  #here;
  /** What had the focus before. */
  #before = document.activeElement;
  #listening = new AbortController();

  /**
   * @param {PanelWords} words
   * @param {string} locale  their language
   * @param {PanelEvents} events
   */
  constructor(words, locale, events) {
    this.#words = words;
    this.#locale = locale;
    this.#events = events;
    this.#root.adoptedStyleSheets = [elementSheet(), panelSheet()];
    this.#panel = element("aside", { class: "panel", "aria-label": words.panel, tabindex: "-1" });
    this.#panel.append(this.#head(), this.#told, this.#body);
    // What is cited from the article is in the article's language.
    this.#panel.lang = this.#note.lang = locale;
    this.#body.append(this.#note);
    this.#root.append(this.#panel);
    this.#frame = new Frame(
      this.#root,
      {
        select: (target, place) => {
          if (place) this.#makeRoomFor(place);
          events.select(target);
        },
        painted: () => {},
      },
      this.#body,
    );
    this.#panel.addEventListener("keydown", (event) => this.#onKey(event));
    const { signal } = this.#listening;
    document.addEventListener("keydown", ({ key }) => key === "Escape" && this.#frame.card.hide(), { signal });
  }

  #head() {
    const words = this.#words;
    const button = (/** @type {string} */ sign, /** @type {string} */ label, /** @type {() => void} */ act) => {
      const made = element("button", { type: "button", title: label, "aria-label": label }, sign);
      made.addEventListener("click", act);
      return made;
    };
    const fold = button("▾", words.fold, () => {
      const isFolded = this.host.toggleAttribute("data-folded");
      fold.setAttribute("aria-expanded", String(!isFolded));
    });
    fold.setAttribute("aria-expanded", "true");
    return element(
      "div",
      { class: "head" },
      element("span", { class: "brand" }, "newslens"),
      button("↑", words.previous, () => this.#step(-1)),
      button("↓", words.next, () => this.#step(1)),
      fold,
      button("×", words.close, () => this.#events.close()),
    );
  }

  /**
   * Puts the panel into the page, above all that is there.
   * @param {"light" | "dark"} scheme
   */
  open(scheme) {
    this.host.dataset.scheme = scheme;
    this.host.popover = "manual";
    // Not into the body, whose children are the page's.
    document.documentElement.append(this.host);
    this.host.showPopover?.();
    this.#panel.focus({ preventScroll: true });
  }

  /**
   * Shows what was found, in place of what was found before; what had the focus has it again, if it is still there.
   * @param {Content} content
   * @param {"light" | "dark"} scheme
   */
  show(content, scheme) {
    this.host.dataset.scheme = scheme;
    const focused = this.#root.activeElement?.textContent;
    const { scrollTop } = this.#body;
    this.#content = content;
    this.#here = undefined;
    this.#body.lang = content.analysis.language;
    this.#frame.show(content);
    this.#body.scrollTop = scrollTop;
    if (focused === undefined || this.#root.activeElement) return;
    const same = [...this.#body.querySelectorAll("button")].find(({ textContent }) => textContent === focused);
    (same ?? this.#panel).focus({ preventScroll: true });
  }

  /**
   * Says something in place of what was found.
   * @param {string} message
   * @param {string} [locale]
   */
  say(message, locale = this.#locale) {
    this.#frame.clear();
    this.#frame.say(message, locale);
  }

  /**
   * Notes something above what was found; without a text it takes the note away.
   * @param {string} text
   */
  note(text) {
    this.#note.textContent = text;
    this.#note.hidden = !text;
  }

  /** Takes everything out of the page. */
  close() {
    this.#listening.abort();
    this.#frame.clear();
    const hadFocus = this.#root.activeElement !== null;
    this.host.remove();
    if (hadFocus && this.#before instanceof HTMLElement) this.#before.focus({ preventScroll: true });
  }

  /**
   * Goes to the next highlight or to the one before, from the last to the first and back; shows its card and tells of it.
   * @param {1 | -1} by
   */
  #step(by) {
    const { surface } = this.#frame;
    const shown = surface instanceof Overlay ? surface.shown : [];
    if (!(surface instanceof Overlay) || !this.#content || shown.length === 0) return;
    const here = this.#here ? shown.indexOf(this.#here) : -1;
    const next = here < 0 && by < 0 ? shown.length - 1 : (here + by + shown.length) % shown.length;
    const item = memberAt(shown, next);
    this.#here = item;
    const place = surface.goTo(item);
    if (!place) return;
    this.#makeRoomFor(place);
    this.#frame.over(item.target, place);
    const { label, title, details } = describe(this.#content.analysis, item.target, this.#content.words);
    const what = [label, place.toString().replace(/\s+/g, " ").trim(), title, ...details].join(". ");
    this.#told.textContent = this.#words.step(next + 1, shown.length, what);
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    // What is typed here is not meant for the page, which may have keys of its own.
    event.stopPropagation();
    if (event.key !== "Escape") return;
    if (this.#frame.card.root.hidden) this.#events.close();
    else this.#frame.card.hide();
  }

  /**
   * Sees to it that a place is not under the panel: scrolls the page where that lies at the bottom, else takes it to the other
   * side.
   * @param {Element | Range} place
   */
  #makeRoomFor(place) {
    const panel = this.host.getBoundingClientRect();
    const isAtBottom = panel.left <= 0 && panel.width >= document.documentElement.clientWidth;
    const { left, right } = place.getBoundingClientRect();
    if (!isAtBottom && left < panel.right && right > panel.left) this.host.toggleAttribute("data-moved");
    const end = isAtBottom ? panel.top : innerHeight;
    const { top, bottom } = place.getBoundingClientRect();
    if (top < margin || bottom > end - margin) scrollBy({ top: top - end / 2, behavior: "instant" });
  }
}
