// The field a text is written in, or comes into. Its own content is never touched while one types.
import { breathe } from "../common/slices.js";
import { sample, words } from "./words.js";

/**
 * @typedef {object} Parts
 * @property {HTMLTextAreaElement} text
 * @property {HTMLButtonElement} edit  opens and closes the editor
 * @property {HTMLButtonElement} sample
 * @property {HTMLButtonElement} clear
 */

/** @typedef {import("./opener.js").Opened} Opened */

/** A text so long, in UTF-16 units, that a browser takes its time to show it in a field, and that is not read at each letter. */
export const longText = 500_000;

/** How long the reader pauses before a long text is read again, in milliseconds. */
const typingPause = 400;

export class Editor {
  /** Whether the text is read so quickly after an edit that there is no need to wait for a pause. */
  isQuick = false;
  #pause = 0;
  /** @type {string | undefined} the text that had to go for a whole new one, until that is read */
  #replaced;
  /** How often a whole text came, or was not wanted after all. */
  #turns = 0;

  /**
   * @param {Parts} parts
   * @param {{ changed: () => void, replacing: (origin?: Opened) => void, read: () => void, editing: () => void }} calls  the text
   *   changed; a whole text is about to come in place of the one before, perhaps opened from a page or file; it came and wants to be
   *   read rather than edited; it is likely to be edited
   */
  constructor(parts, calls) {
    this.parts = parts;
    this.calls = calls;
    parts.text.addEventListener("input", () => this.#typed());
    parts.text.addEventListener("focus", () => calls.editing());
    parts.sample.addEventListener("click", () => this.replace(sample));
    parts.clear.addEventListener("click", () => this.#clear());
    parts.edit.addEventListener("click", () => this.setOpen(!this.isOpen));
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
   * @param {Opened} [origin]
   * @returns {Promise<boolean>} whether it came: the reader may not have wanted it any more, or another one sooner
   */
  async replace(text, origin) {
    this.#turns += 1;
    const turn = this.#turns;
    this.#replaced ??= this.text;
    this.calls.replacing(origin);
    // First, since a field that is seen takes its time to show a long text.
    this.setOpen(false);
    this.parts.text.value = text;
    if (text.length > longText) await breathe();
    if (turn !== this.#turns) return false;
    this.#changed();
    this.calls.read();
    return true;
  }

  /**
   * Puts a text where the cursor is, so that the reader can undo it.
   * @param {string} text
   * @param {Opened} [origin]  given if it is a whole text, in place of all that is there
   */
  insert(text, origin) {
    const field = this.parts.text;
    field.focus({ preventScroll: true });
    if (origin) {
      field.select();
      this.expectWhole(origin);
    }
    // Only this way of inserting can be undone by the reader.
    if (document.execCommand("insertText", false, text)) return;
    field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
    field.dispatchEvent(new InputEvent("input"));
  }

  /**
   * A whole text comes into the field, to be read.
   * @param {Opened} [origin]
   */
  expectWhole(origin) {
    this.calls.replacing(origin);
    this.parts.text.addEventListener("input", () => this.text.trim() && this.#read(), { once: true });
  }

  /** The text is read: it stays. */
  accept() {
    this.#replaced = undefined;
  }

  /** A whole new text is not wanted after all: the one before comes back. Returns whether there was one. */
  takeBack() {
    if (this.#replaced === undefined) return false;
    this.#turns += 1;
    this.parts.text.value = this.#replaced;
    this.#replaced = undefined;
    const isEmpty = this.#showWhetherEmpty();
    this.setOpen(isEmpty);
    return true;
  }

  #typed() {
    clearTimeout(this.#pause);
    if (this.isQuick || this.text.length < longText) this.#changed();
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

  #read() {
    this.setOpen(false);
    this.calls.read();
  }

  #clear() {
    this.#turns += 1;
    this.calls.replacing();
    this.parts.text.value = "";
    this.#changed();
    this.setOpen(true);
  }
}
