// Watches an article for changes that others make, such as a live report's, and tells of them when they have come to rest.

/** How long an article has to stay as it is before it is read again, in milliseconds. */
const calm = 150;

/** After this long it is read although it does not come to rest. */
const longest = 1500;

/** It rests this many times as long as reading it took, so that an article that never rests does not slow its page. */
const pause = 10;

/** And no longer than this, in milliseconds: the first time, what reads has to be loaded too. */
const longestPause = 3000;

/** What hides and shows parts of an article. Styles are left out, as they are what moves. */
const attributeFilter = ["class", "hidden", "open"];

export class Changes {
  #read;
  #observer = new MutationObserver((records) => this.#note(records));
  /** @type {Element | undefined} */
  #root;
  /** @type {Set<Node>} the article's text nodes, and all that they lie in */
  #own = new Set();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #waiting;
  #isReading = false;
  /** Whether something changed while the article was read. */
  #isStale = false;
  #isStopped = false;
  /** When the first change came that was not read yet. */
  #since = 0;
  /** Before this moment nothing is read. */
  #notBefore = 0;

  /** @param {() => Promise<unknown>} read  reads the article; never fails */
  constructor(read) {
    this.#read = read;
    const { documentElement } = document;
    const all = { childList: true, characterData: true, attributes: true, attributeFilter, subtree: true };
    this.#observer.observe(documentElement, all);
  }

  /** @param {import("../element/article-text.js").Article} article  to watch in place of the one before */
  watch(article) {
    this.#root = article.root;
    this.#own = new Set([article.root]);
    for (const { node } of article.piecesOf(0, article.text.length)) {
      for (let own = /** @type {Node | null} */ (node); own && !this.#own.has(own); own = own.parentNode) {
        this.#own.add(own);
      }
    }
  }

  stop() {
    this.#isStopped = true;
    this.#observer.disconnect();
    clearTimeout(this.#waiting);
  }

  /** @param {MutationRecord[]} records */
  #note(records) {
    if (!this.#root || (this.#root.isConnected && !records.some((record) => this.#concerns(record)))) return;
    this.#isStale = true;
    if (!this.#isReading) this.#plan();
  }

  #plan() {
    const now = performance.now();
    if (this.#waiting === undefined) this.#since = now;
    clearTimeout(this.#waiting);
    const due = Math.max(Math.min(now + calm, this.#since + longest), this.#notBefore);
    this.#waiting = setTimeout(() => this.read(), due - now);
  }

  /** Reads the article now, and again later if it changes meanwhile. */
  async read() {
    const start = performance.now();
    this.#waiting = undefined;
    this.#isStale = false;
    this.#isReading = true;
    await this.#read();
    this.#isReading = false;
    const end = performance.now();
    this.#notBefore = end + Math.min(pause * (end - start), longestPause);
    if (this.#isStale && !this.#isStopped) this.#plan();
  }

  /**
   * Whether a change may be one of the article's text. What goes on deep inside a neighbour of its paragraphs, such as an
   * advertisement, is not.
   * @param {MutationRecord} record
   */
  #concerns({ type, target }) {
    if (type === "attributes") return this.#own.has(target) && this.#root?.contains(target);
    const parent = type === "characterData" ? target.parentNode?.parentNode : target.parentNode;
    return this.#own.has(target) || (parent != null && this.#own.has(parent));
  }
}
