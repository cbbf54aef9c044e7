// How long newslens takes, by the length of the text and by the form of the result; and that it grows linearly.
import { readFile } from "node:fs/promises";
import { analyzeFlat } from "../www/engine.js";
import { analyze, analyzeObject, init, Session } from "../www/newslens.js";
import { leastWork, median, table } from "./common/measure.mjs";
import { news } from "./common/news.mjs";

/** What the project promises: a megabyte in this many milliseconds, and ten times the text in this many times the time. */
const promised = { megabyte: 500, growth: 12 };

const bytes = await readFile(new URL("../www/pkg/newslens_bg.wasm", import.meta.url));
const beforeInit = performance.now();
await init(bytes);
const started = performance.now() - beforeInit;
const first = news(5_000);
const beforeFirst = performance.now();
analyze(first).toJSON();
console.log(`Starting: ${started.toFixed(1)} ms; the first 5 KB: ${(performance.now() - beforeFirst).toFixed(1)} ms\n`);

const sizes = [10_000, 100_000, 1_000_000];
const times = sizes.map((size) => {
  const text = news(size);
  return median(() => analyzeFlat(text));
});
table(
  ["analyse", "ms", "MB/s", "times that of a tenth"],
  sizes.map((size, at) => [
    `${size / 1000} KB of news`,
    times[at],
    size / 1000 / times[at],
    at ? times[at] / times[at - 1] : "",
  ]),
);

const text = news(1_000_000);
const { dates, quotes, mentions, entities } = analyze(text);
console.log(
  `In 1 MB: ${dates.length} dates, ${quotes.length} quotes, ${mentions.length} mentions, ${entities.length} entities\n`,
);
const flat = median(() => analyzeFlat(text));
table(
  ["1 MB, with its result", "ms", "more than flat"],
  [
    ["flat numbers", flat, ""],
    ...[
      /** @type {const} */ (["lists, made when looked at", () => analyze(text).toJSON()]),
      /** @type {const} */ (["plain objects from the module", () => analyzeObject(text)]),
    ].map(([name, call]) => {
      const time = median(call);
      return [name, time, time - flat];
    }),
  ],
);

const session = new Session();
session.text = text;
session.analyze();
let typed = 0;
const edit = leastWork(() => {
  typed += 1;
  session.replace(text.length / 2, text.length / 2 + (typed > 1 ? 1 : 0), typed % 2 ? "x" : "y");
  session.analyze();
});
table(
  ["1 MB, one letter typed in the middle", "ms of processor time"],
  [
    ["fresh analysis", leastWork(() => analyze(text))],
    ["session", edit],
  ],
);

const [short, long] = [100_000, 1_000_000].map((size) => {
  const text = news(size);
  return leastWork(() => analyzeFlat(text), { runs: 30, patience: 30 });
});
console.log(`1 MB takes ${(long / short).toFixed(1)} times as long as 100 KB, by processor time`);
if (long > promised.megabyte || long / short > promised.growth) {
  console.log(`Not as promised: 1 MB in ${promised.megabyte} ms, at most ${promised.growth} times the time of 100 KB.`);
  process.exitCode = 1;
}
