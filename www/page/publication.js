// The publication date: given in the field, else the one the page's metadata or the text tells, with a note of who told it; and
// where a numeric date leaves in doubt which of its numbers is the month, both days to choose from.
import { element } from "../common/dom.js";
import { formatOf } from "../common/times.js";
import { plainDate } from "./plain-dates.js";
import { words } from "./words.js";

/** @typedef {import("../common/types.js").Publication} Publication */

/** Builds the note's words and its buttons. */
export class PublicationField {
  /** @type {Publication | null} */
  #publication = null;
  /** @type {string | undefined} the date given for an article that is to go, until the next one is shown */
  #forgotten;
  #changed;

  /**
   * @param {{ field: HTMLInputElement, note: HTMLElement, readings: HTMLElement, show: HTMLButtonElement }} parts
   * @param {{ changed: () => void, show: (place: import("../common/types.js").Span) => void }} calls  the date was changed; the
   *   reader asks to see where the text tells it
   */
  constructor(parts, calls) {
    this.parts = parts;
    this.#changed = calls.changed;
    parts.show.textContent = words.publication.show;
    parts.field.addEventListener("change", calls.changed);
    parts.show.addEventListener("click", () => this.#publication?.found && calls.show(this.#publication.found));
  }

  /** The date given by the reader, as an ISO date; null: to be found in the text. */
  get given() {
    return this.parts.field.value || null;
  }

  /**
   * Empties the field: another article comes.
   * @param {string} [given]  the date that was given for that one, if it was read before
   */
  forget(given = "") {
    this.#forgotten ??= this.parts.field.value;
    this.parts.field.value = given;
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

  /** @param {Publication | null} publication */
  show(publication) {
    this.#publication = publication;
    const { field, note, readings, show } = this.parts;
    note.textContent = noteOf(publication);
    const days = publication?.other && publication.value ? [publication.value, publication.other] : [];
    readings.replaceChildren(...days.map((day) => this.#reading(day.slice(0, "2023-04-03".length))));
    readings.hidden = days.length === 0;
    show.hidden = !publication?.found;
    field.classList.toggle("unset", !field.value);
  }

  /** @param {string} day  a day that a numeric date may mean, to be chosen */
  #reading(day) {
    const button = element("button", { type: "button" }, dayOf(day));
    button.addEventListener("click", () => {
      this.parts.field.value = day;
      this.parts.field.focus();
      this.#changed();
    });
    return button;
  }
}

/**
 * What is said of a day of publication.
 * @param {Publication | null} publication
 */
export function noteOf(publication) {
  const { given, metadata, found, doubtful, open, missing } = words.publication;
  if (!publication) return missing;
  const { value, source, other } = publication;
  const said = publication.found?.text.replace(/\s+/g, " ") ?? "";
  if (source === "given") return given;
  if (value === null) return open(said);
  if (other) return doubtful(said);
  const date = plainDate({ type: "date", value, mod: null });
  return source === "metadata" ? metadata(date) : found(date);
}

/** @param {string} day  an ISO date */
function dayOf(day) {
  return formatOf(words.locale, { day: "numeric", month: "long", year: "numeric" }).format(new Date(`${day}T00:00Z`));
}
