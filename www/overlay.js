// What lies over an article of any page: highlights in its text, which stays as it is, and a panel with lists of who said what,
// when, and who is named.
//
//   import { createAnalyzer } from "newslens";
//   import { readPage } from "newslens/page";
//   import { openOverlay } from "newslens/overlay";
//   const overlay = openOverlay({ analyzer: createAnalyzer(), readPage });
//   overlay.close();

import { ArticleText } from "./element/article-text.js";
import { itemOf } from "./element/describe.js";
import { HighlightPaint } from "./element/highlight-paint.js";
import { kindsOf, viewsOf } from "./element/options.js";
import { wordsOf } from "./element/words.js";
import { NewslensOptionError } from "./errors.js";
import { Changes } from "./overlay/changes.js";
import { findArticle } from "./overlay/found-article.js";
import { NoPaint } from "./overlay/no-paint.js";
import { Panel } from "./overlay/panel.js";
import { schemeOf } from "./overlay/scheme.js";
import { articleSheets } from "./overlay/styles.js";
import { panelWordsOf } from "./overlay/words.js";

/** @typedef {import("./analysis.js").AnalysisObject} AnalysisObject */
/** @typedef {import("./overlay/found-article.js").ReadPage} ReadPage */
/** @typedef {import("./overlay/found-article.js").Reading} Reading */
/** @typedef {import("./element/events.js").SelectedType} SelectedType */
/** @typedef {import("./element/events.js").Selected} Selected */

/**
 * What analyses: an analyzer of `createAnalyzer`, or anything that answers as it does, such as one that asks another part of a
 * browser extension.
 * @typedef {object} TextAnalyzer
 * @property {(text: string, options: import("./engine.js").Options, control: { signal: AbortSignal }) =>
 *   Promise<AnalysisObject>} analyze
 */

/**
 * @typedef {object} OverlayOptions
 * @property {TextAnalyzer} analyzer
 * @property {Element} [article]  the element whose text is read
 * @property {(html: string) => Promise<ReadPage>} [readPage]  finds the article where `article` names none: `readPage` of
 *   "newslens/page", or what answers as it does
 * @property {string} [date]  the day or moment of publication in ISO 8601; without it, what the page tells of it
 * @property {"auto" | "month-first" | "day-first"} [order]  how 4/7/2023 is read; without it, as the page's outlet writes
 * @property {string} [show]  the kinds shown, parted by spaces, as the attribute `show` of the element
 * @property {string} [uiLang]  the language of the panel's own words: "en", "en-US", "de", "pt"; without it, the browser's
 * @property {(analysis: AnalysisObject) => void} [onAnalysis]  the article was analysed, or analysed again, and is shown
 * @property {(itemType: SelectedType, index: number, item: Selected) => void} [onSelect]  the reader chose something
 * @property {(error: Error) => void} [onError]  the article could not be read; the panel says so
 * @property {() => void} [onClose]  the overlay was closed, by the reader or by `close`
 */

/**
 * Opens an overlay over the page. Nothing of the page's DOM is changed but for one element more, `<newslens-overlay>`, whose
 * shadow root is closed; where the browser has no CSS Custom Highlight API, the lists are shown without highlights. The article
 * is read again when it changes.
 *
 *     const overlay = openOverlay({ analyzer: createAnalyzer(), article: document.querySelector("article") });
 *
 * @param {OverlayOptions} options
 * @returns {ArticleOverlay}
 * @throws {NewslensOptionError} when an option makes no sense
 */
export function openOverlay(options) {
  return new ArticleOverlay(options);
}

/** An overlay over the page's article. Made by `openOverlay`. */
export class ArticleOverlay {
  #options;
  #words;
  #panel;
  #changes;
  /** Aborted when the overlay is closed. */
  #work = new AbortController();
  /** @type {import("./element/article-text.js").Article | undefined} */
  #article;
  /** @type {import("./element/describe.js").Analysis | null} */
  #analysis = null;
  /** The text and the options that the analysis is of. */
  #analysed = "";

  /** @param {OverlayOptions} options */
  constructor(options) {
    check(options);
    this.#options = options;
    this.#changes = new Changes(() => this.#read());
    const uiLang = options.uiLang || navigator.language;
    this.#words = wordsOf(uiLang);
    this.#panel = new Panel(panelWordsOf(uiLang), this.#words.locale, {
      select: ({ kind, index }) => {
        if (this.#analysis) options.onSelect?.(kind, index, itemOf(this.#analysis, { kind, index }));
      },
      close: () => this.close(),
    });
    this.#panel.open(schemeOf(options.article ?? document.body ?? document.documentElement));
    this.#panel.say(panelWordsOf(uiLang).reading);
    /** Comes true when the article was read for the first time, whatever came of it. */
    this.ready = this.#changes.read();
  }

  /** What was found, or `null` as long as there is nothing. Its offsets count in the text that the analyzer was given. */
  get analysis() {
    return this.#analysis;
  }

  /** Takes the highlights and the panel away; the page is as it was before. */
  close() {
    if (this.#work.signal.aborted) return;
    this.#work.abort();
    this.#changes.stop();
    this.#panel.close();
    this.#options.onClose?.();
  }

  async #read() {
    const { signal } = this.#work;
    try {
      const reading = await this.#readArticle();
      signal.throwIfAborted();
      this.#changes.watch(reading.article);
      await this.#showArticle(reading, signal);
    } catch (error) {
      if (!signal.aborted) this.#fail(error instanceof Error ? error : new Error(String(error)));
    }
  }

  /** @returns {Promise<Reading>} */
  async #readArticle() {
    const { article, readPage } = this.#options;
    if (readPage && !article) return findArticle(readPage);
    const root = /** @type {Element} */ (article);
    return { article: new ArticleText(root), published: null, order: null, isWhole: false };
  }

  /**
   * @param {Reading} reading
   * @param {AbortSignal} signal
   */
  async #showArticle({ article, published, order, isWhole }, signal) {
    const { analyzer, date, order: wantedOrder, show, uiLang, onAnalysis } = this.#options;
    const words = panelWordsOf(uiLang || navigator.language);
    const options = {
      date: date || null,
      published,
      order: wantedOrder ?? order ?? /** @type {const} */ ("auto"),
      genre: /** @type {const} */ ("news"),
    };
    const { text } = article;
    const reading = JSON.stringify([text, options]);
    const isNew = reading !== this.#analysed;
    if (!isNew && isSamePlace(article, this.#article)) return;
    if (text.trim() === "") this.#panel.say(words.empty);
    const found = isNew && text.trim() ? await analyzer.analyze(text, options, { signal }) : this.#analysis;
    signal.throwIfAborted();
    this.#article = article;
    this.#analysed = reading;
    this.#analysis = text.trim() && found ? withText(found, text) : null;
    if (!this.#analysis) return;
    const scheme = schemeOf(article.piecesOf(0, text.length)[0]?.node.parentElement ?? article.root);
    const canMark = HighlightPaint.isPossible();
    this.#panel.note([isWhole ? words.whole : "", canMark ? "" : words.unmarked].filter(Boolean).join(" "));
    this.#panel.show(
      {
        analysis: this.#analysis,
        article,
        isElsewhere: true,
        views: viewsOf("speakers timeline entities text"),
        kinds: kindsOf(show ?? ""),
        words: this.#words,
        paintOf: (root) => (canMark ? new HighlightPaint(root, articleSheets[scheme]) : new NoPaint()),
      },
      scheme,
    );
    if (isNew) onAnalysis?.(this.#analysis);
  }

  /** @param {Error} error */
  #fail(error) {
    // If the same text comes again, it is tried again.
    this.#analysed = "";
    this.#panel.say(this.#words.failed, this.#words.locale);
    this.#options.onError?.(error);
  }
}

/**
 * An analysis with its text, which one that came as JSON has not.
 * @param {AnalysisObject | import("./element/describe.js").Analysis} analysis
 * @param {string} text
 */
function withText(analysis, text) {
  return "text" in analysis ? analysis : { ...analysis, text };
}

/**
 * Whether two articles of the same text stand in the same text nodes.
 * @param {import("./element/article-text.js").Article} article
 * @param {import("./element/article-text.js").Article | undefined} other
 */
function isSamePlace(article, other) {
  const pieces = article.piecesOf(0, article.text.length);
  const others = other?.piecesOf(0, other.text.length) ?? [];
  return (
    pieces.length === others.length &&
    pieces.every(({ node, start, end }, at) => {
      const piece = others[at];
      return piece?.node === node && piece.start === start && piece.end === end;
    })
  );
}

/** @param {OverlayOptions} options */
function check(options) {
  if (typeof options !== "object" || options === null) {
    throw new NewslensOptionError("options", options, "an object such as { analyzer: createAnalyzer(), readPage }");
  }
  const { analyzer, article, readPage } = options;
  if (typeof analyzer?.analyze !== "function") {
    throw new NewslensOptionError(
      "analyzer",
      analyzer,
      "what createAnalyzer() gives, or an object with its method analyze",
    );
  }
  if (article !== undefined && !(article instanceof Element)) {
    throw new NewslensOptionError("article", article, "the element that holds the article");
  }
  if (article === undefined && typeof readPage !== "function") {
    throw new NewslensOptionError("readPage", readPage, 'readPage of "newslens/page", where no article is named');
  }
}
