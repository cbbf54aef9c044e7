// Where text comes in: typed, pasted, from a file, or the sample. The field's own content is never touched while one types.
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

export class Editor {
  /**
   * @param {Parts} parts
   * @param {{ changed: () => void, failed: (message: string) => void, read: () => void, mayReplace: () => boolean }} calls
   *   the text changed; a file cannot be read; a whole text came in and wants to be read rather than edited; whether the
   *   text may go without being asked for
   */
  constructor(parts, calls) {
    this.parts = parts;
    this.calls = calls;
    parts.text.addEventListener("input", () => this.#changed());
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
   * Takes a whole text in place of the one before.
   * @param {string} text
   */
  replace(text) {
    this.parts.text.value = text;
    this.#changed();
    this.#read();
  }

  #changed() {
    document.body.classList.toggle("empty", this.text.trim() === "");
    this.calls.changed();
  }

  /**
   * An article that was pasted into an empty field is there to be read. From a web page its paragraphs are taken.
   * @param {ClipboardEvent} event
   */
  #pasted(event) {
    const { text } = this.parts;
    if (text.selectionStart === 0 && text.selectionEnd === text.value.length) {
      text.addEventListener("input", () => this.text.trim() && this.#read(), { once: true });
    }
    const article = articleIn(event.clipboardData);
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
      this.replace(textOfFile(file.name, text));
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
  return text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
}
