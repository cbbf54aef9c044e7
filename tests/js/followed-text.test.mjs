// A text that a worker holds, in Node: what is sent of an edit, and what comes back.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { flatPartsOf } from "../../www/analysis.js";
import { createAnalyzer } from "../../www/analyzer.js";
import { changeTo } from "../../www/followed-text.js";
import { analyze, init, NewslensOptionError } from "../../www/newslens.js";
import { NodeWorker } from "./node-worker.mjs";

const paragraph =
  "“The bridge 👍 is closed,” Mayor Ada Nwosu said on Monday. Karim Haddad of NATO paid $3 million in May 2023.";
const text = Array.from({ length: 40 }, (_, index) => `${paragraph} It rained ${index} times.`).join("\n\n");

/** A worker that notes what it is sent, and may be told to lose a message. */
class WatchedWorker extends NodeWorker {
  /** @type {any[]} */
  sent = [];
  /** @type {(message: any) => any} */
  change = (message) => message;

  /**
   * @override
   * @param {any} message
   */
  postMessage(message) {
    this.sent.push(message);
    super.postMessage(this.change(message));
  }
}

/** @typedef {import("../../www/analysis.js").Analysis} Analysis */

/** @param {Analysis} analysis */
function assertRight(analysis, options = {}) {
  const fresh = analyze(analysis.text, options);
  assert.deepEqual([...flatPartsOf(analysis).flat[0]], [...flatPartsOf(fresh).flat[0]]);
  assert.deepEqual(analysis.toJSON(), fresh.toJSON());
}

/**
 * Where the things of a list stand.
 * @param {Analysis} analysis
 * @param {"dates" | "quotes" | "mentions"} name
 * @returns {readonly { start: number, end: number }[]}
 */
function spansOf(analysis, name) {
  return analysis[name];
}

/**
 * What is told of a change holds for every list: what is not told of has moved.
 * @param {Analysis} analysis
 */
function assertTold(analysis) {
  const change = changeTo(analysis);
  const earlier = change?.before.deref();
  assert(change && earlier);
  const { text, ...lists } = change.places;
  const moved = (/** @type {number} */ place, { start, end, newEnd } = text) => {
    assert(place < start || place >= end);
    return place < start ? place : place - end + newEnd;
  };
  for (const [kind, name] of /** @type {const} */ ([
    ["date", "dates"],
    ["quote", "quotes"],
    ["mention", "mentions"],
  ])) {
    const old = spansOf(earlier, name);
    const now = spansOf(analysis, name);
    const { start, end, newEnd, others } = lists[kind];
    assert.equal(now.length, old.length - end + newEnd);
    for (const [index, one] of now.entries()) {
      if (others.includes(index) || (index >= start && index < newEnd)) continue;
      const twin = old[index < start ? index : index - newEnd + end];
      assert.deepEqual([one.start, one.end], [moved(twin?.start ?? -1), moved(twin?.end ?? -1)]);
    }
  }
}

describe("a text that is followed", () => {
  /** @type {WatchedWorker} */
  let worker;
  /** @type {import("../../www/analyzer.js").Analyzer} */
  let analyzer;
  before(async () => {
    await init();
    analyzer = createAnalyzer({
      worker: () => {
        worker = new WatchedWorker(new URL("../../www/worker.js", import.meta.url));
        return /** @type {any} */ (worker);
      },
    });
  });
  after(() => analyzer.close());
  const sentOf = (/** @type {any} */ message) => JSON.stringify(message).length;

  test("only what changes is sent, and the answer is that of the whole text", async () => {
    const followed = analyzer.follow();
    assertRight(await followed.analyze(text));
    assert(worker.sent.at(-1).analyze, "a text that is not edited is not held");
    assertRight(await followed.analyze(`${text}!`));
    assert(worker.sent.at(-1).hold.text);
    let now = `${text}!`;
    for (const [at, length, replacement] of /** @type {[number, number, string][]} */ ([
      [500, 0, "e"],
      [0, 0, "LAGOS, May 3, 2023 — "],
      [900, 40, ""],
      [text.indexOf("👍"), 1, ""],
      [1500, 0, "\n\n“No,” Zadie Okafor said.\n\n"],
    ])) {
      now = now.slice(0, at) + replacement + now.slice(at + length);
      const analysis = await followed.analyze(now);
      assertRight(analysis);
      assertTold(analysis);
      const last = worker.sent.at(-1);
      assert(last.hold.edit && sentOf(last) < 300, JSON.stringify(last));
    }
    assert.equal(changeTo(await followed.analyze("Another text.")), undefined);
    assert.equal(worker.sent.at(-1).analyze.text, "Another text.");
    assert(worker.sent.at(-2).release);
    followed.close();
    assert(worker.sent.at(-1).analyze, "there is nothing to be let go");
  });

  test("where an edit is expected, the first is sent alone too", async () => {
    const followed = analyzer.follow();
    followed.expectEdit();
    const options = { date: "2024-05-15" };
    await followed.analyze(text, options);
    followed.expectEdit();
    const analysis = await followed.analyze(`It was in March. ${text}`, options);
    assert(worker.sent.at(-2).hold.text && worker.sent.at(-1).hold.edit);
    assertRight(analysis, options);
    assertTold(analysis);
    followed.close();
    assert(worker.sent.at(-1).release);
  });

  test("other options hold for the whole text, and a wrong one spoils nothing", async () => {
    const followed = analyzer.follow();
    assertRight(await followed.analyze(text, { date: "2024-05-15" }), { date: "2024-05-15" });
    const other = `It was in March. ${text}`;
    assertRight(await followed.analyze(other, { date: "2021-01-02" }), { date: "2021-01-02" });
    await assert.rejects(followed.analyze(`${other}!`, /** @type {any} */ ({ date: "soon" })), NewslensOptionError);
    assertRight(await followed.analyze(`${other}!!`));
    followed.close();
  });

  test("texts are held beside one another", async () => {
    const all = [analyzer.follow(), analyzer.follow(), analyzer.follow()];
    for (const start of ["One. ", "On Monday two. ", ""]) {
      const texts = all.map((_, index) => `${start}${text.slice(index * 400)}`);
      const analyses = await Promise.all(all.map((followed, index) => followed.analyze(texts[index] ?? "")));
      for (const [index, analysis] of analyses.entries()) {
        assert.equal(analysis.text, texts[index]);
        assertRight(analysis);
      }
    }
    for (const followed of all) followed.close();
  });

  test("the newest wins, and what is told is told from the one that was given before", async () => {
    const followed = analyzer.follow();
    const first = await followed.analyze(text);
    followed.expectEdit();
    await analyzer.analyze("");
    const stop = new AbortController();
    worker.change = (message) => {
      stop.abort();
      return message;
    };
    const typed = ["On", "On Mon", "On Monday, "].map((start, index) =>
      followed.analyze(`${start}${text}`, {}, index < 2 ? stop : {}),
    );
    const results = await Promise.allSettled(typed);
    assert.deepEqual(
      results.map(({ status }) => status),
      ["rejected", "rejected", "fulfilled"],
    );
    const last = await /** @type {Promise<Analysis>} */ (typed[2]);
    assertRight(last);
    assertTold(last);
    assert.equal(changeTo(last)?.before.deref(), first);
    worker.change = (message) => message;
    followed.close();
  });

  test("where the worker does not take an edit, it is sent the whole text", async () => {
    const followed = analyzer.follow();
    await followed.analyze(text);
    followed.expectEdit();
    await analyzer.analyze("");
    worker.change = (message) => {
      if (message.hold?.edit) message.hold.edit.length = 1;
      return message;
    };
    const analysis = await followed.analyze(`Soon. ${text}`);
    assert(worker.sent.at(-2).hold.edit && worker.sent.at(-1).hold.text);
    worker.change = (message) => message;
    assertRight(analysis);
    assert.equal(changeTo(analysis), undefined);
    assertTold(await followed.analyze(`Soon? ${text}`));
    followed.close();
  });

  test("after the worker has ended another one is sent the whole text", async () => {
    const followed = analyzer.follow();
    await followed.analyze(text);
    followed.expectEdit();
    await analyzer.analyze("");
    worker.dispatchEvent(Object.assign(new Event("error"), { message: "It ended." }));
    const analysis = await followed.analyze(`Soon. ${text}`);
    assertRight(analysis);
    assert.equal(changeTo(analysis), undefined);
    followed.close();
  });
});
