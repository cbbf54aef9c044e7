// Texts of the kinds that break readers, in the WebAssembly module: each has an answer, and ten times the text takes about
// ten times the time. tests/rust/properties looks at the answers.
import { analyzeFlat } from "../www/engine.js";
import { init } from "../www/newslens.js";
import { leastWork, table } from "./common/measure.mjs";

await init();

const pieces = [
  ..."aA1-.“”\"'’«»()[\n \0👍東\u0301\ufeff\ud83d",
  ...[
    "1,",
    "1.",
    "a\n",
    "A ",
    "I ",
    "J. ",
    "U.S. ",
    "Mr.",
    "Mr. ",
    "Kim ",
    "Kim, ",
    "Kim and ",
    "Acme Inc. ",
    "NATO (",
    "KIM: a\n",
  ],
  ...[
    "he said ",
    "said, ",
    "“a” ",
    "“a",
    "“a “b ",
    "“a,” said b ",
    "“A,” he said. ",
    '"a" said Kim, "b" ',
    "‘a’s ’ ",
    "according to ",
    "that ",
  ],
  ...[
    "Monday ",
    "May ",
    "May 5, ",
    "2023 ",
    "2023-",
    "last ",
    "last week ",
    "early ",
    "more than ",
    "twenty-",
    "ago ",
    "every ",
  ],
  ...["President ", "Minister Kim ", "the minister of ", "http://", "www.a", "• ", "- A\n", "5pm ", "Sept. "],
];

/** The most that ten times the text may take, in times. */
const most = 15;
/** Times below this many milliseconds say nothing. */
const least = 5;

const rows = pieces.map((piece) => {
  const [short, long] = [100_000, 1_000_000].map((size) => {
    const text = piece.repeat(size / piece.length);
    return leastWork(() => analyzeFlat(text), { runs: 3, patience: 2 });
  });
  return { name: JSON.stringify(piece), short, long, growth: long / Math.max(short, least) };
});
const slow = rows.sort((one, other) => other.long - one.long).slice(0, 12);
table(
  ["the slowest, repeated", "100 KB, ms", "1 MB, ms", "growth"],
  slow.map(({ name, short, long, growth }) => [name, short, long, growth]),
);

const before = performance.now();
analyzeFlat("a".repeat(10_000_000));
console.log(`10 MB without a space: ${(performance.now() - before).toFixed(0)} ms\n`);

const bad = rows.filter(({ growth }) => growth > most);
if (bad.length > 0) {
  console.log(
    `These do not grow linearly: ${bad.map(({ name, growth }) => `${name} (${growth.toFixed(0)})`).join(", ")}`,
  );
  process.exitCode = 1;
}
