// newslens beside what else finds dates and names in a browser, on the same text in the same run.
// The peers look for one thing each; newslens looks for everything in each of its times. In milliseconds of processor time.
import * as chrono from "chrono-node";
import nlp from "compromise";
import { analyze, init } from "../www/newslens.js";
import { leastWork, table } from "./common/measure.mjs";
import { news } from "./common/news.mjs";

await init();
const day = new Date("2024-05-15T12:00:00");

/** @type {[name: string, call: (text: string) => unknown][]} */
const contenders = [
  ["newslens: dates, quotes, names", (text) => analyze(text, { date: "2024-05-15" }).toJSON()],
  ["chrono-node: dates", (text) => chrono.parse(text, day)],
  ["compromise: people, places, organisations", (text) => nlp(text).topics().json({ offset: true })],
];
const sizes = [10_000, 100_000];
const rows = contenders.map(([name, call]) => ({
  name,
  times: sizes.map((size) => {
    const text = news(size);
    return leastWork(() => call(text), { runs: 9, patience: 10 });
  }),
}));
const [own] = rows;
table(
  ["", ...sizes.map((size) => `${size / 1000} KB`), "growth", "times newslens at 100 KB"],
  rows.map(({ name, times }) => [name, ...times, times[1] / times[0], times[1] / own.times[1]]),
);
