// A text being edited whose analysis comes from a worker, which holds it too, from its first edit on: then only what changes is sent,
// in both directions. Most texts are never edited, and need no more than one analysis.
import { Analysis } from "./analysis.js";
import { bothPlaces, changedFlat, isChange, placesOf } from "./analysis-change.js";
import { editBetween } from "./common/text-edit.js";
import { NewslensOptionError, NewslensWorkerError } from "./errors.js";
import { checkLength } from "./length.js";

/** @typedef {import("./connection.js").Connection} Connection */
/** @typedef {import("./analyzer.js").Control} Control */
/** @typedef {import("./engine.js").Options} Options */

/**
 * How an analysis has come from the one that was given before.
 * @typedef {{ before: WeakRef<Analysis>, places: import("./analysis-change.js").Places }} Change
 */

/**
 * A text that a worker has, and what it has told of it.
 * @typedef {{ connection: Connection, text: string, flat: import("./analysis.js").Flat }} Held
 */

/** @type {WeakMap<Analysis, Change>} */
const changes = new WeakMap();

/**
 * How an analysis has come from the one before; nothing where it was read as a whole.
 * @param {unknown} analysis
 */
export function changeTo(analysis) {
  return analysis instanceof Analysis ? changes.get(analysis) : undefined;
}

/**
 * What a text in the worker needs of its analyzer.
 * @typedef {object} Line
 * @property {<Answer>(text: unknown, run: (connection: Connection) => Promise<Answer>, signal?: AbortSignal) => Promise<Answer>} call
 *   puts a call behind those that wait
 * @property {(options?: Options) => Options | undefined} withNames
 * @property {(control: Control) => import("./connection.js").OnPhase | undefined} onPhase
 * @property {number} longest  a text so long that the worker does not hold it
 */

let lastKey = 0;

/** A text in the worker. Made by `Analyzer.follow`. */
export class FollowedText {
  #line;
  #key;
  /** @type {Held | undefined} what the worker has */
  #held;
  /** @type {Analysis | undefined} what was given last */
  #given;
  /** @type {Options | undefined} how it was read last */
  #options;
  /** @type {import("./analysis-change.js").Places[] | undefined} what has changed since; nothing where it was read as a whole */
  #since;

  /** @param {Line} line */
  constructor(line) {
    lastKey += 1;
    this.#key = lastKey;
    this.#line = line;
  }

  /**
   * Analyses the text as it stands now; of what the worker has already only the change is sent. As `Analyzer.analyze` in all else.
   * @param {string} text
   * @param {Options} [options]
   * @param {Control} [control]
   * @returns {Promise<Analysis>}
   */
  analyze(text, options, control = {}) {
    const { signal } = control;
    const run = async (/** @type {Connection} */ connection) => {
      checkLength(text, options);
      const ofAnalyzer = this.#line.withNames(options);
      const flat = await this.#read(connection, text, ofAnalyzer, this.#line.onPhase(control));
      const analysis = new Analysis(text, flat, connection.names);
      if (!signal?.aborted) this.#give(analysis);
      return analysis;
    };
    return this.#line.call(text, run, signal);
  }

  /**
   * Has the worker hold the text that was analysed last: an edit is likely, and the first is then as quick as all others.
   */
  expectEdit() {
    const text = this.#given?.text;
    if (!text || this.#held) return;
    const run = async (/** @type {Connection} */ connection) => {
      // An edit may have come sooner, or another text.
      if (this.#held || this.#given?.text !== text || text.length > this.#line.longest) return;
      await this.#hold(connection, text, this.#options);
    };
    this.#line.call(text, run).catch(() => {
      // The first edit tries again.
    });
  }

  /** The worker needs not hold it any more. */
  close() {
    this.#held?.connection.release(this.#key);
    this.#held = undefined;
  }

  /** @param {Analysis} analysis */
  #give(analysis) {
    const [first, ...others] = this.#since ?? [];
    if (this.#given && first) {
      changes.set(analysis, { before: new WeakRef(this.#given), places: others.reduce(bothPlaces, first) });
    }
    this.#given = analysis;
    this.#since = [];
  }

  /**
   * @param {Connection} connection
   * @param {string} text
   * @param {Options | undefined} options
   * @param {import("./connection.js").OnPhase | undefined} onPhase
   */
  async #read(connection, text, options, onPhase) {
    const held = this.#held?.connection === connection ? this.#held : undefined;
    // Until the answer is there nobody knows what the worker has.
    this.#held = undefined;
    this.#options = options;
    const before = held?.text ?? this.#given?.text;
    const edit = before === undefined || text.length > this.#line.longest ? undefined : editBetween(before, text);
    const isEdit = edit !== undefined && (edit.newEnd - edit.start) * 2 < text.length;
    const changed = held && isEdit && (await this.#readChange(held, edit, text, options, onPhase));
    if (changed) return changed;
    this.#since = undefined;
    if (isEdit) return this.#hold(connection, text, options, onPhase);
    if (held) connection.release(this.#key);
    return connection.analyze(text, options, onPhase);
  }

  /**
   * Sends a whole text to be held.
   * @param {Connection} connection
   * @param {string} text
   * @param {Options | undefined} options
   * @param {import("./connection.js").OnPhase} [onPhase]
   */
  async #hold(connection, text, options, onPhase) {
    const flat = await connection.hold(this.#key, { text }, options, onPhase);
    if (isChange(flat)) throw new NewslensWorkerError("the worker told a change of a text that it did not have");
    this.#held = { connection, text, flat };
    return flat;
  }

  /**
   * What is found after an edit, which alone is sent; nothing where that cannot be had.
   * @param {Held} held
   * @param {import("./analysis-change.js").Replaced} edit
   * @param {string} text
   * @param {Options | undefined} options
   * @param {import("./connection.js").OnPhase | undefined} onPhase
   */
  async #readChange(held, { start, end, newEnd }, text, options, onPhase) {
    try {
      const edit = { start, end, replacement: text.slice(start, newEnd), length: held.text.length };
      const answer = await held.connection.hold(this.#key, { edit }, options, onPhase);
      if (isChange(answer)) this.#since?.push(placesOf(answer[2]));
      else this.#since = undefined;
      const flat = isChange(answer) ? changedFlat(held.flat, answer) : answer;
      this.#held = { ...held, text, flat };
      return flat;
    } catch (error) {
      if (error instanceof NewslensOptionError) throw error;
      // Whatever it is, a whole text does not hang on what was before.
      return undefined;
    }
  }
}
