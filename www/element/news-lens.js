// The element: its attributes and properties, and when a text is read. frame.js shows what was found.
import { ArticleText } from "./article-text.js";
import { itemOf } from "./describe.js";
import { NewsLensAnalysisEvent, NewsLensErrorEvent, NewsLensSelectEvent } from "./events.js";
import { Frame } from "./frame.js";
import { kindsOf, viewsOf } from "./options.js";
import { analyzeShared, join, leave } from "./shared-analyzer.js";
import { elementSheet } from "./styles.js";
import { wordsOf } from "./words.js";

/** Where there is no DOM the class can be imported all the same, though no element can be made. */
const Base = globalThis.HTMLElement ?? /** @type {typeof HTMLElement} */ (class {});

/** The attributes that only change what is shown of an analysis. */
const ofShowing = new Set(["show", "view", "lang"]);

/** How long a text has to stay as it is before it is read again, in milliseconds. */
const calm = 150;

/**
 * @typedef {object} Source
 * @property {string} text
 * @property {ArticleText | null} article  where the text stands in the page, if it has markup
 */

/**
 * An English news text with its quotes, dates and names: `<news-lens date="2023-09-13">text…</news-lens>`, or, for a text
 * that stands elsewhere in the page, `<news-lens for="article-id"></news-lens>`. Fires `newslens-analysis`,
 * `newslens-select` and `newslens-error`.
 */
export class NewsLensElement extends Base {
  static observedAttributes = ["date", "order", "for", "show", "view", "lang", "lazy"];

  /** @type {string | null} */
  #text = null;
  /** @type {Frame | undefined} */
  #frame;
  /** @type {Source | undefined} */
  #source;
  /** @type {import("../analysis.js").Analysis | null} */
  #analysis = null;
  #reading = "";
  /** @type {AbortController | undefined} what is being done for the text as it stands */
  #work;
  #isPlanned = false;
  #isSeen = false;
  /** @type {IntersectionObserver | undefined} */
  #sight;
  /** @type {MutationObserver | undefined} */
  #changes;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #calming;

  /** The text to read, in place of the element's content; `null`: there is none. */
  get text() {
    return this.#text;
  }

  set text(text) {
    this.#text = text === null || text === undefined ? null : String(text);
    this.#plan();
  }

  /** What was found, or `null` as long as there is nothing. */
  get analysis() {
    return this.#analysis;
  }

  /** The day of publication, as an ISO date; without it, it is looked for in the text. Reflects the attribute `date`. */
  get date() {
    return this.getAttribute("date") ?? "";
  }

  set date(date) {
    this.setAttribute("date", date);
  }

  /** How 4/7/2023 is read: "auto", "month-first" or "day-first". Reflects the attribute `order`. */
  get order() {
    return this.getAttribute("order") ?? "auto";
  }

  set order(order) {
    this.setAttribute("order", order);
  }

  /** The id of the element whose text is read, in place of the element's content. Reflects the attribute `for`. */
  get htmlFor() {
    return this.getAttribute("for") ?? "";
  }

  set htmlFor(id) {
    this.setAttribute("for", id);
  }

  /** The kinds shown, parted by spaces: quote, date, person, organization, place, group. Reflects the attribute `show`. */
  get show() {
    return this.getAttribute("show") ?? "";
  }

  set show(kinds) {
    this.setAttribute("show", kinds);
  }

  /** The views offered, parted by spaces: text, speakers, timeline, entities. Reflects the attribute `view`. */
  get view() {
    return this.getAttribute("view") ?? "";
  }

  set view(views) {
    this.setAttribute("view", views);
  }

  /** Whether the text is read only when the element comes into view. Reflects the attribute `lazy`. */
  get lazy() {
    return this.hasAttribute("lazy");
  }

  set lazy(lazy) {
    this.toggleAttribute("lazy", Boolean(lazy));
  }

  connectedCallback() {
    this.#keepEarlierProperties();
    this.#frame ??= this.#newFrame();
    join();
    this.#changes = new MutationObserver(() => this.#changed());
    this.#plan();
  }

  disconnectedCallback() {
    leave();
    this.#work?.abort();
    this.#sight?.disconnect();
    this.#sight = undefined;
    this.#isSeen = false;
    this.#changes?.disconnect();
    this.#changes = undefined;
    clearTimeout(this.#calming);
    this.#frame?.clear();
    this.#analysis = null;
    this.#source = undefined;
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} value
   */
  attributeChangedCallback(name, before, value) {
    if (before === value) return;
    if (ofShowing.has(name) && this.#analysis) this.#show();
    else this.#plan();
  }

  /** Properties that were set before the element was defined hide those of the class; here they are set again. */
  #keepEarlierProperties() {
    for (const name of /** @type {const} */ (["text", "date", "order", "htmlFor", "show", "view", "lazy"])) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete (/** @type {Record<string, unknown>} */ (/** @type {unknown} */ (this))[name]);
      Object.assign(this, { [name]: value });
    }
  }

  #newFrame() {
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [elementSheet()];
    return new Frame(root, {
      select: (target) => this.#selected(target),
      // Marks of our own are no change of the page's text.
      painted: () => this.#changes?.takeRecords(),
    });
  }

  /** Reads the text soon: once, however much is changed at a time. */
  #plan() {
    if (this.#isPlanned || !this.isConnected) return;
    this.#isPlanned = true;
    queueMicrotask(() => {
      this.#isPlanned = false;
      if (!this.isConnected) return;
      if (this.lazy && !this.#isSeen) this.#waitForSight();
      else this.#read();
    });
  }

  #waitForSight() {
    if (this.#sight) return;
    this.#sight = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.#sight?.disconnect();
      this.#sight = undefined;
      this.#isSeen = true;
      this.#plan();
    });
    const article = this.#articleElement();
    // An element without content has no size to come into view by.
    for (const part of article ? [article, this] : [this]) this.#sight.observe(part);
  }

  async #read() {
    this.#work?.abort();
    this.#work = new AbortController();
    const { signal } = this.#work;
    try {
      await pageIsParsed(signal);
      // What lies over the page's text must not be read as if it were in it.
      if (this.#source?.article) this.#frame?.clear();
      const source = this.#readSource();
      const options = { date: this.getAttribute("date") || null, order: this.#knownOrder() };
      const reading = JSON.stringify([source.text, options]);
      const isKnown = this.#analysis !== null && reading === this.#reading;
      this.#source = source;
      if (source.text.trim() === "") return this.#showNothing();
      if (!isKnown) this.#analysis = await analyzeShared(source.text, options, signal);
      signal.throwIfAborted();
      this.#reading = reading;
      this.#show();
      if (!isKnown && this.#analysis) this.dispatchEvent(new NewsLensAnalysisEvent(this.#analysis));
    } catch (error) {
      if (!signal.aborted) this.#fail(error instanceof Error ? error : new Error(String(error)));
    }
  }

  #showNothing() {
    this.#analysis = null;
    this.#frame?.clear();
  }

  #knownOrder() {
    return /** @type {"auto" | "month-first" | "day-first"} */ (this.order);
  }

  /** The text, and what to watch for changes of it. */
  #readSource() {
    this.#changes?.disconnect();
    if (this.#text !== null) return { text: this.#text, article: null };
    const isElsewhere = this.hasAttribute("for");
    const root = isElsewhere ? this.#articleElement() : this;
    if (!root) throw new Error(`newslens: there is no element with the id "${this.htmlFor}"`);
    this.#changes?.observe(root, { childList: true, characterData: true, subtree: true });
    if (!isElsewhere && root.childElementCount === 0) return { text: root.textContent?.trim() ?? "", article: null };
    const article = new ArticleText(root);
    return { text: article.text, article };
  }

  #articleElement() {
    const root = this.getRootNode();
    const id = this.htmlFor;
    if (!id) return null;
    return (root instanceof ShadowRoot && root.getElementById(id)) || this.ownerDocument.getElementById(id);
  }

  /** The content has changed: it is read again when it has come to rest. */
  #changed() {
    clearTimeout(this.#calming);
    this.#calming = setTimeout(() => this.#plan(), calm);
  }

  #show() {
    if (!this.#analysis || !this.#source || !this.#frame) return;
    this.#frame.show({
      analysis: this.#analysis,
      article: this.#source.article,
      isElsewhere: this.hasAttribute("for") && this.#text === null,
      views: viewsOf(this.view),
      kinds: kindsOf(this.show),
      words: wordsOf(this.lang),
    });
  }

  /** @param {Error} error */
  #fail(error) {
    this.#analysis = null;
    this.#frame?.say(wordsOf(this.lang).failed);
    this.dispatchEvent(new NewsLensErrorEvent(error));
  }

  /** @param {string} target */
  #selected(target) {
    if (!this.#analysis) return;
    const { type, index, item } = itemOf(this.#analysis, target);
    this.dispatchEvent(new NewsLensSelectEvent(type, index, item));
  }
}

/**
 * Waits until the page's elements are all there: an article may stand behind its <news-lens>.
 * @param {AbortSignal} signal
 */
async function pageIsParsed(signal) {
  if (document.readyState !== "loading") return;
  await new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve, { once: true }));
  signal.throwIfAborted();
}
