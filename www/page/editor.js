// Where text comes in: typed, pasted, from a file, or the sample. The field's own content is never touched while one types.
import { breathe } from "../common/slices.js";
import { textOfHtml, textOfMarkdown } from "./html-text.js";
import { sample } from "./sample.js";
import { words } from "./words.js";

/**
 * @typedef {object} Parts
 * @property {HTMLTextAreaElement} text
 * @property {HTMLButtonElement} edit  opens and closes the editor
 * @property {HTMLInputElement} file
 * @property {HTMLButtonElement} sample
 * @property {HTMLButtonElement} open
 * @property {HTMLButtonElement} clear
 */

/** A text so long, in UTF-16 units, that a browser takes its time to show it in a field, and that is not read at each letter. */
export const longText = 500_000;

const lineEnds = /\r\n?/g;

/** How long the reader pauses before a long text is read again, in milliseconds. */
const typingPause = 400;

export class Editor {
  #pause = 0;
  /** @type {string | undefined} the text that had to go for a whole new one, until that is read */
  #replaced;

  /**
   * @param {Parts} parts
   * @param {{ changed: () => void, failed: (message: string) => void, replacing: () => void, read: () => void, mayReplace: () => boolean }} calls
   *   the text changed; a file cannot be read; a whole text is about to come in place of the one before; it came and wants to
   *   be read rather than edited; whether the text may go without being asked for
   */
  constructor(parts, calls) {
    this.parts = parts;
    this.calls = calls;
    parts.text.addEventListener("input", () => this.#typed());
    parts.text.addEventListener("paste", (event) => this.#pasted(event));
    document.addEventListener("paste", (event) => this.#pastedBeside(event));
    parts.sample.addEventListener("click", () => this.replace(sample));
    parts.clear.addEventListener("click", () => this.#clear());
    parts.edit.addEventListener("click", () => this.setOpen(!this.isOpen));
    parts.open.addEventListener("click", () => parts.file.click());
    parts.file.addEventListener("change", () => this.#readFile(parts.file.files?.[0]));
    document.addEventListener("dragover", (event) => event.preventDefault());
    document.addEventListener("drop", (event) => this.#dropped(event));
    this.setOpen(true);
  }

  get text() {
    return this.parts.text.value;
  }

  get isOpen() {
    return !document.body.classList.contains("editor-closed");
  }

  /** @param {boolean} open */
  setOpen(open) {
    document.body.classList.toggle("editor-closed", !open);
    this.parts.edit.setAttribute("aria-expanded", String(open));
    this.parts.edit.textContent = open ? words.editor.close : words.editor.open;
    if (open) this.parts.text.focus({ preventScroll: true });
  }

  /**
   * Takes a whole text in place of the one before; a long one with time for the page in between.
   * @param {string} text
   */
  async replace(text) {
    this.#replaced ??= this.text;
    this.calls.replacing();
    // First, since a field that is seen takes its time to show a long text.
    this.setOpen(false);
    this.parts.text.value = text;
    if (text.length > longText) await breathe();
    this.#changed();
    this.calls.read();
  }

  /** The text is read: it stays. */
  accept() {
    this.#replaced = undefined;
  }

  /** A whole new text is not wanted after all: the one before comes back. */
  takeBack() {
    if (this.#replaced === undefined) return;
    this.parts.text.value = this.#replaced;
    this.#replaced = undefined;
    const isEmpty = this.#showWhetherEmpty();
    this.setOpen(isEmpty);
  }

  #typed() {
    clearTimeout(this.#pause);
    if (this.text.length < longText) this.#changed();
    else this.#pause = window.setTimeout(() => this.#changed(), typingPause);
  }

  #changed() {
    clearTimeout(this.#pause);
    this.#showWhetherEmpty();
    this.calls.changed();
  }

  #showWhetherEmpty() {
    return document.body.classList.toggle("empty", this.text.trim() === "");
  }

  /**
   * An article that was pasted into an empty field is there to be read. From a web page its paragraphs are taken.
   * @param {ClipboardEvent} event
   */
  #pasted(event) {
    const { text } = this.parts;
    const article = articleIn(event.clipboardData);
    if (text.selectionStart === 0 && text.selectionEnd === text.value.length) {
      const whole = article || (event.clipboardData?.getData("text/plain") ?? "");
      if (whole.length > longText) {
        event.preventDefault();
        breathe().then(() => this.replace(whole.replace(lineEnds, "\n")));
        return;
      }
      this.calls.replacing();
      text.addEventListener("input", () => this.text.trim() && this.#read(), { once: true });
    }
    // Only this way of inserting can be undone by the reader. If there is no such thing, the browser pastes as it does.
    if (article && document.execCommand("insertText", false, article)) event.preventDefault();
  }

  /**
   * Pasted while one reads: the next article.
   * @param {ClipboardEvent} event
   */
  #pastedBeside(event) {
    if (event.target instanceof HTMLElement && event.target.closest("input, textarea, select")) return;
    const article = articleIn(event.clipboardData) || event.clipboardData?.getData("text/plain");
    if (!article?.trim() || !this.calls.mayReplace()) return;
    event.preventDefault();
    this.replace(article);
  }

  #read() {
    this.setOpen(false);
    this.calls.read();
  }

  #clear() {
    this.calls.replacing();
    this.parts.text.value = "";
    this.#changed();
    this.setOpen(true);
  }

  /** @param {DragEvent} event */
  #dropped(event) {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    this.#readFile(file);
  }

  /** @param {File | undefined} file */
  async #readFile(file) {
    if (!file) return;
    this.parts.file.value = "";
    try {
      const text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
      if (text.includes("\0")) throw new TypeError();
      await breathe();
      const content = textOfFile(file.name, text);
      await breathe();
      this.replace(content);
    } catch {
      this.calls.failed(words.fileTooOdd);
    }
  }
}

/**
 * The article on a clipboard that was filled from a web page; empty if there is none.
 * @param {DataTransfer | null} clipboard
 */
function articleIn(clipboard) {
  const html = clipboard?.getData("text/html");
  if (!html) return "";
  const article = textOfHtml(html);
  // If little is left of what was copied, it was not an article, and nothing is to be lost.
  return article.length * 2 > (clipboard?.getData("text/plain") ?? "").length ? article : "";
}

/**
 * @param {string} name
 * @param {string} text
 */
function textOfFile(name, text) {
  if (/\.x?html?$/i.test(name)) return textOfHtml(text);
  if (/\.(md|markdown)$/i.test(name)) return textOfMarkdown(text);
  return text.replace(/^\ufeff/, "").replace(lineEnds, "\n");
}
