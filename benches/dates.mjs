// The recogniser of dates alone, beside chrono-node, on the same text in the same run.
// chrono-node reads characters, so newslens is measured with and without reading the text into tokens.
import * as chrono from "chrono-node";
import { leastWork, median, table } from "./common/measure.mjs";
import { news } from "./common/news.mjs";
import { startParts } from "./common/parts.mjs";

/** What the project promises of the recogniser behind the tokens: MB/s, and what ten times the text may take. */
const promised = { speed: 50, growth: 12 };

const { Tokens } = await startParts();
const day = new Date("2024-05-15T12:00:00");
/** @type {number[]} */
const own = [];
for (const size of [100_000, 1_000_000]) {
  const text = news(size);
  const tokens = new Tokens(text);
  // chrono-node takes seconds for a megabyte: its time grows faster than the text.
  const peerRuns = size > 100_000 ? 1 : 5;
  /** @type {[name: string, call: () => unknown, runs: number][]} */
  const contenders = [
    [`newslens: ${tokens.dates()} dates`, () => tokens.dates(), 20],
    ["newslens: tokens and dates", () => tokens.again() + tokens.dates(), 20],
    ["chrono-node", () => chrono.parse(text, day), peerRuns],
  ];
  const medians = contenders.map(([, call, runs]) => median(call, { runs, patience: 10 }));
  // What other work on the machine disturbs least, and what is promised.
  const work = contenders.map(([, call, runs]) => leastWork(call, { runs, patience: 10 }));
  own.push(work[0]);
  table(
    [`${size / 1000} KB of news`, "ms, median", "ms of processor time", "MB/s", "times newslens with tokens"],
    contenders.map(([name], at) => [name, medians[at], work[at], size / 1000 / work[at], work[at] / work[1]]),
  );
}
const speed = 1000 / own[1];
const growth = own[1] / own[0];
console.log(`${speed.toFixed(1)} MB/s behind the tokens; ten times the text takes ${growth.toFixed(1)} times as long`);
if (speed < promised.speed || growth > promised.growth) {
  console.log(`Not as promised: ${promised.speed} MB/s, at most ${promised.growth} times as long.`);
  process.exitCode = 1;
}
