// Searches for texts that take long: changes texts at random, keeps those that take the most instructions for their length.
// What it finds becomes a piece of benches/common/pieces.mjs and a line of tests/rust/properties/hard_texts.rs.
import { parseArgs } from "node:util";
import { startCounted } from "../common/counted.mjs";
import { news } from "../common/news.mjs";
import { generator } from "./random.mjs";
import { change, cross, fresh, shorter, written } from "./recipe.mjs";

const help = `node benches/slow-texts/search.mjs [--minutes 60] [--seed 1] [--limit 6]

Searches for texts that newslens is slow at, in the module that "npm run build" has built. Tells each minute how far it is;
ends with the slowest texts it knows, shortened, as times the instructions of news of their length. Exit status 1 when one
takes more than the limit, or its work grows faster than the text.
`;

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "60" },
    seed: { type: "string", default: "1" },
    limit: { type: "string", default: "6" },
    help: { type: "boolean", default: false },
  },
});
if (values.help) {
  process.stdout.write(help);
  process.exit();
}
const [minutes, limit] = [Number(values.minutes), Number(values.limit)];
const random = generator(Number(values.seed));

/** How long the texts are: enough for work that is the square of the length to show, little enough to try many. */
const size = 4_000;
/** How much longer a text is when its growth is looked at. */
const longer = 8;
/** How many texts are kept of each kind. */
const kept = 40;
/** How much more than `longer` times the work a text of `longer` times the length may take. */
const mostGrowth = 1.2;

const work = await startCounted();

/** @typedef {import("./recipe.mjs").Recipe} Recipe */
/** @typedef {{ recipe: Recipe, times: number[] }} Found  the times are those of the phases, and last of all together */

const ofNews = work(news(size));
const ofLongNews = work(news(size * longer));
const all = ofNews.length - 1;

/** @param {Recipe} recipe */
function measured(recipe) {
  const counts = work(written(recipe, size));
  return { recipe, times: counts.map((count) => count / ofNews[all]) };
}

/**
 * The slowest texts, by each phase and by all together: what is slow in one place is not lost to what is in another.
 * @type {Found[][]}
 */
const slowest = ofNews.map(() => []);

/** @param {Found} found */
function keep(found) {
  for (const [phase, list] of slowest.entries()) {
    const at = list.findIndex((other) => other.times[phase] < found.times[phase]);
    if (at < 0 && list.length >= kept) continue;
    // One more of what is there already is no use.
    if (list.some((other) => Math.abs(other.times[phase] / found.times[phase] - 1) < 1e-6)) continue;
    list.splice(at < 0 ? list.length : at, 0, found);
    list.length = Math.min(list.length, kept);
  }
}

const end = performance.now() + minutes * 60_000;
let tried = 0;
let told = performance.now();
while (performance.now() < end) {
  const list = slowest[random.below(4) === 0 ? all : random.below(slowest.length)];
  const parent = list[Math.min(random.below(kept), random.below(kept))]?.recipe;
  const other = random.of(slowest)[random.below(kept)]?.recipe;
  let recipe = parent ?? fresh(random);
  if (random.below(12) === 0) recipe = fresh(random);
  else if (other && random.below(6) === 0) recipe = cross(recipe, other, random);
  for (let steps = 1 + random.below(3); steps > 0; steps -= 1) recipe = change(recipe, random);
  keep(measured(recipe));
  tried += 1;
  if (performance.now() > told + 60_000) {
    told = performance.now();
    const best = slowest.map((list) => list[0].times);
    console.log(`${tried} texts; slowest ${best.map((times, phase) => times[phase].toFixed(2)).join(", ")}`);
  }
}

/**
 * A text without what makes it no slower.
 * @param {Recipe} recipe
 * @param {number} phase
 */
function shortened(recipe, phase) {
  let best = measured(recipe);
  for (let at = 0; ; ) {
    const next = shorter(best.recipe, at);
    if (!next) return best;
    const found = measured(next);
    if (found.times[phase] >= best.times[phase] * 0.97) best = found;
    else at += 1;
  }
}

/** @type {Map<string, { times: number, growth: number }>} */
const results = new Map();
for (const [phase, list] of slowest.entries()) {
  for (const { recipe } of list.slice(0, 3)) {
    const found = shortened(recipe, phase);
    const long = work(written(found.recipe, size * longer))[all] / ofLongNews[all];
    results.set(JSON.stringify(found.recipe), { times: long, growth: long / found.times[all] });
  }
}
const rows = [...results].sort(([, one], [, other]) => other.times - one.times);
console.log(`\n${tried} texts in ${minutes} minutes; times the instructions of news of the same length, and growth:`);
for (const [recipe, { times, growth }] of rows) console.log(`${times.toFixed(2)}  ${growth.toFixed(2)}  ${recipe}`);
if (rows.some(([, { times, growth }]) => times > limit || growth > mostGrowth)) process.exitCode = 1;
