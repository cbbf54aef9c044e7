// The tagger of names alone, beside compromise and wink-nlp, on the same text in the same run.
// compromise and wink-nlp read the text into words in the same call, so newslens is measured with and without that.
import nlp from "compromise";
import model from "wink-eng-lite-web-model";
import wink from "wink-nlp";
import { leastWork, median, table } from "./common/measure.mjs";
import { news } from "./common/news.mjs";
import { startParts } from "./common/parts.mjs";

/** What the project promises of the tagger: MB/s behind the tokens, bytes a byte of text, ms for the first use of its tables. */
const promised = { speed: 15, memory: 12, first: 5 };

const { Tokens, memory, start } = await startParts();
const beforeFirst = performance.now();
new Tokens("Ada Nwosu spoke in Lagos.").tag();
const first = performance.now() - beforeFirst;
console.log(`Starting the compiled module: ${start.toFixed(1)} ms; the first names: ${first.toFixed(1)} ms\n`);

const million = news(1_000_000);
const empty = memory();
new Tokens(million).tag();
const used = (memory() - empty) / million.length;
console.log(`Memory for 1 MB, text and tokens included: ${used.toFixed(1)} times the text\n`);

const winkNlp = wink(model, ["sbd", "pos", "ner"]);
let slowest = Number.POSITIVE_INFINITY;
for (const size of [100_000, 1_000_000]) {
  const text = news(size);
  const tokens = new Tokens(text);
  /** @type {[name: string, call: () => unknown][]} */
  const contenders = [
    ["newslens: tagging", () => tokens.tag()],
    ["newslens: tokens and tagging", () => tokens.again() + tokens.tag()],
    ["wink-nlp: entities and parts of speech", () => winkNlp.readDoc(text).entities().out()],
    ["compromise: people, places, organisations", () => nlp(text).topics().json({ offset: true })],
  ];
  // compromise takes minutes for a megabyte: its time grows with the square of the length.
  const patient = size > 100_000 ? contenders.slice(0, -1) : contenders;
  const times = patient.map(([, call]) => median(call, { runs: 9, patience: 10 }));
  // By processor time: what else runs on the machine shall not decide.
  slowest = Math.min(slowest, size / 1000 / leastWork(() => tokens.tag()));
  table(
    [`${size / 1000} KB of news`, "ms", "MB/s", "times newslens with tokens"],
    patient.map(([name], at) => [name, times[at], size / 1000 / times[at], times[at] / times[1]]),
  );
}
if (slowest < promised.speed || used > promised.memory || first > promised.first) {
  console.log(
    `Not as promised: ${promised.speed} MB/s of tagging, ${promised.memory} times the text, ${promised.first} ms for the first names.`,
  );
  process.exitCode = 1;
}
