// What stands in the shadow root of <news-lens>: the views with their tabs, the legend, the card, and the page's own
// content in its slot for as long as nothing better can be shown.
import { Card } from "../common/card.js";
import { element } from "../common/dom.js";
import { itemsOf } from "../common/items.js";
import { foreignLanguage } from "../common/language.js";
import { editBetween } from "../common/text-edit.js";
import { describe } from "./describe.js";
import { groupsOf } from "./groups.js";
import { ListView } from "./list-view.js";
import { Overlay } from "./overlay.js";
import { drawLegend, drawTabs } from "./switches.js";
import { TextView } from "./text-view.js";

/** @typedef {import("../common/target.js").Target} Target */
/** @typedef {import("../common/types.js").Kind} Kind */
/** @typedef {import("./options.js").View} View */

/**
 * What is to be shown.
 * @typedef {object} Content
 * @property {import("./describe.js").Analysis} analysis
 * @property {import("./article-text.js").Article | null} article  where the text stands in the page, if it has markup
 * @property {boolean} isElsewhere  whether that is outside the element
 * @property {View[]} views
 * @property {Kind[]} kinds
 * @property {import("./words.js").Words} words
 * @property {(root: Element) => import("./overlay.js").Paint} [paintOf]  what paints over an article, in place of what is best
 */

/**
 * What a frame tells.
 * @typedef {object} FrameEvents
 * @property {(target: Target, place?: Element | Range) => void} select  the reader chose a target, which is seen there
 * @property {() => void} painted  the DOM of an article may have been touched
 */

export class Frame {
  #slot = element("slot");
  #tabs = element("div", { class: "tabs", part: "tabs", role: "tablist" });
  #legend = element("div", { class: "legend", part: "legend", role: "group" });
  #message = element("p", { class: "message", part: "message", role: "status", hidden: "" });
  #text = element("div", { class: "text", part: "text", role: "group", tabindex: "0", hidden: "" });
  #list = element("div", { class: "list", part: "list", hidden: "" });
  card;
  #lists;
  #events;
  /** @type {Content | undefined} */
  #content;
  /** @type {import("./overlay.js").Surface | undefined} what shows the text */
  surface;
  /** @type {View | undefined} the view in front */
  #view;
  /** @type {Set<string>} the kinds that the reader switched off */
  #off = new Set();
  #host;
  #listening = new AbortController();

  /**
   * @param {ShadowRoot} root
   * @param {FrameEvents} events
   * @param {ParentNode} [into]  the part of the root that it is to stand in
   */
  constructor(root, events, into = root) {
    this.#events = events;
    this.#host = root.host;
    const card = element("div", { class: "card", part: "card", role: "tooltip", popover: "manual", hidden: "" });
    this.card = new Card(card);
    this.#lists = new ListView(this.#list, {
      over: (target) => this.#light(target),
      select: (target) => this.#chooseRow(target),
      painted: () => {},
    });
    into.append(
      element("div", { class: "bar", part: "bar" }, this.#tabs, this.#legend),
      this.#message,
      this.#slot,
      this.#text,
      this.#list,
      card,
    );
    root.addEventListener("keydown", (event) => {
      if (/** @type {KeyboardEvent} */ (event).key === "Escape") this.card.hide();
    });
  }

  /** @param {Content} content */
  show(content) {
    const { surface } = this;
    // Of a text of our own only what has changed is drawn.
    const text =
      surface instanceof TextView && !content.article && content.views.includes("text") ? surface : undefined;
    this.#clear(text !== undefined);
    this.#content = content;
    this.#listening = new AbortController();
    const hide = (/** @type {PointerEvent} */ event) => {
      if (!event.composedPath().includes(this.#host)) this.card.hide();
    };
    document.addEventListener("pointerdown", hide, { passive: true, signal: this.#listening.signal });
    const { analysis, article, isElsewhere, views, words, paintOf } = content;
    // The text may be in another language than the words around it.
    for (const part of [this.#tabs, this.#legend, this.card.root]) part.lang = words.locale;
    const items = itemsOf(analysis, words);
    const events = {
      over: (/** @type {Target | null} */ target, /** @type {Element | Range | undefined} */ place) =>
        this.over(target, place),
      select: (/** @type {Target} */ target, /** @type {Element | Range | undefined} */ place) =>
        this.#choose(target, place),
      painted: this.#events.painted,
    };
    if (text) text.change(analysis.text, items, events);
    else if (article) this.surface = new Overlay(article, items, events, paintOf);
    else if (views.includes("text")) {
      this.#text.setAttribute("aria-label", words.keys);
      this.surface = new TextView(this.#text, analysis.text, items, events);
    }
    const language = foreignLanguage(analysis, words.locale);
    if (language) this.say(words.foreign(language), words.locale);
    // An article elsewhere is no view of ours; it is in front already.
    const offered = isElsewhere ? views.filter((view) => view !== "text") : views;
    drawTabs(this.#tabs, offered, words, (view) => this.#front(view));
    drawLegend(this.#legend, content, this.#off, () => this.#highlight());
    this.#highlight();
    this.#front(offered.find((view) => view === this.#view) ?? offered[0] ?? "text");
  }

  /**
   * Shows a plain text in paragraphs, for as long as nothing is found in it; where little has changed in the one that is shown, that
   * stays until then.
   * @param {string} text
   */
  preview(text) {
    const shown = this.#content?.article === null ? this.#content.analysis.text : undefined;
    const { start, newEnd } = editBetween(shown ?? "", text);
    if (shown !== undefined && (newEnd - start) * 2 < text.length) return;
    this.clear();
    this.surface = new TextView(this.#text, text, [], { over: () => {}, select: () => {}, painted: () => {} });
    this.#text.hidden = false;
    this.#slot.hidden = true;
  }

  /**
   * Says something above the text.
   * @param {string} message
   * @param {string} language  that it is in
   */
  say(message, language) {
    this.#message.lang = language;
    this.#message.textContent = message;
    this.#message.hidden = false;
  }

  /** Takes away what is shown, so that the page's own content stands there as it was. */
  clear() {
    this.#clear(false);
  }

  /** @param {boolean} isFollowed  whether what shows the text, and the list, is about to show what it becomes */
  #clear(isFollowed) {
    this.#listening.abort();
    if (!isFollowed) {
      this.surface?.clear();
      this.surface = undefined;
      this.#lists.clear();
    }
    this.#content = undefined;
    this.card.hide();
    this.#tabs.replaceChildren();
    this.#legend.replaceChildren();
    this.#message.hidden = true;
    this.#text.hidden = true;
    this.#list.hidden = true;
    this.#slot.hidden = false;
  }

  /** @param {View} view */
  #front(view) {
    if (!this.#content) return;
    const { analysis, article, isElsewhere, kinds, words } = this.#content;
    this.#view = view;
    const isText = view === "text";
    this.#text.hidden = !isText || article !== null;
    this.#slot.hidden = !isText || article === null || isElsewhere;
    this.#list.hidden = isText;
    this.#list.dataset.view = view;
    // It switches highlights, so it goes with them.
    this.#legend.hidden = !(isText || isElsewhere) || this.#legend.childElementCount === 0;
    if (isText) this.#lists.clear();
    else this.#lists.show(groupsOf(view, analysis, words, new Set(kinds)), words.nothing);
    for (const tab of /** @type {NodeListOf<HTMLElement>} */ (this.#tabs.querySelectorAll("[role=tab]"))) {
      tab.setAttribute("aria-selected", String(tab.dataset.view === view));
      tab.tabIndex = tab.dataset.view === view ? 0 : -1;
    }
  }

  /** Shows the highlights of the kinds that are wanted and not switched off. */
  #highlight() {
    if (!this.#content) return;
    const { views, kinds } = this.#content;
    const shown = views.includes("text") ? kinds.filter((kind) => !this.#off.has(kind)) : [];
    this.surface?.show(new Set(shown));
  }

  /** @param {Target | null} target */
  #light(target) {
    this.surface?.light(target);
    this.#lists.light(target);
  }

  /**
   * Lights a target and shows its card; without one, takes both away.
   * @param {Target | null} target
   * @param {Element | Range} [place]
   */
  over(target, place) {
    this.#light(target);
    if (!target || !place || !this.#content) return this.card.hide();
    const about = describe(this.#content.analysis, target, this.#content.words);
    if (place instanceof Element) place.setAttribute("aria-description", [about.title, ...about.details].join(". "));
    this.card.show(place, about);
  }

  /**
   * @param {Target} target
   * @param {Element | Range} [place]
   */
  #choose(target, place) {
    // A finger does not point before it taps.
    this.over(target, place);
    this.#events.select(target);
  }

  /** @param {Target} target */
  #chooseRow(target) {
    const { isElsewhere, views } = this.#content ?? {};
    if (!isElsewhere && views?.includes("text")) this.#front("text");
    const place = this.surface?.reveal(target);
    this.#light(target);
    this.#events.select(target, place);
  }
}
