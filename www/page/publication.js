// The publication date: given in the field, else the one found in the text, with a note of where it stands.
import { plainDate } from "./plain-dates.js";
import { words } from "./words.js";

/** Builds the note's words and its button. */
export class PublicationField {
  /** @type {import("../common/types.js").Publication | null} */
  #publication = null;
  /** @type {string | undefined} the date given for an article that is to go, until the next one is shown */
  #forgotten;

  /**
   * @param {{ field: HTMLInputElement, note: HTMLElement, show: HTMLButtonElement }} parts
   * @param {{ changed: () => void, show: (place: import("../common/types.js").Span) => void }} calls  the date was changed; the
   *   reader asks to see where the text tells it
   */
  constructor(parts, calls) {
    this.parts = parts;
    parts.show.textContent = words.publication.show;
    parts.field.addEventListener("change", calls.changed);
    parts.show.addEventListener("click", () => this.#publication?.found && calls.show(this.#publication.found));
  }

  /** The date given by the reader, as an ISO date; null: to be found in the text. */
  get given() {
    return this.parts.field.value || null;
  }

  /** Empties the field: another article comes. */
  forget() {
    this.#forgotten ??= this.parts.field.value;
    this.parts.field.value = "";
  }

  /** The other article is there. */
  accept() {
    this.#forgotten = undefined;
  }

  /** The other article does not come after all. */
  takeBack() {
    this.parts.field.value = this.#forgotten ?? this.parts.field.value;
    this.#forgotten = undefined;
  }

  /** @param {import("../common/types.js").Publication | null} publication */
  show(publication) {
    this.#publication = publication;
    const { field, note, show } = this.parts;
    const found = publication?.found ?? null;
    if (field.value) note.textContent = words.publication.given;
    else if (!publication?.value) note.textContent = words.publication.missing;
    else note.textContent = words.publication.found(plainDate({ type: "date", value: publication.value, mod: null }));
    show.hidden = !found;
    field.classList.toggle("unset", !field.value);
  }
}
