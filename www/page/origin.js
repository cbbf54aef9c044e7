// What the text was opened from: what a page says of itself, shown above the article, and what its paragraphs are.
import { plainDate } from "./plain-dates.js";
import { words } from "./words.js";

/** @typedef {import("./opener.js").Opened} Opened */
/** @typedef {import("../read-page.js").PageBlockKind} Kind */

export class Origin {
  /** @type {Opened | undefined} */
  #opened;
  /** @type {{ opened: Opened | undefined } | undefined} that of the text that is to go, until the next one is shown */
  #before;
  /** @type {Map<string, Kind>} */
  #kinds = new Map();

  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
  }

  /** What the paragraphs are that are no plain ones, by their texts: so they stay what they are while others are edited. */
  get kinds() {
    return this.#kinds;
  }

  /** How a page is to be read by what it says of itself. */
  get options() {
    const { published, order } = this.#opened ?? {};
    return { ...(published && { published }), ...(order && { order }) };
  }

  /** What the text was opened from, if it was. */
  get opened() {
    return this.#opened;
  }

  /** The corrections that were saved with the text. */
  get steps() {
    return this.#opened?.saved?.steps ?? [];
  }

  /**
   * Another text comes.
   * @param {Opened} [opened]  if it was opened from a page or a document
   */
  come(opened) {
    this.#before ??= { opened: this.#opened };
    this.#set(opened);
  }

  /** The other text is there. */
  accept() {
    this.#before = undefined;
    const told = this.#opened ? sentences(this.#opened) : "";
    this.root.textContent = told;
    this.root.hidden = told === "";
  }

  /** The other text does not come after all. */
  takeBack() {
    if (this.#before) this.#set(this.#before.opened);
    this.#before = undefined;
  }

  /** @param {Opened | undefined} opened */
  #set(opened) {
    this.#opened = opened;
    const special = opened?.blocks.filter(({ kind }) => kind !== "paragraph") ?? [];
    this.#kinds = new Map(special.map(({ start, end, kind }) => [opened?.text.slice(start, end) ?? "", kind]));
  }
}

/**
 * What is told of a page, in words.
 * @param {Opened} opened
 */
function sentences({ title, byline, published, isWhole, text }) {
  const day = (/** @type {string} */ moment) => plainDate({ type: "date", value: moment.slice(0, 10), mod: null });
  const facts = [
    // A headline that is read anyway is not told twice.
    title && !text.startsWith(title) ? words.origin.title(title) : "",
    byline ? words.origin.byline(byline.replace(/^by\s+/i, "")) : "",
    published ? words.origin.published(day(published)) : "",
  ].filter(Boolean);
  const told = facts.length > 0 ? words.origin.page(facts) : "";
  return [told, isWhole ? words.origin.whole : ""].filter(Boolean).join(" ");
}
