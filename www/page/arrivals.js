// Whole texts that come in: pasted, dropped, from a file. Web pages, documents of Word and PDF are opened on the way.
import { breathe } from "../common/slices.js";
import { longText } from "./editor.js";
import { OpeningError, open } from "./opener.js";
import { words } from "./words.js";

/** @typedef {import("./opener.js").Opened} Opened */

/** A piece of a web page so short, in UTF-16 units of its text, that it cannot be an article with something around it. */
const fewWords = 200;

const lineEnds = /\r\n?/g;

export class Arrivals {
  /** @type {AbortController | undefined} what is being opened */
  #opening;

  /**
   * @param {{ file: HTMLInputElement, open: HTMLButtonElement }} parts
   * @param {import("./editor.js").Editor} editor
   * @param {object} calls
   * @param {(isBusy: boolean) => void} calls.busy  something is being opened, or not any more
   * @param {(notice: string) => void} calls.tell  tells the reader why nothing comes
   * @param {() => boolean} calls.mayReplace  whether the text may go without being asked for
   * @param {() => boolean} calls.areSeveral  whether what comes is put beside other articles
   * @param {(given: import("./several.js").Given) => void} calls.several  takes what is, and whatever is more than one article
   */
  constructor({ file, open }, editor, calls) {
    this.editor = editor;
    this.calls = calls;
    open.addEventListener("click", () => file.click());
    file.addEventListener("change", () => {
      this.#openFiles([...(file.files ?? [])]);
      file.value = "";
    });
    editor.parts.text.addEventListener("paste", (event) => this.#pasted(event));
    document.addEventListener("paste", (event) => this.#pastedBeside(event));
    document.addEventListener("dragover", (event) => event.preventDefault());
    document.addEventListener("drop", (event) => this.#dropped(event));
  }

  /** Gives up what is being opened; returns whether there was anything. */
  cancel() {
    if (!this.#opening) return false;
    this.#opening.abort();
    this.#opening = undefined;
    this.calls.busy(false);
    return true;
  }

  /**
   * Pasted where one writes. All that was there being selected, it is another article.
   * @param {ClipboardEvent} event
   */
  #pasted(event) {
    const { text } = this.editor.parts;
    const given = contentOf(event.clipboardData);
    const isWhole = text.selectionStart === 0 && text.selectionEnd === text.value.length;
    if (given.files.length > 0 && !given.plain) {
      event.preventDefault();
      this.#openFiles(given.files);
    } else if (isWhole && isAddress(given.plain)) {
      event.preventDefault();
      this.calls.tell(words.open.address);
    } else if (mayBePage(given)) {
      event.preventDefault();
      this.#openPiece(given, isWhole);
    } else if (isWhole && given.plain.length > longText) {
      event.preventDefault();
      breathe().then(() => this.editor.replace(given.plain));
    } else if (isWhole && given.plain) this.editor.expectWhole();
  }

  /**
   * Pasted while one reads: the next article.
   * @param {ClipboardEvent} event
   */
  #pastedBeside(event) {
    if (event.target instanceof HTMLElement && event.target.closest("input, textarea, select")) return;
    if (this.#take(contentOf(event.clipboardData))) event.preventDefault();
  }

  /** @param {DragEvent} event */
  #dropped(event) {
    const given = contentOf(event.dataTransfer);
    const { text } = this.editor.parts;
    // Words moved about in the field, or dragged to a place in it.
    const isInText = event.target === text && text.value !== "" && given.files.length === 0 && !isAddress(given.plain);
    if (!isInText && this.#take(given)) event.preventDefault();
  }

  /**
   * Takes what was dropped, or pasted beside the field, for another article. Returns whether there is anything.
   * @param {Content} given
   */
  #take(given) {
    if (given.files.length > 0) this.#openFiles(given.files, given.entries);
    else if (isAddress(given.plain)) this.calls.tell(words.open.address);
    else if (!given.plain.trim() && !given.html) return false;
    else if (this.calls.areSeveral()) this.calls.several(mayBePage(given) ? given : { plain: given.plain });
    else if (!this.calls.mayReplace()) this.calls.tell(words.open.corrected);
    else if (mayBePage(given)) this.#openPiece(given, undefined);
    else this.editor.replace(given.plain);
    return true;
  }

  /**
   * Opens a piece of a web page that was copied.
   * @param {Content} given
   * @param {boolean | undefined} isWhole  whether it is pasted over all of the field; undefined: it is not pasted into it
   */
  async #openPiece({ html, plain, isSource }, isWhole) {
    const piece = await this.#open(
      async () => ({ html }),
      (problem) => {
        if (problem === "unreachable") this.calls.tell(words.open.plainly);
        return { text: plain, blocks: [] };
      },
    );
    if (!piece) return;
    // If little is left of what was copied, it was not an article, and nothing is to be lost.
    const isArticle = isSource || piece.text.length * 2 > plain.length;
    /** @type {Opened} */
    const opened = isArticle ? piece : { text: plain, blocks: [] };
    // A picture, say.
    if (!opened.text) return;
    // Who copies a few paragraphs knows that they are all there is.
    if (!/<(nav|header|main|footer|aside)\b/i.test(html)) opened.isWhole = false;
    if (isWhole === undefined || (isWhole && opened.text.length > longText)) this.editor.replace(opened.text, opened);
    else this.editor.insert(opened.text, isWhole ? opened : undefined);
  }

  /**
   * @param {readonly File[]} files
   * @param {readonly FileSystemEntry[]} [entries]  of what was dropped
   */
  async #openFiles(files, entries = []) {
    const [file] = files;
    if (!file) return;
    const isFolder = entries.some(({ isDirectory }) => isDirectory);
    // One article on each line.
    const isList = /\.(jsonl|ndjson)$/i.test(file.name);
    const areSeveral = files.length > 1 || isFolder || isList || this.calls.areSeveral();
    if (areSeveral) return this.calls.several({ files, entries });
    const opened = await this.#openFile(file);
    if (opened) await this.editor.replace(opened.text, opened);
  }

  /**
   * @param {File} file
   * @returns {Promise<Opened | undefined>}
   */
  #openFile(file) {
    const { name } = file;
    const read = async () => ({ name, bytes: await bytesOf(file) });
    return this.#open(read, (problem) => {
      if (problem === "dossier") this.calls.several({ files: [file] });
      else this.calls.tell(words.open.problem[problem](name));
      return undefined;
    });
  }

  /**
   * @param {() => Promise<Parameters<typeof open>[0]>} read  gets what is to be opened, which is what came last from now on
   * @param {(problem: import("./opener.js").Problem) => Opened | undefined} failed  may have something else to offer
   * @returns {Promise<Opened | undefined>} nothing if it failed, or if something else has come since
   */
  async #open(read, failed) {
    this.cancel();
    const opening = new AbortController();
    this.#opening = opening;
    this.calls.busy(true);
    try {
      return await open(await read(), opening.signal);
    } catch (error) {
      if (opening.signal.aborted) return undefined;
      if (!(error instanceof OpeningError)) throw error;
      return failed(error.problem);
    } finally {
      if (this.#opening === opening) {
        this.#opening = undefined;
        this.calls.busy(false);
      }
    }
  }
}

/** @param {File} file */
async function bytesOf(file) {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    // A folder, or a file that is gone.
    throw new OpeningError("gone");
  }
}

/**
 * What is on a clipboard, or was dropped.
 * @typedef {object} Content
 * @property {string} html
 * @property {string} plain
 * @property {boolean} isSource  whether the HTML was copied as text
 * @property {File[]} files
 * @property {FileSystemEntry[]} entries  the same files, and folders
 */

/**
 * @param {DataTransfer | null} given
 * @returns {Content}
 */
function contentOf(given) {
  const plain = given?.getData("text/plain") ?? "";
  const address = given?.getData("text/uri-list") ?? "";
  const html = given?.getData("text/html") ?? "";
  const isSource = html === "" && /^\s*(<!doctype\s+html|<html\b)/i.test(plain);
  return {
    html: isSource ? plain : html,
    plain: (plain || address).replace(lineEnds, "\n"),
    isSource,
    files: [...(given?.files ?? [])],
    // They are told while the event is under way, and not any more when it is over.
    entries: [...(given?.items ?? [])].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null),
  };
}

/** @param {Content} content */
function mayBePage({ html, plain }) {
  return html !== "" && (plain.trim() === "" || plain.length > fewWords);
}

/**
 * Whether a text is an address on the web and nothing else.
 * @param {string} text
 */
function isAddress(text) {
  return /^\s*(https?:\/\/|www\.)\S+\s*$/i.test(text);
}
