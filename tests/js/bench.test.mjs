// What the overview of `npm run bench` reckons and draws; what it measures is no test.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { chart } from "../../benches/overview/chart.mjs";
import { percentile, timed } from "../../benches/overview/rounds.mjs";
import { articlesOf, sizes } from "../../benches/overview/texts.mjs";
import { bytes, shareOf, time } from "../../benches/overview/words.mjs";

test("texts are as long as they say, and articles only", () => {
  for (const size of Object.values(sizes)) assert.equal(articlesOf(size).length, size);
  const text = articlesOf(200_000);
  assert.doesNotMatch(text, /^===$|^# Published|^(direct|indirect|date) \|/m);
  assert.equal(text.indexOf(text.slice(0, 200), 1) > 30_000, true, "more than a few articles before they come again");
});

test("a percentile is the value that this share does not exceed", () => {
  const values = [5, 1, 4, 2, 3];
  assert.deepEqual(
    [0, 20, 50, 95, 100].map((percent) => percentile(values, percent)),
    [1, 1, 3, 5, 5],
  );
  assert.equal(percentile([7], 95), 7);
});

describe("contenders", () => {
  /** A clock that calls move on. */
  let clock = 0;
  const takes = (/** @type {string} */ name, /** @type {(calls: number) => number} */ cost) => {
    let calls = 0;
    const call = () => {
      calls += 1;
      clock += cost(calls);
    };
    return { name, call, calls: () => calls };
  };
  const now = () => clock;

  test("are timed by turns, each often enough for the clock's steps", () => {
    const [quick, slow] = [takes("quick", () => 2), takes("slow", () => 50)];
    const [first, second] = timed([quick, slow], { rounds: 3, warming: 100, now });
    assert.deepEqual(first, { name: "quick", median: 2, ratio: 1, rounds: 3 });
    assert.deepEqual(second, { name: "slow", median: 50, ratio: 25, rounds: 3 });
    // A hundred milliseconds to get warm, then three rounds: ten calls make twenty milliseconds.
    assert.equal(quick.calls(), 50 + 3 * 10);
    assert.equal(slow.calls(), 2 + 3);
  });

  test("are called once where they take long", () => {
    const long = takes("long", () => 60_000);
    const [, timing] = timed([takes("quick", () => 20), long], { rounds: 5, now });
    assert.deepEqual(timing, { name: "long", median: 60_000, ratio: 3_000, rounds: 1 });
    assert.equal(long.calls(), 1);
  });

  test("do not count what the first calls took", () => {
    const [timing] = timed([takes("warming up", (calls) => (calls < 3 ? 900 : 30))], {
      rounds: 3,
      warming: 1_500,
      now,
    });
    assert.equal(timing.median, 30);
  });
});

test("numbers have the digits that count", () => {
  assert.deepEqual([0.123, 4.94, 88.2, 999, 36_979].map(time), ["0.12 ms", "4.9 ms", "88 ms", "999 ms", "37 s"]);
  assert.deepEqual([1 / 30.2, 0.5, 1.39].map(shareOf), ["1/30 of", "1/2 of", "1.4 times"]);
  assert.equal(bytes(559_600), "560 KB");
});

test("the picture says in words what it draws, and nothing of it is markup", () => {
  const timings = (/** @type {number} */ times) => [
    { name: "newslens", median: 9 * times, ratio: 1, rounds: 9 },
    { name: "<b> & co", median: 90 * times, ratio: 10, rounds: 9 },
  ];
  const svg = chart({
    made: { on: "2024-05-15", processor: "", cores: 2, load: 0, node: "", packages: {} },
    analyses: { Node: { "100 KB": timings(1) }, Chromium: { "100 KB": timings(2).slice(0, 1) } },
    edits: { Node: { "1 MB": { fresh: 80, edit: 2, share: 1 / 40 } } },
    start: { Firefox: 149.2 },
    memory: 5.9,
    downloads: { "newslens, the whole page": 400_000, "<b> & co": 100_000 },
  });
  const words = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
  for (const word of [
    "9.0 ms and 18 ms",
    "90 ms",
    "&lt;b&gt; &amp; co",
    "400 KB",
    "One letter typed into 1 MB, in Node: 1/40 of a fresh analysis (2.0 ms; 95 of 100 take no longer).",
    "The page's sample is shown 149 ms in Firefox after the page is opened.",
    "Memory at its peak for 1 MB: 5.9 times the text, the result included.",
  ]) {
    assert(words.includes(word), `${word} in ${words.join(" | ")}`);
  }
  assert.doesNotMatch(svg, /NaN|Infinity|undefined|<b>/);
  // What was not measured has no circle: two of the legend, two in Node, one in Chromium.
  assert.equal(svg.match(/<circle/g)?.length, 5);
});
