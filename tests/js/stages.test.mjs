// How counted instructions are read and judged; `npm test -- --stages` counts them.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { readMeasured, steps, texts } from "../../benches/memory/measure.mjs";
import { kinds, stages, sums } from "../../benches/stages/count.mjs";
import { judgeStages } from "../../benches/stages/judge.mjs";

/** @param {Partial<import("../../benches/stages/count.mjs").Counts>} changed */
const counts = (changed = {}) => ({ text: 1000, dates: 1000, names: 1000, quotes: 1000, result: 1000, ...changed });
const budget = { compiler: "rustc 1.0.0", counts: { news: counts() } };
/** @param {object} changed @param {string} [compiler] */
const judged = (changed, compiler = budget.compiler) =>
  judgeStages({ compiler, counts: { news: counts(changed) } }, budget).filter(({ fault, advice }) => fault ?? advice);

describe("a stage", () => {
  test("may grow a little", () => {
    assert.deepEqual(judged({ dates: 1050, names: 905 }), []);
  });

  test("may not grow by more than the budget allows, and it is said how to allow it", () => {
    const [{ fault, advice }, ...others] = judged({ dates: 1060 });
    assert.match(
      fault ?? "",
      /^news, dates: 1,060 instructions, 6.0% more than the budget of 1,000; 5.0% more is allowed/,
    );
    assert.match(fault ?? "", /npm run bench -- stages --renew/);
    assert.deepEqual([advice, others], [undefined, []]);
  });

  test("that shrank is asked for a lower budget", () => {
    const [{ fault, advice }] = judged({ quotes: 880 });
    assert.equal(fault, undefined);
    assert.match(advice ?? "", /12.0% less .* lower the budget: "npm run bench -- stages --renew"/);
  });

  test("may differ more with another compiler, and which is said", () => {
    assert.deepEqual(judged({ dates: 1140, names: 500 }, "rustc 1.9.0"), []);
    assert.match(judged({ dates: 1160 }, "rustc 1.9.0")[0]?.fault ?? "", /rustc 1.9.0, the budget with rustc 1.0.0/);
  });

  test("that the budget does not know is a fault", () => {
    const found = judgeStages({ ...budget, counts: { ...budget.counts, letters: counts() } }, budget);
    assert.equal(found.filter(({ fault }) => fault?.startsWith("letters, ")).length, stages.length);
  });
});

test("the budget has each stage of each kind of text", () => {
  const file = new URL("../../benches/stages/budget.json", import.meta.url);
  const { compiler, counts } = JSON.parse(readFileSync(file, "utf8"));
  assert.match(compiler, /^rustc \d/);
  assert.deepEqual(Object.keys(counts), Object.keys(kinds));
  for (const kind of Object.values(counts)) assert.deepEqual(Object.keys(kind), stages);
});

test("the budget of memory has each step of each text", () => {
  const file = new URL("../../benches/memory/budget.json", import.meta.url);
  const { compiler, counts } = JSON.parse(readFileSync(file, "utf8"));
  assert.match(compiler, /^rustc \d/);
  assert.deepEqual(Object.keys(counts), Object.keys(texts));
  for (const text of Object.values(counts)) assert.deepEqual(Object.keys(text), steps);
});

test("memory is judged as instructions are, in bytes", () => {
  const counts = { "1 MB": { text: 2_000_000 } };
  const [{ fault }] = judgeStages(
    { compiler: "rustc 1.0.0", counts: { "1 MB": { text: 2_200_000 } } },
    { compiler: "rustc 1.0.0", counts },
    "memory",
  );
  assert.match(fault ?? "", /^1 MB, text: 2,200,000 bytes, 10.0% more .* "npm run bench -- memory --renew"/);
});

test("what was measured of memory is read, and nothing may be missing", () => {
  const output = ["bytes 10 10", ...steps.map((step, at) => `${step} ${20 + at} ${at}`)].join("\n");
  const { bytes, most, left } = readMeasured(`${output}\n`);
  assert.deepEqual([bytes, most.text, left.text, most.edit, left.edit], [10, 20, 0, 26, 6]);
  assert.throws(() => readMeasured(output.replace("quotes", "other")), /"quotes" was not told/);
});

describe("dumps of callgrind", () => {
  /** A dump with a function that took `count` itself and called another, which took 7. @param {number} count */
  const dump = (count) =>
    `fn=(1) reader::read\n10 ${count}\ncalls=1 3\n+2 7\nfn=(2) other\n3 7\n\ntotals: ${count + 7}\n`;
  const between = dump(100);

  test("are added up by stage, without the texts that make ready and what lies between texts", () => {
    const text = (/** @type {number} */ add) => [between, ...[1, 2, 3, 4, 5].map((stage) => dump(stage + add))];
    const { counts, functions } = sums([...text(50), ...text(50), ...text(0), ...text(10)]);
    assert.deepEqual(counts, { text: 26, dates: 28, names: 30, quotes: 32, result: 34 });
    assert.deepEqual(
      [...functions.text],
      [
        ["reader::read", 12],
        ["other", 14],
      ],
    );
  });

  test("know a function again by its number", () => {
    const [named, numbered] = ["fn=(1) reader::read\n10 5\n", "fn=(1)\n10 6\n"];
    const dumps = Array.from({ length: 18 }, (_, at) => (at === 0 ? named : numbered));
    assert.deepEqual([...sums(dumps).functions.dates], [["reader::read", 6]]);
  });

  test("that are not those of whole texts are refused", () => {
    for (const length of [0, 12, 20]) assert.throws(() => sums(Array(length).fill(between)), /6 for each text/);
  });
});
