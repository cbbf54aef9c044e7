// The bar under the text where the reader corrects what is chosen: a name, a date, a quote, or selected words.
import { element } from "../common/dom.js";
import { entityKinds, isAmount, kinds } from "../common/types.js";
import { isDate } from "./interval.js";
import { words } from "./words.js";

/** @typedef {import("../common/types.js").Analysis} Analysis */
/** @typedef {import("./corrections.js").Place} Place */
/** @typedef {{ start: number, end: number, kind: import("../common/types.js").Kind | null }} Chosen  `null`: selected words */

const longestName = 60;

export class CorrectBar {
  /** @type {Chosen | undefined} */
  #chosen;
  #title = element("span", { class: "correct-title" });
  #controls = element("span", { class: "correct-controls" });
  #undo = button("undo", words.correct.undo, () => this.calls.undo());
  #redo = button("redo", words.correct.redo, () => this.calls.redo());

  /**
   * @param {HTMLElement} root
   * @param {{ correct: (step: import("./corrections.js").Step) => void, undo: () => void, redo: () => void }} calls
   */
  constructor(root, calls) {
    this.root = root;
    this.calls = calls;
    const close = button("close", words.correct.close, () => this.choose(undefined));
    root.append(
      this.#title,
      this.#controls,
      element("span", { class: "correct-steps" }, this.#undo, this.#redo, close),
    );
  }

  /** @param {Chosen | undefined} chosen */
  choose(chosen) {
    this.#chosen = chosen;
    if (!chosen) this.root.hidden = true;
  }

  /** Brings the focus to the first control. */
  focus() {
    /** @type {HTMLElement | null} */ (this.root.querySelector("select, input, button"))?.focus();
  }

  /**
   * @param {string} text
   * @param {Analysis} analysis
   * @param {{ count: number, canRedo: boolean }} steps  the corrections so far
   */
  show(text, analysis, { count, canRedo }) {
    const focused = /** @type {HTMLElement | null} */ (document.activeElement)?.dataset.control;
    const controls = this.#controlsFor(analysis);
    // With something to undo the bar stays, though what was chosen may be gone.
    this.root.hidden = !controls && count === 0 && !canRedo;
    if (this.root.hidden) return;
    const at = controls && this.#chosen;
    this.#title.textContent = at ? shortened(text.slice(at.start, at.end)) : words.correct.count(count);
    this.#controls.replaceChildren(...(controls ?? []));
    this.#undo.hidden = count === 0;
    this.#redo.hidden = !canRedo;
    if (focused && !document.activeElement?.closest("#correct")) {
      /** @type {HTMLElement | null} */ (this.root.querySelector(`[data-control="${focused}"]`))?.focus();
    }
  }

  /**
   * @param {Analysis} analysis
   * @returns {Node[] | undefined} nothing if what was chosen is not there any more
   */
  #controlsFor(analysis) {
    const at = this.#chosen;
    if (!at) return undefined;
    const place = { start: at.start, end: at.end };
    if (at.kind === null) return this.#markers(place);
    if (at.kind === "date") return this.#forDate(place, analysis.dates.find(isAt(place)));
    if (at.kind === "quote") return this.#forQuote(place, analysis, analysis.quotes.find(isAt(place)));
    return this.#forName(place, analysis, analysis.mentions.find(isAt(place)));
  }

  /** @param {Place} at */
  #markers(at) {
    const markers = kinds.map((kind) => {
      const made = button(`mark-${kind}`, words.kind[kind], () => {
        this.#chosen = { ...at, kind };
        this.calls.correct({ do: "mark", at, kind });
      });
      made.classList.add("chip", kind);
      return made;
    });
    return [element("span", {}, words.correct.mark), ...markers];
  }

  /**
   * @param {Place} at
   * @param {import("../common/types.js").DateMention | undefined} date
   */
  #forDate(at, date) {
    if (!date) return undefined;
    const field = element("input", { value: date.value, size: "12", "data-control": "value", spellcheck: "false" });
    field.addEventListener("change", () => {
      const value = field.value.trim();
      field.setCustomValidity(isDate(value) ? "" : words.correct.dateForm);
      if (field.reportValidity()) this.calls.correct({ do: "value", at, value });
    });
    return [label(words.correct.value, field), this.#remover(at, "date", words.correct.noDate)];
  }

  /**
   * @param {Place} at
   * @param {Analysis} analysis
   * @param {import("../common/types.js").Quote | undefined} quote
   */
  #forQuote(at, analysis, quote) {
    if (!quote) return undefined;
    const speakers = analysis.entities.filter(({ type }) => ["person", "organization", "group"].includes(type));
    const options = speakers.map(({ id, name }) => /** @type {[string, string]} */ ([String(id), name]));
    const nobody = quote.speaker?.entity == null ? (quote.speaker?.name ?? words.quote.unknown) : words.quote.unknown;
    const select = choice("speaker", [["", nobody], ...options], String(quote.speaker?.entity ?? ""), (id) => {
      const first = id === "" ? null : analysis.mentions[analysis.entities[Number(id)].mentions[0]];
      this.calls.correct({ do: "speaker", at, who: first && { start: first.start, end: first.end } });
    });
    return [label(words.correct.speaker, select), this.#remover(at, "quote", words.correct.noQuote)];
  }

  /**
   * @param {Place} at
   * @param {Analysis} analysis
   * @param {import("../analysis.js").Mention | undefined} mention
   */
  #forName(at, analysis, mention) {
    if (!mention) return undefined;
    const entity = analysis.entities[mention.entity];
    const types = entityKinds.map((kind) => /** @type {[string, string]} */ ([kind, words.kind[kind]]));
    const type = choice("type", types, entity.type, (kind) => {
      this.calls.correct({ do: "retype", at, kind: /** @type {import("../common/types.js").EntityKind} */ (kind) });
    });
    const alike = analysis.entities.filter((other) => isAmount(other) === isAmount(entity));
    const others = alike.map(({ id, name }) => /** @type {[string, string]} */ ([String(id), name]));
    const same = choice("same", others, String(entity.id), (id) => {
      const { start, end } = analysis.mentions[analysis.entities[Number(id)].mentions[0]];
      this.calls.correct({ do: "merge", at, into: { start, end } });
    });
    const split = button("split", words.correct.split, () => this.calls.correct({ do: "split", at }));
    split.disabled = entity.mentions.length < 2;
    const remover = this.#remover(at, entity.type, words.correct.noName);
    return [label(words.correct.type, type), label(words.correct.same, same), split, remover];
  }

  /**
   * @param {Place} at
   * @param {import("../common/types.js").Kind} kind
   * @param {string} words
   */
  #remover(at, kind, words) {
    return button("remove", words, () => this.calls.correct({ do: "remove", at, kind }));
  }
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
 * @param {() => void} act
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
 * @param {[value: string, text: string][]} options
 * @param {string} chosen
 * @param {(value: string) => void} act
 */
function choice(name, options, chosen, act) {
  const select = element("select", { "data-control": name });
  for (const [value, text] of options) select.append(new Option(text, value, false, value === chosen));
  select.addEventListener("change", () => act(select.value));
  return select;
}
