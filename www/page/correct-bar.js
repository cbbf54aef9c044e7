// The bar under the text where the reader corrects what is chosen: a name, a date, a quote, or selected words.

import { element } from "../common/dom.js";
import { memberAt } from "../common/member-at.js";
import { entityKinds, isAmount, kinds } from "../common/types.js";
import { movedPlace } from "./text-change.js";
import { words } from "./words.js";

/** @typedef {import("../common/types.js").Analysis} Analysis */
/** @typedef {import("./corrections.js").Place} Place */
/** @typedef {{ start: number, end: number, kind: import("../common/types.js").Kind | null }} Chosen  `null`: selected words */

/**
 * The controls for what is chosen. They stay, with the focus and with what is half typed, while the text is read anew.
 * @typedef {{ kind: string, chosen: Chosen, controls: Node[], fill: () => void }} Form  `fill` shows what is known by now
 */

const longestName = 60;

export class CorrectBar {
  /** @type {Chosen | undefined} */
  #chosen;
  /** @type {Form | undefined} */
  #form;
  /** @type {Pick<Analysis, "dates" | "quotes" | "mentions" | "entities">} */
  #analysis = { dates: [], quotes: [], mentions: [], entities: [] };
  /**
   * Where dates stand whose new values are being read; they move along with the text.
   * @type {Set<Place>}
   */
  #awaiting = new Set();
  /** The corrections there are, and those there were when the reader closed the bar. */
  #steps = "";
  #closedAt = "";
  #title = element("span", { class: "correct-title" });
  #controls = element("span", { class: "correct-controls" });
  #undo = button("undo", words.correct.undo, () => this.calls.undo());
  #redo = button("redo", words.correct.redo, () => this.calls.redo());

  /**
   * @param {HTMLElement} root
   * @param {{ correct: (step: import("./corrections.js").Step) => void, undo: () => void, redo: () => void, close: (isByKey: boolean) => void,
   *   readTime: (value: string) => Promise<import("../engine.js").Time | null> }} calls
   *   the reader corrects something; takes it back, or not; closes the bar; types a time, of which is asked what it means
   */
  constructor(root, calls) {
    this.root = root;
    this.calls = calls;
    const close = button("close", words.correct.close, ({ detail }) => calls.close(detail === 0));
    root.append(
      this.#title,
      this.#controls,
      element("span", { class: "correct-steps" }, this.#undo, this.#redo, close),
    );
  }

  /** What is chosen: its place in the text. */
  get chosen() {
    return this.#chosen;
  }

  /** @param {Chosen | undefined} chosen */
  choose(chosen) {
    this.#closedAt = chosen ? "" : this.#steps;
    const { start, end, kind } = chosen ?? {};
    const isSame = this.#chosen?.start === start && this.#chosen?.end === end && this.#chosen?.kind === kind;
    if (!isSame) this.#chosen = chosen && { start: chosen.start, end: chosen.end, kind: chosen.kind };
    if (!chosen) this.root.hidden = true;
  }

  /**
   * What is chosen moves along with the text; it is no longer chosen if its own words changed.
   * @param {import("./text-change.js").Change} change
   */
  follow(change) {
    for (const awaiting of this.#awaiting) {
      const place = movedPlace(awaiting, change);
      if (place) Object.assign(awaiting, place);
      else this.#awaiting.delete(awaiting);
    }
    const place = this.#chosen && movedPlace(this.#chosen, change);
    if (place && this.#chosen) Object.assign(this.#chosen, place);
    else this.#chosen = undefined;
  }

  /** Brings the focus to the first control. */
  focus() {
    const controls = /** @type {NodeListOf<HTMLElement>} */ (this.root.querySelectorAll("select, input, button"));
    [...controls].find((control) => !control.hidden && !control.matches(":disabled"))?.focus();
  }

  /**
   * @param {string} text
   * @param {Analysis} analysis
   * @param {{ count: number, canRedo: boolean }} steps  the corrections so far
   */
  show(text, analysis, { count, canRedo }) {
    const hadFocus = this.root.contains(document.activeElement);
    this.#analysis = analysis;
    this.#steps = `${count} ${canRedo}`;
    const kind = this.#kindOfChosen();
    // With something to undo the bar stays, though what was chosen may be gone.
    this.root.hidden = !kind && ((count === 0 && !canRedo) || this.#steps === this.#closedAt);
    if (!kind || !this.#chosen) {
      this.#form = undefined;
      this.#controls.replaceChildren();
    } else if (this.#form?.kind !== kind || this.#form.chosen !== this.#chosen) {
      this.#form = this.#formFor(kind, this.#chosen);
      this.#controls.replaceChildren(...this.#form.controls);
    }
    this.#form?.fill();
    const at = this.#form?.chosen;
    this.#title.textContent = at ? shortened(text.slice(at.start, at.end)) : words.correct.count(count);
    this.#undo.hidden = count === 0;
    this.#redo.hidden = !canRedo;
    // Where the focus was may be gone.
    const focused = document.activeElement;
    if (hadFocus && !(this.root.contains(focused) && !focused?.matches("[hidden], :disabled"))) this.focus();
  }

  /** Which controls fit what is chosen; none if it is not there any more. */
  #kindOfChosen() {
    if (!this.#chosen) return undefined;
    if (this.#chosen.kind === null) return "words";
    if (this.#chosen.kind === "date") return this.#date && "date";
    if (this.#chosen.kind === "quote") return this.#quote && "quote";
    return this.#mention && "name";
  }

  /**
   * @param {string} kind
   * @param {Chosen} chosen
   * @returns {Form}
   */
  #formFor(kind, chosen) {
    if (kind === "words") return { kind, chosen, controls: this.#markers(), fill: () => {} };
    const make = { date: () => this.#dateForm(), quote: () => this.#quoteForm() }[kind] ?? (() => this.#nameForm());
    return { kind, chosen, ...make() };
  }

  /** The place of what is chosen. */
  get #at() {
    const { start, end } = this.#chosen ?? { start: 0, end: 0 };
    return { start, end };
  }

  get #date() {
    return this.#analysis.dates.find(isAt(this.#at));
  }

  get #quote() {
    return this.#analysis.quotes.find(isAt(this.#at));
  }

  get #mention() {
    return this.#analysis.mentions.find(isAt(this.#at));
  }

  /**
   * The place of an entity's first mention.
   * @param {string} id
   */
  #firstOf(id) {
    const { mentions, entities } = this.#analysis;
    const { start, end } = memberAt(mentions, memberAt(memberAt(entities, Number(id)).mentions, 0));
    return { start, end };
  }

  #markers() {
    const markers = kinds.map((kind) => {
      const made = button(`mark-${kind}`, words.kind[kind], () => {
        const at = this.#at;
        this.choose({ ...at, kind });
        this.calls.correct({ do: "mark", at, kind });
      });
      made.classList.add("chip", kind);
      return made;
    });
    return [element("span", {}, words.correct.mark), ...markers];
  }

  #dateForm() {
    const field = element("input", { size: "12", "data-control": "value", spellcheck: "false" });
    field.addEventListener("change", () => this.#readDate(field));
    const fill = () => {
      const value = this.#date?.value ?? "";
      const isTyped = field.value !== field.defaultValue && field.value.trim() !== value;
      if (field.defaultValue !== value) field.defaultValue = value;
      if (isTyped || field.value === value) return;
      field.value = value;
      field.setCustomValidity("");
    };
    return { controls: [label(words.correct.value, field), this.#remover("date", words.correct.noDate)], fill };
  }

  /**
   * Gives a date the value that is typed, if it is one. By the time that this is known something else may be chosen.
   * @param {HTMLInputElement} field
   */
  async #readDate(field) {
    const typed = field.value;
    const at = this.#at;
    field.setCustomValidity("");
    this.#awaiting.add(at);
    const time = await this.calls.readTime(typed.trim()).catch(() => null);
    const isThere = this.#awaiting.delete(at);
    if (!isThere) return;
    if (time) return this.calls.correct({ do: "value", at, time });
    if (field.value !== typed || !field.isConnected) return;
    field.setCustomValidity(words.correct.dateForm);
    field.reportValidity();
  }

  #quoteForm() {
    const select = choice("speaker", (id) => {
      this.calls.correct({ do: "speaker", at: this.#at, who: id === "" ? null : this.#firstOf(id) });
    });
    const fill = () => {
      const speaker = this.#quote?.speaker;
      const speakers = this.#analysis.entities.filter(({ type }) => canSpeak.includes(type));
      const nobody = speaker?.entity == null ? (speaker?.name ?? words.quote.unknown) : words.quote.unknown;
      offer(select, [["", nobody], ...speakers.map(named)], String(speaker?.entity ?? ""));
    };
    return { controls: [label(words.correct.speaker, select), this.#remover("quote", words.correct.noQuote)], fill };
  }

  #nameForm() {
    const type = choice("type", (kind) => {
      const entityKind = /** @type {import("../common/types.js").EntityKind} */ (kind);
      this.calls.correct({ do: "retype", at: this.#at, kind: entityKind });
    });
    const same = choice("same", (id) => this.calls.correct({ do: "merge", at: this.#at, into: this.#firstOf(id) }));
    const split = button("split", words.correct.split, () => this.calls.correct({ do: "split", at: this.#at }));
    const remove = button("remove", words.correct.noName, () => {
      const entity = this.#mention && this.#analysis.entities[this.#mention.entity];
      if (entity) this.calls.correct({ do: "remove", at: this.#at, kind: entity.type });
    });
    const types = entityKinds.map((kind) => /** @type {Option} */ ([kind, words.kind[kind]]));
    const fill = () => {
      if (!this.#mention) return;
      const entity = memberAt(this.#analysis.entities, this.#mention.entity);
      const alike = this.#analysis.entities.filter((other) => isAmount(other) === isAmount(entity));
      offer(type, types, entity.type);
      offer(same, alike.map(named), String(entity.id));
      split.disabled = entity.mentions.length < 2;
    };
    const controls = [label(words.correct.type, type), label(words.correct.same, same), split, remove];
    return { controls, fill };
  }

  /**
   * @param {"date" | "quote"} kind
   * @param {string} words
   */
  #remover(kind, words) {
    return button("remove", words, () => this.calls.correct({ do: "remove", at: this.#at, kind }));
  }
}

/** @typedef {[value: string, text: string]} Option */

/** Who may have said something. */
const canSpeak = ["person", "organization", "group"];

/**
 * @param {import("../common/types.js").Analysis["entities"][number]} entity
 * @returns {Option}
 */
function named({ id, name }) {
  return [String(id), name];
}

/** @param {Place} place */
function isAt({ start, end }) {
  return (/** @type {Place} */ other) => other.start === start && other.end === end;
}

/** @param {string} text */
function shortened(text) {
  const plain = text.replace(/\s+/g, " ");
  return words.quote.words(plain.length > longestName ? `${plain.slice(0, longestName)}…` : plain);
}

/**
 * @param {string} name
 * @param {string} text
 * @param {(event: MouseEvent) => void} act
 */
function button(name, text, act) {
  const made = element("button", { type: "button", "data-control": name }, text);
  made.addEventListener("click", act);
  return made;
}

/**
 * @param {string} text
 * @param {HTMLElement} control
 */
function label(text, control) {
  return element("label", {}, text, " ", control);
}

/**
 * @param {string} name
 * @param {(value: string) => void} act
 */
function choice(name, act) {
  const select = element("select", { "data-control": name });
  select.addEventListener("change", () => act(select.value));
  return select;
}

/**
 * Fills a choice, unless it offers just that already: one that the reader has opened stays open.
 * @param {HTMLSelectElement} select
 * @param {Option[]} options
 * @param {string} chosen
 */
function offer(select, options, chosen) {
  const isSame =
    select.options.length === options.length &&
    options.every(([value, text], at) => select.options[at]?.value === value && select.options[at]?.text === text);
  if (!isSame) select.replaceChildren(...options.map(([value, text]) => new Option(text, value)));
  if (select.value !== chosen) select.value = chosen;
}
