// The way from one article to several: what they need is loaded when the first of them come.

/** @typedef {import("./dossier/main.js").DossierPage} DossierPage */
/** @typedef {import("./dossier/main.js").Given} Given */
/** @typedef {import("./dossier/main.js").Single} Single */
/** @typedef {import("./opener.js").Opened} Opened */
import { words } from "./words.js";

/**
 * @typedef {object} Parts
 * @property {HTMLElement} root  where the dossier is built
 * @property {HTMLButtonElement} start  opens a dossier without articles
 * @property {HTMLButtonElement} compare  puts the article that is shown into the dossier
 * @property {HTMLButtonElement} back  goes to the dossier
 * @property {HTMLButtonElement} kept  opens the one that is kept on the device, if one is
 */

/**
 * @typedef {object} Calls
 * @property {import("../analyzer.js").Analyzer} analyzer
 * @property {(opened: Opened) => Promise<boolean>} read  shows an article by itself; whether it came
 * @property {(place: import("../common/types.js").Span) => void} showPlace  goes to a place in it
 * @property {() => Omit<Single, "id">} shown  the article that is shown by itself
 * @property {() => Opened | undefined} opened  what that was opened from
 * @property {(message: string) => void} say
 * @property {(notice: string) => void} tell
 */

export class Several {
  #parts;
  #calls;
  /** @type {Promise<DossierPage> | undefined} */
  #page;
  /** How many articles the dossier has. */
  #count = 0;
  /** @type {number | undefined} which of them is shown by itself */
  #member;
  /** Where the dossier was scrolled to. */
  #top = 0;

  /**
   * @param {Parts} parts
   * @param {Calls} calls
   */
  constructor(parts, calls) {
    this.#parts = parts;
    this.#calls = calls;
    parts.start.addEventListener("click", () => this.#open());
    parts.back.addEventListener("click", () => this.#open());
    parts.kept.addEventListener("click", async () => (await this.#open())?.openKept());
    this.#offerKept();
    parts.compare.addEventListener("click", async () => {
      const { text } = calls.shown();
      const opened = calls.opened();
      const page = await this.#open();
      page?.addSingle(text, opened);
    });
    this.#update();
  }

  /** Whether the dossier is in front. */
  get isOpen() {
    return document.body.classList.contains("in-dossier");
  }

  /**
   * Puts in what came.
   * @param {Given} given
   */
  async give(given) {
    const page = await this.#open();
    page?.give(given);
  }

  /** Offers the dossier that is kept on the device, if one is; see dossier/kept.js. */
  async #offerKept() {
    const isKept = "caches" in globalThis && (await caches.has("kept dossier").catch(() => false));
    this.#parts.kept.hidden = !isKept;
  }

  /** Another article is shown by itself, which is none of the dossier's. */
  leaveMember() {
    this.#member = undefined;
    this.#update();
  }

  /** Brings the dossier to the front, and loads what it needs if it is the first time. */
  async #open() {
    this.#page ??= this.#load();
    /** @type {DossierPage} */
    let page;
    try {
      page = await this.#page;
    } catch (error) {
      this.#page = undefined;
      this.#calls.tell(words.several.failed(error instanceof Error ? error.message : String(error)));
      return undefined;
    }
    if (!this.isOpen) {
      this.#setOpen(true);
      scrollTo(0, this.#top);
      await page.come();
    }
    return page;
  }

  async #load() {
    const { root, back } = this.#parts;
    const [{ start }] = await Promise.all([import("./dossier/main.js"), loadStyles(back.dataset.styles ?? "")]);
    const { analyzer, say } = this.#calls;
    return start(root, {
      analyzer,
      say,
      read: (id, opened, place) => this.#read(id, opened, place),
      closed: () => {
        this.#count = 0;
        this.#member = undefined;
        this.#setOpen(false);
        this.#offerKept();
      },
      single: () => (this.#member === undefined ? undefined : { id: this.#member, ...this.#calls.shown() }),
      changed: (count) => {
        this.#count = count;
        this.#update();
      },
    });
  }

  /**
   * @param {number} id
   * @param {Opened} opened
   * @param {import("../common/types.js").Span | { start: number, end: number }} [place]
   */
  async #read(id, opened, place) {
    this.#top = scrollY;
    this.#setOpen(false);
    const isShown = this.#member === id && this.#calls.shown().text === opened.text;
    const came = isShown || (await this.#calls.read(opened));
    if (!came) return;
    this.#member = id;
    this.#update();
    if (place) this.#calls.showPlace({ ...place, text: opened.text.slice(place.start, place.end) });
  }

  /** @param {boolean} isOpen */
  #setOpen(isOpen) {
    document.body.classList.toggle("in-dossier", isOpen);
    this.#parts.root.hidden = !isOpen;
    this.#update();
  }

  #update() {
    const { back, compare } = this.#parts;
    back.hidden = this.#count === 0 || this.isOpen;
    compare.hidden = this.#member !== undefined;
    compare.textContent = this.#count > 0 ? words.several.add : words.several.compare;
    document.body.classList.toggle("has-dossier", this.#count > 0);
  }
}

/**
 * The dossier's style sheet, which comes with it: nothing is seen without it.
 * @param {string} address
 */
function loadStyles(address) {
  const link = document.createElement("link");
  const loaded = new Promise((resolve, reject) => {
    link.addEventListener("load", resolve);
    link.addEventListener("error", () => reject(new Error(address)));
  });
  link.rel = "stylesheet";
  link.href = address;
  document.head.append(link);
  return loaded;
}
