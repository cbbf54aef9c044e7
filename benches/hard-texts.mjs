// Texts of the kinds that break readers, in the page's WebAssembly module: none takes much longer than news of its length, and
// ten times the text takes ten times as long. Instructions tell it, which are the same each time; the slowest are timed too.
import { analyzeFlat } from "../www/engine.js";
import { init } from "../www/newslens.js";
import { startCounted } from "./common/counted.mjs";
import { leastWork, table } from "./common/measure.mjs";
import { news } from "./common/news.mjs";
import { pieces } from "./common/pieces.mjs";

/** The most that a text may take, in times of what news of its length takes. */
const most = 6;
/** The most that ten times the text may take, in times. */
const mostGrowth = 11;
/** How many are timed. */
const timed = 12;

const [short, long] = [100_000, 1_000_000];

/** @param {string} piece @param {number} size  in UTF-16 units */
const repeated = (piece, size) => piece.repeat(size / piece.length);

const count = await startCounted();
const work = (/** @type {string} */ text) => count(text).at(-1) ?? 0;
const ofNews = work(news(long));

/** Hard texts beside the repeated pieces: the last token of each run tells that it is none of the kind. */
const endings = [
  { name: '"a." … "aa"', text: (/** @type {number} */ size) => `${"a.".repeat(size / 2)}aa` },
  { name: '"(" … ")"', text: (/** @type {number} */ size) => "(".repeat(size / 2) + ")".repeat(size / 2) },
];
const texts = [
  ...pieces.map((piece) => ({
    name: JSON.stringify(piece),
    text: (/** @type {number} */ size) => repeated(piece, size),
  })),
  ...endings,
];

const rows = texts.map(({ name, text }) => {
  const instructions = work(text(long));
  return { name, text, times: instructions / ofNews, growth: instructions / work(text(short)), time: 0, timesTime: 0 };
});
rows.sort((one, other) => other.times - one.times);

// The plain module, without what counts.
await init();
const timeOf = (/** @type {string} */ text) => leastWork(() => analyzeFlat(text), { runs: 3, patience: 2 });
const timeOfNews = timeOf(news(long));
for (const row of rows.slice(0, timed)) {
  row.time = timeOf(row.text(long));
  row.timesTime = row.time / timeOfNews;
}
table(
  ["the slowest, 1 MB", "times news, instructions", "times news, time", "ms", "growth, 100 KB to 1 MB"],
  rows.slice(0, timed).map(({ name, times, timesTime, time, growth }) => [name, times, timesTime, time, growth]),
);
console.log(`1 MB of news: ${timeOfNews.toFixed(0)} ms, ${(ofNews / 1e6).toFixed(0)} million instructions`);

const before = performance.now();
analyzeFlat("a".repeat(10_000_000));
console.log(`10 MB without a space: ${(performance.now() - before).toFixed(0)} ms\n`);

const bad = rows.filter(({ times, timesTime, growth }) => Math.max(times, timesTime) > most || growth > mostGrowth);
for (const { name, times, timesTime, growth } of bad) {
  const slow = Math.max(times, timesTime).toFixed(1);
  console.log(`${name} takes ${slow} times the time of news of its length, and grows by ${growth.toFixed(1)}.`);
}
if (bad.length > 0) process.exitCode = 1;
