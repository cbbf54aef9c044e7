// The JavaScript API over the built WebAssembly module, in Node.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, describe, test } from "node:test";
import * as newslens from "../../www/newslens.js";

const { analyze, analyzeObject, init, NewslensOptionError, Session } = newslens;
const wasm = new URL("../../www/pkg/newslens_bg.wasm", import.meta.url);
const article = `PARIS, May 14, 2024 — “Ça va 👍,” Mayor Zoë Nwosu said on Monday.

Nwosu, 51, met “a few” Canadians in Paris. “We are done,” she said. “Come in June.”`;

test("before init, a call says what to do", () => {
  assert.throws(() => analyze("text"), /wait for init\(\)/);
});

test("init takes an address, bytes, a response or a compiled module, and can be called again after a failure", async () => {
  const bytes = await readFile(wasm);
  await assert.rejects(init(new Uint8Array([1, 2, 3])));
  // Each copy of the module is started once, so each source needs its own copy.
  const sources = {
    nothing: undefined,
    URL: wasm,
    string: wasm.href,
    bytes,
    buffer: new Uint8Array(bytes).buffer,
    response: new Response(bytes, { headers: { "Content-Type": "application/wasm" } }),
    promise: Promise.resolve(bytes),
    module: await WebAssembly.compile(bytes),
  };
  for (const [name, source] of Object.entries(sources)) {
    const copy = await import(`../../www/engine.js?${name}`);
    await copy.init(source);
    await copy.init();
    assert.match(copy.version(), /^\d+\.\d+\.\d+$/, name);
  }
});

describe("after init", () => {
  before(() => init());

  test("version is the package's", async () => {
    const manifest = JSON.parse(await readFile(new URL("../../package.json", import.meta.url), "utf8"));
    assert.equal(newslens.version(), manifest.version);
  });

  test("the lists hold what the plain object holds, and JSON is the same", () => {
    for (const text of ["", article, article.repeat(20), `“${"’".repeat(100)}`]) {
      for (const options of [undefined, null, {}, { date: "2024-05-15" }, { date: null, order: "day-first" }]) {
        const analysis = analyze(text, /** @type {any} */ (options));
        const object = analyzeObject(text, /** @type {any} */ (options));
        assert.deepEqual(analysis.toJSON(), object);
        assert.equal(JSON.stringify(analysis), JSON.stringify(object));
      }
    }
  });

  test("the ends of a stretch have it, each with the other as its partner", () => {
    const { dates } = analyze("It ran from March 2021 until May 2022. It rained in June 2022.");
    const stretch = { from: "2021-03-01", to: "2022-06-01" };
    assert.deepEqual(
      dates.map(({ range }) => range),
      [{ ...stretch, partner: 1 }, { ...stretch, partner: 0 }, null],
    );
  });

  test("lists are made once", () => {
    const analysis = analyze(article);
    for (const list of /** @type {const} */ (["publication", "dates", "quotes", "mentions", "entities"])) {
      assert.equal(analysis[list], analysis[list]);
    }
  });

  test("offsets are those of text.slice, surrogates without their other half included", () => {
    const halves = ["\ud83d", "\udc4d", "👍", "é"];
    for (const before of halves) {
      const text = `${before} ${article}`.replaceAll(" ", (space) => `${space}${before} `);
      assertSlices(text, analyze(text));
    }
  });

  test("a wrong option is an error that names it", () => {
    const date = "an ISO date such as 2023-09-13 or 2023-09-13T08:30";
    const order = "auto, month-first or day-first";
    const whole = 'an object such as { date: "2023-09-13" }';
    const given = {};
    for (const [options, option, value, accepted] of [
      [{ date: "13.9.2023" }, "date", "13.9.2023", date],
      [{ date: "2023-02-30" }, "date", "2023-02-30", date],
      [{ date: "" }, "date", "", date],
      [{ date: 2023 }, "date", 2023, date],
      [{ date: given }, "date", given, date],
      [{ published: "13.9.2023" }, "published", "13.9.2023", date],
      [{ order: "month" }, "order", "month", order],
      [{ order: Symbol.iterator }, "order", Symbol.iterator, order],
      [{ order: 1n }, "order", 1n, order],
      [{ genre: "novel" }, "genre", "novel", "auto, news or message"],
      [{ language: "tlh" }, "language", "tlh", "auto, en"],
      [
        { Date: "2023-09-13" },
        "Date",
        "2023-09-13",
        "the options date, published, order, genre, language, names and maxLength only",
      ],
      [
        { zone: undefined },
        "zone",
        undefined,
        "the options date, published, order, genre, language, names and maxLength only",
      ],
      ["2023-09-13", "options", "2023-09-13", whole],
      [7, "options", 7, whole],
    ]) {
      for (const call of [analyze, analyzeObject, (/** @type {any} */ _, /** @type {any} */ o) => new Session(o)]) {
        assert.throws(
          () => call("text", /** @type {any} */ (options)),
          (error) => {
            assert(error instanceof NewslensOptionError);
            assert(error instanceof TypeError);
            assert.deepEqual([error.option, error.given, error.accepted], [option, value, accepted]);
            assert(
              error.message.includes(`"${String(option)}"`) && error.message.includes(String(accepted)),
              error.message,
            );
            return true;
          },
        );
      }
    }
    for (const options of [[], () => {}, new Date(), new Map([["date", "2024-05-15"]]), new String("2024-05-15")]) {
      assert.throws(() => analyze("text", /** @type {any} */ (options)), { option: "options" });
    }
  });

  test("options that throw when they are read do no harm", () => {
    const session = new Session();
    const hostile = {
      get date() {
        throw new RangeError("mine");
      },
    };
    // Often enough to use up the module's stack, if each took a little of it.
    for (let time = 0; time < 2000; time += 1) {
      for (const call of [
        () => analyze("text", /** @type {any} */ (hostile)),
        () => analyzeObject("text", /** @type {any} */ (hostile)),
        () => new Session(/** @type {any} */ (hostile)),
        () => session.setOptions(/** @type {any} */ (hostile)),
      ]) {
        assert.throws(call, /mine/);
      }
    }
    assert(analyze(article).quotes.length > 0);
  });

  test("what is no string is no text", () => {
    for (const text of [undefined, null, 7, {}, ["text"]]) {
      assert.throws(() => analyze(/** @type {any} */ (text)), /the text must be a string/);
    }
  });

  test("a session gives what a fresh analysis gives, whatever the edits", () => {
    const session = new Session({ date: "2024-05-15" });
    session.text = article;
    const pieces = ["", "👍", "\ud83d", "\udc4d", "“", ".\n\n", "Monday ", "\n", "é", "U.S."];
    // A small generator of numbers, so that a failure can be had again.
    let state = 1;
    const random = (/** @type {number} */ below) => {
      state = (state * 48271) % 0x7fffffff;
      return state % below;
    };
    for (let edit = 0; edit < 300; edit += 1) {
      const [one, other] = [random(session.text.length + 1), random(session.text.length + 1)];
      const start = Math.min(one, other);
      const end = random(2) ? start : Math.min(Math.max(one, other), start + 5);
      const piece = pieces[random(pieces.length)];
      const want = session.text.slice(0, start) + piece + session.text.slice(end);
      if (random(4)) session.replace(start, end, piece);
      else session.text = want;
      assert.equal(session.text, want);
      assert.deepEqual(session.analyze().toJSON(), analyze(want, { date: "2024-05-15" }).toJSON());
    }
    session.setOptions({});
    assert.deepEqual(session.analyze().toJSON(), analyze(session.text).toJSON());
    assert.throws(() => session.replace(0, session.text.length + 1, ""), RangeError);
    assert.throws(() => session.replace(2, 1, ""), RangeError);
    assert.throws(() => session.replace(0, 0, /** @type {any} */ (7)), TypeError);
  });
});

/**
 * @param {string} text
 * @param {newslens.Analysis} analysis
 */
function assertSlices(text, analysis) {
  const speakers = analysis.quotes.flatMap(({ cue, speaker }) => [cue, speaker]);
  const spans = [...analysis.dates, ...analysis.quotes, ...analysis.mentions, ...speakers].filter(
    (span) => span !== null,
  );
  assert(spans.length > 0);
  for (const { start, end, text: words } of spans) {
    assert(start < end && end <= text.length);
    assert.equal(text.slice(start, end), words);
    // No half of a pair is cut off.
    assert(!/^[\udc00-\udfff]/.test(words) || !/[\ud800-\udbff]$/.test(text.slice(0, start)));
  }
  // The plain object's words went through the module's own text.
  const object = analyzeObject(text);
  assert.deepEqual(
    analysis.mentions.map(({ text: words }) => words.replace(/\p{Surrogate}/gu, "\ufffd")),
    object.mentions.map(({ text: words }) => words),
  );
}
