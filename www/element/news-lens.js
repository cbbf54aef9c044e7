// The element: its attributes and properties, and when a text is read. frame.js shows what was found.
import { itemOf } from "./describe.js";
import { NewsLensAnalysisEvent, NewsLensErrorEvent, NewsLensSelectEvent } from "./events.js";
import { Frame } from "./frame.js";
import { kindsOf, viewsOf } from "./options.js";
import { ownListOf } from "./own-list.js";
import { join, leave, SharedText } from "./shared-analyzer.js";
import { articleFor, articleSourceOf, pageIsParsed, plainTextOf } from "./source.js";
import { elementSheet } from "./styles.js";
import { wordsOf } from "./words.js";

/** Where there is no DOM the class can be imported all the same, though no element can be made. */
const Base = globalThis.HTMLElement ?? /** @type {typeof HTMLElement} */ (class {});

/** The attributes that only change what is shown of an analysis. */
const ofShowing = new Set(["show", "view", "ui-lang"]);

/** The properties that may be set before the element is defined. */
const propertyNames = /** @type {const} */ ([
  "text",
  "names",
  "namesSrc",
  "date",
  "order",
  "htmlFor",
  "show",
  "view",
  "uiLang",
  "lazy",
]);

/** How long a text has to stay as it is before it is read again, in milliseconds. */
const calm = 150;

/**
 * An English news text with its quotes, dates and names: `<news-lens date="2023-09-13">text…</news-lens>`, or, for a text
 * that stands elsewhere in the page, `<news-lens for="article-id"></news-lens>`. Fires `newslens-analysis`,
 * `newslens-select` and `newslens-error`.
 */
export class NewsLensElement extends Base {
  static observedAttributes = ["date", "order", "for", "show", "view", "ui-lang", "lazy", "names-src"];

  /** @type {string | null} */
  #text = null;
  /** @type {import("../own-names.js").OwnNames | null} */
  #names = null;
  /** @type {Frame | undefined} */
  #frame;
  /** @type {import("./source.js").Source | undefined} */
  #source;
  /** @type {import("../analysis.js").Analysis | null} */
  #analysis = null;
  #reading = "";
  #shared = new SharedText();
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

  /** The names that are certain, and those that are never to be marked, in place of the file that `namesSrc` tells. */
  get names() {
    return this.#names;
  }

  set names(names) {
    this.#names = names ?? null;
    this.#plan();
  }

  /** The address of a list of names, as CSV, JSON or lines. Reflects the attribute `names-src`. */
  get namesSrc() {
    return this.getAttribute("names-src") ?? "";
  }

  set namesSrc(address) {
    this.setAttribute("names-src", address);
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

  /**
   * The kinds shown, parted by spaces: quote, date, person, organization, place, group, event, work, law, product, money,
   * percent, quantity; empty: all but the last three. Reflects the attribute `show`.
   */
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

  /**
   * The language of the element's own words, such as "de"; empty: that of the page. The attribute `lang` tells, as of any
   * element, the language of the text. Reflects the attribute `ui-lang`.
   */
  get uiLang() {
    return this.getAttribute("ui-lang") ?? "";
  }

  set uiLang(language) {
    this.setAttribute("ui-lang", language);
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
    this.#plan();
  }

  disconnectedCallback() {
    this.#shared.close();
    leave();
    this.#work?.abort();
    this.#stopWaiting();
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
    for (const name of propertyNames) {
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
      else this.#stopWaiting();
      this.#read();
    });
  }

  #waitForSight() {
    if (this.#sight) return;
    this.#sight = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.#isSeen = true;
      this.#plan();
    });
    for (const part of [this, articleFor(this)]) if (part) this.#sight.observe(part);
  }

  #stopWaiting() {
    this.#sight?.disconnect();
    this.#sight = undefined;
  }

  async #read() {
    this.#work?.abort();
    this.#work = new AbortController();
    const { signal } = this.#work;
    try {
      await pageIsParsed();
      signal.throwIfAborted();
      // What lies over the page's text must not be read as if it were in it.
      if (this.#source?.article) this.#frame?.clear();
      const plain = plainTextOf(this);
      if (plain !== null && plain !== this.#source?.text) this.#frame?.preview(plain);
      if (this.#sight) return;
      this.#watch();
      const source = plain === null ? articleSourceOf(this) : { text: plain, article: null };
      const options = {
        date: this.date || null,
        order: /** @type {NonNullable<import("../engine.js").Options["order"]>} */ (this.order),
        genre: /** @type {const} */ ("news"),
        names: await ownListOf(this),
      };
      signal.throwIfAborted();
      const reading = JSON.stringify([source.text, options]);
      const isNew = reading !== this.#reading || !this.#analysis;
      if (isNew) this.#analysis = null;
      this.#source = source;
      if (source.text.trim() === "") return;
      const analysis = this.#analysis ?? (await this.#shared.analyze(source.text, options, signal));
      signal.throwIfAborted();
      this.#analysis = analysis;
      this.#reading = reading;
      this.#show();
      if (isNew) this.dispatchEvent(new NewsLensAnalysisEvent(analysis));
    } catch (error) {
      if (!signal.aborted) this.#fail(error instanceof Error ? error : new Error(String(error)));
    }
  }

  /** Watches the text for changes: it is read again when it has come to rest. */
  #watch() {
    this.#changes?.disconnect();
    this.#changes = new MutationObserver(() => {
      clearTimeout(this.#calming);
      this.#calming = setTimeout(() => this.#plan(), calm);
    });
    const watched = this.hasAttribute("for") ? articleFor(this) : this;
    if (watched) this.#changes.observe(watched, { childList: true, characterData: true, subtree: true });
  }

  #show() {
    if (!this.#analysis || !this.#source || !this.#frame) return;
    this.#frame.show({
      analysis: this.#analysis,
      article: this.#source.article,
      isElsewhere: this.hasAttribute("for") && this.#text === null,
      views: viewsOf(this.view),
      kinds: kindsOf(this.show),
      words: this.#words,
    });
  }

  /** The element's own words: in the language asked for, else in the page's. */
  get #words() {
    return wordsOf(this.uiLang || document.documentElement.lang);
  }

  /** @param {Error} error */
  #fail(error) {
    if (this.#source && !this.#source.article) {
      this.#frame?.clear();
      this.#frame?.preview(this.#source.text);
    }
    this.#frame?.say(this.#words.failed, this.#words.locale);
    this.dispatchEvent(new NewsLensErrorEvent(error));
  }

  /** @param {import("../common/target.js").Target} target */
  #selected(target) {
    if (!this.#analysis) return;
    this.dispatchEvent(new NewsLensSelectEvent(target.kind, target.index, itemOf(this.#analysis, target)));
  }
}
