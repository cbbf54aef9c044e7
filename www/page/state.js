// What the page knows: which text was read last and which is shown, what the reader corrected and switched off, and whether an
// answer is waited for. Each change of it has a name here; nothing here touches the document.
import { amountKinds, kinds } from "../common/types.js";
import { Corrections } from "./corrections.js";

/** @typedef {import("../common/types.js").Analysis} Analysis */
/** @typedef {import("./corrections.js").Step} Step */

/**
 * A text that was read: with the day given for it (`null`: none was), and what was found in it.
 * @typedef {{ text: string, date: string | null, found: Analysis }} Read
 */

/** @type {Analysis} */
const nothing = {
  language: "und",
  languageConfidence: 0,
  genre: "auto",
  publication: null,
  dates: [],
  quotes: [],
  mentions: [],
  entities: [],
};

export class State {
  /** @type {Read} */
  #latest = { text: "", date: null, found: nothing };
  #shown = this.#latest;
  #analysis = nothing;
  #corrections = new Corrections();
  #isAnalysing = false;
  #isNewArticle = false;
  /** Whether something was corrected that is not shown yet. */
  #isCorrectedSince = false;
  /** @type {ReadonlySet<string>} amounts, which a business report is full of, are off at first */
  #off = new Set(amountKinds);
  /** Stops what is under way. */
  #work = new AbortController();

  /** The text that was read last. */
  get latest() {
    return this.#latest;
  }

  /** The one that is shown. */
  get shown() {
    return this.#shown;
  }

  /** What was found in that, with the reader's corrections. */
  get analysis() {
    return this.#analysis;
  }

  /** The corrections so far: they change only by what is done here. */
  get corrections() {
    const { count, canRedo, steps } = this.#corrections;
    return { count, canRedo, steps };
  }

  /** Whether an answer is waited for, which will be shown with all corrections. */
  get isAnalysing() {
    return this.#isAnalysing;
  }

  /** Whether what comes next is another article, to which nothing of the reader's belongs yet. */
  get isNewArticle() {
    return this.#isNewArticle;
  }

  /** The kinds that are switched off; never changed, but replaced by another set. */
  get off() {
    return this.#off;
  }

  /** Whether all is switched on, but for amounts, which have to be asked for. */
  get isAllOn() {
    return kinds.every((kind) => !this.#off.has(kind) || isAmountKind(kind));
  }

  /** Another article is to come: an answer for the one before would be taken for this one's. */
  expectAnother() {
    this.#startAnew();
    this.#isAnalysing = true;
    this.#isNewArticle = true;
  }

  /**
   * A text is to be read; what was under way for another is given up.
   * @returns {AbortSignal} stops it
   */
  startReading() {
    this.#isAnalysing = true;
    return this.#startAnew();
  }

  /**
   * A text was read.
   * @param {string} text
   * @param {string | null} date  the day given for it
   * @param {Analysis} [found]  nothing if it could not be read
   */
  read(text, date, found = nothing) {
    this.#isAnalysing = false;
    this.#latest = { text, date, found };
  }

  /**
   * What was read last is to be shown, unless an answer is waited for, which comes with all corrections.
   * @returns {AbortSignal | undefined} stops it
   */
  startShowing() {
    return this.#isAnalysing ? undefined : this.#startAnew();
  }

  /**
   * What is to be shown of what was read last: with the reader's corrections, which go along with the text.
   * @param {readonly Step[]} saved  what was corrected in it before it was saved, if it is another article
   */
  corrected(saved) {
    const { text, found } = this.#latest;
    if (!this.#isNewArticle) this.#corrections.follow(text);
    return this.#corrections.apply(text, found, this.#isNewArticle ? saved : undefined);
  }

  /**
   * What was read last is shown.
   * @param {Analysis} analysis  with its corrections
   * @param {readonly Step[]} saved  those that it was opened with, if it is another article
   */
  show(analysis, saved) {
    if (this.#isNewArticle) this.#corrections.startWith(this.#latest.text, saved);
    this.#shown = this.#latest;
    this.#analysis = analysis;
    this.#isNewArticle = false;
    this.#isCorrectedSince = false;
  }

  /**
   * The reader does not want to wait: what is shown stays.
   * @param {{ wasAnother: boolean, text: string, date: string | null }} now  whether another text was to come, and which text
   *   and day the reader has given by now
   * @returns {"read" | "show" | undefined} what is to be done for what the reader changed before: that is not what is cancelled
   */
  cancel({ wasAnother, text, date }) {
    this.#startAnew();
    this.#isAnalysing = false;
    this.#isNewArticle = false;
    this.#latest = this.#shown;
    if (wasAnother && (text !== this.#shown.text || date !== this.#shown.date)) return "read";
    return this.#isCorrectedSince ? "show" : undefined;
  }

  /** @param {Step} step */
  correct(step) {
    this.#corrections.add(step);
    this.#isCorrectedSince = true;
  }

  undo() {
    this.#corrections.undo();
    this.#isCorrectedSince = true;
  }

  redo() {
    this.#corrections.redo();
    this.#isCorrectedSince = true;
  }

  /**
   * Switches kinds off, or on if they were off.
   * @param {readonly string[]} members  of one switch
   */
  switchKinds(members) {
    const others = [...this.#off].filter((kind) => !members.includes(kind));
    this.#off = new Set(members.some((kind) => this.#off.has(kind)) ? others : [...others, ...members]);
  }

  /** Switches all names, dates and quotes on, or everything off if they are. Amounts come back by their own switch only. */
  switchAll() {
    this.#off = this.isAllOn ? new Set(kinds) : new Set([...this.#off].filter(isAmountKind));
  }

  #startAnew() {
    this.#work.abort();
    this.#work = new AbortController();
    return this.#work.signal;
  }
}

/** @param {string} kind */
function isAmountKind(kind) {
  return amountKinds.some((amount) => amount === kind);
}
