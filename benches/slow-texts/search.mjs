// Searches for texts, or web pages, that take long: changes them at random, keeps those that take the most instructions for
// their length. What it finds becomes a line of tests/rust/cases/hard_texts.txt or hard_pages.txt.
import { parseArgs } from "node:util";
import { startCounted, startCountedPage } from "../common/counted.mjs";
import { news } from "../common/news.mjs";
import { fragment, pageFragment } from "./fragments.mjs";
import { generator } from "./random.mjs";
import { change, cross, fresh, shorter, written } from "./recipe.mjs";

const help = `node benches/slow-texts/search.mjs [--minutes 60] [--lengths 1000,4000,32000] [--pages] [--seed 1] [--limit 6]

Searches for texts that newslens is slow at, in the module that "npm run build" has built: the same time at each of the lengths
(UTF-16 units). With --pages, for web pages that its reader of pages is slow at. Tells each minute how far it is; ends with
the slowest it knows, shortened, as times the instructions of news of their length. Exit status 1 when one takes more than
the limit, or its work grows faster than the text.
`;

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "60" },
    lengths: { type: "string", default: "1000,4000,32000" },
    pages: { type: "boolean", default: false },
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
const lengths = values.lengths.split(",").map(Number);
const random = generator(Number(values.seed));
const makes = values.pages ? pageFragment : fragment;

/** How much longer a text is when its growth is looked at. */
const longer = 8;
/** How many texts are kept of each kind. */
const kept = 40;
/** How much more than `longer` times the work a text of `longer` times the length may take. */
const mostGrowth = 1.2;

const work = values.pages ? await countedPages() : await startCounted();

/** Pages as texts: what they take has one phase. */
async function countedPages() {
  const count = await startCountedPage();
  return (/** @type {string} */ html) => [count(html)];
}

/** How much news is read to know what a text of some length takes: a short one alone may have few names, or many. */
const usualLength = 64_000;

/**
 * Usual texts of this length, or one usual page.
 * @param {number} length
 */
function usual(length) {
  if (values.pages) return [usualPage(length)];
  const count = Math.ceil(usualLength / length);
  const text = news(count * length);
  return Array.from({ length: count }, (_, at) => text.slice(at * length, (at + 1) * length));
}

/** @param {number} length */
function usualPage(length) {
  const head = '<!doctype html><html lang="en"><head><title>News</title></head><body><article><h1>News</h1>';
  const paragraphs = news(length).split("\n\n");
  return (head + paragraphs.map((paragraph) => `<p class="text">${paragraph}</p>\n`).join("")).slice(0, length);
}

/**
 * What a usual text of this length takes, phase by phase, on average.
 * @param {number} length
 */
function workOfUsual(length) {
  const counts = usual(length).map((text) => work(text));
  return counts[0].map((_, phase) => counts.reduce((sum, count) => sum + count[phase], 0) / counts.length);
}

/** @typedef {import("./recipe.mjs").Recipe} Recipe */
/** @typedef {{ recipe: Recipe, times: number[] }} Found  the times are those of the phases, and last of all together */

/**
 * Searches at one length.
 * @param {number} size
 * @param {number} minutes
 */
function search(size, minutes) {
  const ofNews = workOfUsual(size);
  const ofLongNews = workOfUsual(size * longer);
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
    let recipe = parent ?? fresh(random, makes);
    if (random.below(12) === 0) recipe = fresh(random, makes);
    else if (other && random.below(6) === 0) recipe = cross(recipe, other, random);
    for (let steps = 1 + random.below(3); steps > 0; steps -= 1) recipe = change(recipe, random, makes);
    keep(measured(recipe));
    tried += 1;
    if (performance.now() > told + 60_000) {
      told = performance.now();
      const best = slowest.map((list) => list[0].times);
      const times = best.map((times, phase) => times[phase].toFixed(2)).join(", ");
      console.log(`${tried} texts of ${size}; slowest ${times}: ${JSON.stringify(slowest[all][0].recipe)}`);
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
      const growth = long / found.times[all];
      results.set(JSON.stringify(found.recipe), { times: Math.max(long, found.times[all]), growth });
    }
  }
  const rows = [...results].sort(([, one], [, other]) => other.times - one.times);
  console.log(
    `\n${tried} texts of ${size} in ${minutes} minutes; times the instructions of news of the same length, and growth:`,
  );
  for (const [recipe, { times, growth }] of rows) console.log(`${times.toFixed(2)}  ${growth.toFixed(2)}  ${recipe}`);
  if (rows.some(([, { times, growth }]) => times > limit || growth > mostGrowth)) process.exitCode = 1;
}

for (const length of lengths) search(length, minutes / lengths.length);
