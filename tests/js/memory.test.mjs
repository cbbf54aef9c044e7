// Long texts: memory does not grow from text to text, is given back, and what is too long is refused before it takes any.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { news } from "../../benches/common/news.mjs";
import { createAnalyzer } from "../../www/analyzer.js";
import { memorySize } from "../../www/engine.js";
import { longestText } from "../../www/length.js";
import { analyze, analyzeObject, init, NewslensLengthError, NewslensOptionError, Session } from "../../www/newslens.js";
import { NodeWorker } from "./node-worker.mjs";

before(() => init());

test("after two hundred analyses, a thousand more take no more memory", () => {
  const article = news(200_000);
  const lengths = [1_000, 20_000, 300, 5_000, 60_000];
  let before = 0;
  for (let time = 0; time < 1200; time += 1) {
    // The first find their memory in pieces that others have left, and may take some more.
    if (time === 200) before = memorySize();
    const start = (time * 97) % 100_000;
    analyze(article.slice(start, start + lengths[time % lengths.length]));
    if (time % 100 === 0) analyze(article);
  }
  assert.equal(memorySize(), before);
});

test("a worker that a huge text has filled gives its memory back", async () => {
  /** @type {number[]} */
  const told = [];
  let workers = 0;
  const worker = () => {
    workers += 1;
    const made = new NodeWorker(new URL("../../www/worker.js", import.meta.url));
    made.addEventListener("message", (event) => {
      const { memory } = /** @type {any} */ (event).data;
      if (memory) told.push(memory);
    });
    return /** @type {any} */ (made);
  };
  const analyzer = createAnalyzer({ worker });
  const [article, book] = [news(2_000), news(20_000_000)];
  await analyzer.analyze(article);
  await analyzer.analyze(book);
  assert.equal((await analyzer.analyze(article)).text, article);
  assert.equal((await analyzer.analyze(article)).text, article);
  analyzer.close();
  const [first, huge, ...after] = told;
  assert(huge > 10 * first);
  assert.deepEqual(after, [first, first]);
  assert.equal(workers, 2);
});

test("a worker stays where no other is to be had", async () => {
  let workers = 0;
  const worker = () => {
    workers += 1;
    if (workers > 1) throw new Error("no more of them");
    return /** @type {any} */ (new NodeWorker(new URL("../../www/worker.js", import.meta.url)));
  };
  const analyzer = createAnalyzer({ worker });
  const book = "Kim said. ".repeat(2_000_000);
  for (const text of [book, "Kim said.", "Kim left."]) assert.equal((await analyzer.analyze(text)).text, text);
  assert.equal(workers, 2);
  analyzer.close();
});

describe("a text that is too long", () => {
  const text = "“Yes,” Ada Nwosu said.";
  const long = " ".repeat(longestText + 1);

  /** @param {number} length @param {number} limit */
  const refusal = (length, limit) => (/** @type {unknown} */ error) => {
    assert(error instanceof NewslensLengthError);
    assert.deepEqual([error.length, error.limit], [length, limit]);
    assert.match(error.message, new RegExp(`${length} .* ${limit} .*maxLength`));
    return true;
  };

  test("is refused, and the next is not disturbed", () => {
    assert.throws(() => analyze(long), refusal(longestText + 1, longestText));
    assert.throws(() => analyzeObject(long), refusal(longestText + 1, longestText));
    assert.throws(() => analyze(text, { maxLength: 5 }), refusal(text.length, 5));
    assert.equal(analyze(text, { maxLength: text.length }).quotes.length, 1);
  });

  test("is refused before it goes to the worker", async () => {
    const worker = () => /** @type {any} */ (new NodeWorker(new URL("../../www/worker.js", import.meta.url)));
    const analyzer = createAnalyzer({ worker });
    await assert.rejects(analyzer.analyze(long), refusal(longestText + 1, longestText));
    await assert.rejects(analyzer.analyze(text, { maxLength: 5 }), refusal(text.length, 5));
    assert.equal((await analyzer.analyze(text)).quotes.length, 1);
    analyzer.close();
  });

  test("does not change a session", () => {
    const session = new Session({ maxLength: 30 });
    session.text = text;
    assert.throws(() => session.replace(0, 0, "A long beginning. "), refusal(text.length + 18, 30));
    assert.throws(
      () => {
        session.text = text + text;
      },
      refusal(text.length * 2, 30),
    );
    assert.equal(session.text, text);
    assert.equal(session.analyze().quotes.length, 1);
  });

  test("a limit that is none is an option that makes no sense", () => {
    for (const maxLength of [-1, 1.5, "1000", Number.NaN, {}]) {
      assert.throws(
        () => analyze(text, /** @type {any} */ ({ maxLength })),
        (error) => error instanceof NewslensOptionError && error.option === "maxLength",
      );
    }
    assert.equal(analyze(text, /** @type {any} */ ({ maxLength: null })).quotes.length, 1);
  });
});
