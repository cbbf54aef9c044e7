// Several articles side by side, in the page: loaded when the first of them come.
import { breathe } from "../../common/slices.js";
import { ArticleList } from "./articles.js";
import { Book } from "./book.js";
import { Filters } from "./filters.js";
import { Frame } from "./frame.js";
import { forget, keep, kept } from "./kept.js";
import { placeAt } from "./parts.js";
import { Shown } from "./shown.js";
import { filesOf, savedIn, sourceOfArticle, sourceOfFile, sourceOfPaste } from "./sources.js";
import { Tabs } from "./tabs.js";
import { takeAlong } from "./take-along.js";
import { sample, words } from "./words.js";

/** @typedef {import("../opener.js").Opened} Opened */
/** @typedef {import("./sources.js").Source} Source */
/** @typedef {import("./shown.js").Place} Place */
/** @typedef {(control: { signal: AbortSignal, onProgress: import("./book.js").OnProgress }) => Promise<void>} Read */

/**
 * The page around the dossier.
 * @typedef {object} Host
 * @property {import("../../analyzer.js").Analyzer} analyzer
 * @property {(id: number, opened: Opened, place?: Place) => void} read  shows one of the articles by itself, perhaps at a place
 * @property {() => Single | undefined} single  the article that was shown by itself last, if it is one of the dossier's
 * @property {(message: string) => void} say  tells the reader something in passing
 * @property {(articles: number) => void} changed  there are so many articles now
 * @property {() => void} closed  the reader is done with all of them
 */

/**
 * An article as it is shown by itself, with what the reader corrected in it.
 * @typedef {object} Single
 * @property {number} id
 * @property {string} text
 * @property {string | null} day  that the reader gave
 * @property {readonly import("../corrections.js").Step[]} steps
 * @property {import("../../common/types.js").Analysis} analysis
 */

/** What came in: files and folders, or what was pasted. */
/** @typedef {import("./sources.js").Given | { html?: string, plain: string }} Given */

export class DossierPage {
  #host;
  #book;
  #filters = new Filters(() => this.#show());
  /** @type {import("../../dossier/types.js").View | undefined} what is shown without filters */
  #whole;
  #tabs = new Tabs(
    {
      join: (ones, others) => this.#run(() => this.#book.join(ones, others)),
      split: (entity) => this.#run(() => this.#book.split(entity)),
    },
    this.#filters.root,
  );
  #list;
  #frame;
  #take;
  #isKept = false;
  /** @type {AbortController | undefined} stops what is being read */
  #reading;
  /** @type {Promise<void>} what is being read, and what waits for it */
  #queue = Promise.resolve();
  /** How often it was closed. */
  #closed = 0;
  /** Which answers are waited for, of the whole and of what the filters leave: one that comes late is not shown. */
  #turn = 0;
  #showing = 0;

  /**
   * @param {HTMLElement} root
   * @param {Host} host
   */
  constructor(root, host) {
    this.#host = host;
    this.#book = new Book(host.analyzer);
    this.#list = new ArticleList({
      open: (id) => this.#open(id),
      edit: (id, changes) => this.#edit(id, changes),
      remove: (id) => this.#run(() => this.#book.remove(id)),
      dismiss: (key) => {
        this.#book.dismiss(key);
        this.#refresh();
      },
    });
    this.#take = takeAlong({
      write: (format) => this.#write(format),
      keep: (isKept) => this.#keep(isKept),
      say: host.say,
    });
    this.#frame = new Frame(
      root,
      { list: this.#list, tabs: this.#tabs, take: this.#take },
      {
        files: (files) => this.give({ files }),
        paste: (plain) => this.give({ plain }),
        sample: () => this.#add(sample.map((fields) => sourceOfArticle(fields))),
        stop: () => this.#reading?.abort(),
        close: () => this.close(),
        isSaved: () => !this.#book.isChanged || this.#isKept,
      },
    );
    this.#tabs.root.addEventListener("click", ({ target }) => {
      const place = placeAt(target);
      if (place) this.#open(place.article, place);
    });
  }

  /** Brings it to the front: what was corrected in an article meanwhile counts here too. */
  async come() {
    this.#frame.focus();
    const single = this.#host.single();
    if (!single) return;
    const opened = this.#book.opened(single.id);
    const isSame = opened?.text === single.text && opened.saved?.date === single.day;
    if (!opened || (isSame && JSON.stringify(opened.saved?.steps) === JSON.stringify(single.steps))) return;
    await this.#run(() => this.#book.correctArticle(single.id, single));
  }

  /**
   * Puts in what came.
   * @param {Given} given
   */
  async give(given) {
    if (!("files" in given)) return this.#add([sourceOfPaste(given)]);
    const files = await filesOf(given);
    const [first] = files;
    const saved = files.length === 1 && first ? await savedIn(first) : undefined;
    if (saved !== undefined) return this.#openSaved(saved);
    await this.#add(files.map(sourceOfFile));
  }

  /**
   * Puts in the article that is shown by itself.
   * @param {string} text
   * @param {Opened} [opened]  what it was opened from
   */
  async addSingle(text, opened) {
    const { aboutOf } = await import("./about.js");
    await this.#add([sourceOfArticle(aboutOf(opened ?? { text, blocks: [] }), opened)]);
  }

  /** Opens what was kept on the device, if anything was. */
  async openKept() {
    const saved = await kept();
    if (saved === undefined) return;
    await this.#openSaved(saved);
    this.#isKept = true;
    this.#take.showKept(true);
  }

  /** @param {readonly Source[]} sources */
  async #add(sources) {
    const before = this.#count;
    const isRead = await this.#read((control) => this.#book.add(sources, control));
    if (!isRead) return;
    const [articles, refused] = [this.#count.articles - before.articles, this.#count.refused - before.refused];
    this.#host.say(words.added(articles, refused));
  }

  /** @param {string} saved */
  async #openSaved(saved) {
    if (!this.#book.isEmpty) return this.#frame.tell(words.another);
    await this.#read((control) => this.#book.openSaved(saved, control));
  }

  get #count() {
    return { articles: this.#book.articles.length, refused: this.#book.refused.length };
  }

  /**
   * Reads something, when what came before is read, and shows what the dossier has then.
   * @param {Read} read
   * @returns {Promise<boolean>} whether all was read; else the reader has been told
   */
  #read(read) {
    const closed = this.#closed;
    // Closed since, nothing that came before belongs to it.
    const run = this.#queue.then(() => closed === this.#closed && this.#readNow(read));
    this.#queue = run.then(
      () => {},
      () => {},
    );
    return run;
  }

  /** @param {Read} read */
  async #readNow(read) {
    const reading = new AbortController();
    this.#reading = reading;
    const { signal } = reading;
    this.#frame.tell("");
    let isRead = true;
    try {
      await read({ signal, onProgress: ({ done, total }) => this.#frame.progress(done, total) });
    } catch (error) {
      isRead = false;
      if (signal.aborted) this.#host.say(words.stopped);
      else this.#frame.tell(words.failed(error instanceof Error ? error.message : String(error)));
    }
    this.#reading = undefined;
    await this.#refresh();
    await this.#keepAgain();
    return isRead;
  }

  /**
   * Changes something, and shows what comes of it.
   * @param {() => Promise<void>} change
   */
  async #run(change) {
    try {
      await change();
    } catch (error) {
      this.#frame.tell(words.failed(error instanceof Error ? error.message : String(error)));
    }
    await this.#refresh();
    await this.#keepAgain();
  }

  /**
   * @param {number} id
   * @param {Partial<import("../../dossier/types.js").ArticleFields>} changes
   */
  async #edit(id, changes) {
    await this.#book.edit(id, changes);
    await this.#refresh();
    this.#list.focus(id);
    await this.#keepAgain();
  }

  /** Shows the dossier as it is now. */
  async #refresh() {
    this.#turn += 1;
    const turn = this.#turn;
    if (this.#book.isEmpty) {
      this.#whole = undefined;
      this.#frame.show(0, 0);
      this.#host.changed(0);
      return;
    }
    this.#frame.comparing();
    const whole = await this.#book.view();
    if (turn !== this.#turn) return;
    this.#whole = whole;
    this.#filters.offer(whole);
    // Time for the page to answer: of very many articles each of these takes some.
    await breathe();
    await this.#show();
    await breathe();
    if (turn !== this.#turn) return;
    this.#list.show(whole.articles, this.#book.refused);
    this.#frame.show(whole.articles.length, this.#book.refused.length);
    this.#host.changed(whole.articles.length + this.#book.refused.length);
  }

  /** Shows what the filters leave of it. */
  async #show() {
    const whole = this.#whole;
    if (!whole) return;
    this.#showing += 1;
    const turn = this.#showing;
    const { isOn, filter } = this.#filters;
    const view = isOn ? await this.#book.view(filter) : whole;
    if (turn === this.#showing) this.#tabs.show(new Shown(view, this.#book, isOn));
  }

  /**
   * Shows one article by itself.
   * @param {number} id
   * @param {Place} [place]
   */
  #open(id, place) {
    const opened = this.#book.opened(id);
    if (opened) this.#host.read(id, opened, place);
  }

  /** @param {import("./take-along.js").Format} format */
  async #write(format) {
    const text = await this.#book.write(format);
    if (format === "saved") this.#book.isChanged = false;
    return text;
  }

  /** @param {boolean} isKept */
  async #keep(isKept) {
    this.#isKept = isKept;
    if (isKept) await this.#keepAgain();
    else await forget();
  }

  /** Keeps it as it is now, if the reader wants it kept. */
  async #keepAgain() {
    if (!this.#isKept) return;
    try {
      await keep(await this.#book.write("saved"));
    } catch (error) {
      this.#frame.tell(words.failed(error instanceof Error ? error.message : String(error)));
    }
  }

  /** Closes it: nothing is left of it, but for what is kept. */
  close() {
    this.#closed += 1;
    this.#reading?.abort();
    this.#book.close();
    this.#isKept = false;
    this.#take.showKept(false);
    this.#refresh();
    this.#host.closed();
  }
}

/**
 * Builds the dossier in its place in the page.
 * @param {HTMLElement} root
 * @param {Host} host
 */
export function start(root, host) {
  return new DossierPage(root, host);
}
