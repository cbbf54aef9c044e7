// Calls of the API by one who reads no documentation: each has an answer in order or an error that is documented, and the
// module works as before.
import assert from "node:assert/strict";
import * as newslens from "../../../www/newslens.js";
import { Random } from "./random.mjs";
import { anyOptions, anyText, anything, spoil, Thrown } from "./values.mjs";

const {
  analyze,
  analyzeObject,
  exportAs,
  exportFormats,
  NewslensAnalysisError,
  NewslensLengthError,
  NewslensOptionError,
  Session,
} = newslens;

const probe = "PARIS, May 14, 2024 — “Ça va 👍,” Mayor Zoë Nwosu said on Monday.";

/** Makes calls, and counts what was given. */
export class Caller {
  /** @param {number} seed */
  constructor(seed) {
    this.random = new Random(seed);
    this.calls = 0;
    /** How many UTF-16 units of text were given. */
    this.units = 0;
    /** @type {Record<string, number>} */
    this.errors = {};
    this.session = new Session();
    this.options = undefined;
    this.known = JSON.stringify(analyze(probe));
  }

  /** Makes a call of some kind. */
  call() {
    const { random } = this;
    const kind = random.of([this.analyze, this.analyze, this.object, this.export, this.edit, this.edit, this.set]);
    this.calls += 1;
    this.failed = false;
    kind.call(this);
    if (this.failed || random.below(16) === 0) assert.equal(JSON.stringify(analyze(probe)), this.known);
  }

  /** A text, or rarely anything else. */
  text() {
    const text = this.random.below(16) ? anyText(this.random) : anything(this.random);
    if (typeof text === "string") this.units += text.length;
    return /** @type {string} */ (text);
  }

  /**
   * What a call gives; nothing where it throws one of the documented errors.
   * @template Result
   * @param {() => Result} body
   * @returns {{ result: Result } | undefined}
   */
  try(body) {
    try {
      return { result: body() };
    } catch (error) {
      this.failed = true;
      const name = nameOf(error);
      this.errors[name] = (this.errors[name] ?? 0) + 1;
      return undefined;
    }
  }

  analyze() {
    const text = this.text();
    const options = anyOptions(this.random);
    const done = this.try(() => analyze(text, options));
    if (done) checkAnalysis(text, done.result.toJSON());
  }

  object() {
    const text = this.text();
    const options = anyOptions(this.random);
    const done = this.try(() => analyzeObject(text, options));
    if (!done) return;
    // A half of a pair comes as U+FFFD here.
    const whole = text.replace(/\p{Surrogate}/gu, "\ufffd");
    checkAnalysis(whole, done.result);
    assert.equal(JSON.stringify(done.result), JSON.stringify(analyze(whole, options)));
  }

  export() {
    const { random } = this;
    const text = this.text();
    const format = random.below(16) ? random.of(Object.keys(exportFormats)) : anything(random);
    let analysis = random.below(8) ? undefined : anything(random);
    if (analysis === undefined && typeof text === "string") analysis = JSON.parse(JSON.stringify(analyze(text)));
    for (let changes = random.below(3); changes > 0; changes -= 1) analysis = spoil(random, analysis);
    const done = this.try(() => exportAs(text, /** @type {any} */ (analysis), /** @type {any} */ (format)));
    // JSON.stringify has nothing to say of a function.
    if (done) assert.equal(typeof done.result, "string");
  }

  /** A session is changed, and gives what a fresh analysis gives. */
  edit() {
    const { random, session } = this;
    const old = session.text;
    const place = () => (random.below(16) ? random.below(old.length + 1) : anything(random));
    const [start, end] = /** @type {any[]} */ ([place(), place()]).sort(compare);
    const part = random.below(16) ? anyText(random, 20) : anything(random);
    const done = this.try(() => session.replace(start, end, /** @type {string} */ (part)));
    assert.equal(session.text, done ? old.slice(0, start) + part + old.slice(end) : old);
    this.checkSession();
  }

  /** A session is given a new text or new options, or called as what it is not. */
  set() {
    const { random, session } = this;
    const old = session.text;
    const kind = random.below(4);
    if (kind === 0) {
      const options = anyOptions(random);
      if (this.try(() => session.setOptions(options))) this.options = options;
    } else if (kind === 1) {
      const receiver = anything(random);
      assert.throws(() => Session.prototype.analyze.call(receiver), TypeError);
      this.try(() => new Session(anyOptions(random)).analyze());
    } else {
      const text = this.text();
      const isSet = this.try(() => {
        session.text = text;
      });
      assert.equal(session.text, isSet ? text : old);
    }
    this.checkSession();
  }

  checkSession() {
    const { session } = this;
    this.units += session.text.length;
    const analysis = session.analyze().toJSON();
    checkAnalysis(session.text, analysis);
    // What is held already is not too long.
    const options = { .../** @type {any} */ (this.options), maxLength: undefined };
    assert.equal(JSON.stringify(analysis), JSON.stringify(analyze(session.text, options)));
    if (session.text.length > 20_000) session.text = "";
  }
}

/**
 * Numbers in their order, and whatever else anywhere.
 * @param {unknown} one
 * @param {unknown} other
 */
function compare(one, other) {
  return typeof one === "number" && typeof other === "number" ? one - other : 0;
}

/**
 * The kind of a documented error; throws what is none.
 * @param {unknown} error
 */
function nameOf(error) {
  if (error instanceof NewslensOptionError) {
    assert(error.message.includes("accepted: ") && error.accepted.length > 0);
    return "NewslensOptionError";
  }
  if (error instanceof NewslensAnalysisError) {
    assert(typeof error.path === "string" && error.message.length > 0);
    return "NewslensAnalysisError";
  }
  if (error instanceof NewslensLengthError) return "NewslensLengthError";
  if (error instanceof Thrown) return "the caller's own";
  if (error instanceof RangeError && error.message.startsWith("newslens: ")) return "RangeError";
  // What JavaScript itself says of a proxy that is no longer one is clear enough.
  if (error instanceof TypeError && /^newslens: |has been revoked/.test(error.message)) return "TypeError";
  throw error;
}

/**
 * Offsets lie in the text and cut no surrogate pair, spans are in order, indices are those of what is there.
 * @param {string} text
 * @param {import("../../../www/newslens.js").AnalysisObject} analysis
 */
function checkAnalysis(text, { dates, quotes, mentions, entities }) {
  for (const list of [dates, quotes, mentions]) {
    let last = 0;
    for (const span of list) {
      checkSpan(text, span);
      assert(last <= span.start);
      last = span.start;
    }
  }
  for (const { speaker, cue } of quotes) {
    if (cue) checkSpan(text, cue);
    if (speaker) checkSpan(text, speaker);
    if (speaker && speaker.entity !== null) assert(speaker.entity in entities);
  }
  for (const { entity } of mentions) assert(entity in entities);
  for (const { id, mentions: own } of entities) assert(own.every((mention) => mentions[mention].entity === id));
}

/**
 * @param {string} text
 * @param {import("../../../www/newslens.js").Span} span
 */
function checkSpan(text, { start, end, text: words }) {
  assert(0 <= start && start < end && end <= text.length);
  assert.equal(words, text.slice(start, end));
  for (const at of [start, end]) assert(!(isHalf(text, at - 1, 0xd800) && isHalf(text, at, 0xdc00)), "a pair is cut");
}

/**
 * @param {string} text
 * @param {number} at
 * @param {number} half  the first of its kind
 */
function isHalf(text, at, half) {
  return (text.charCodeAt(at) & 0xfc00) === half;
}
