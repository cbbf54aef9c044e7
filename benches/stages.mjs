// The instructions that each stage of an analysis takes, and which functions take most of them; --renew writes the budget.
import { readFileSync, writeFileSync } from "node:fs";
import { setUpValgrind } from "../scripts/setup/valgrind.mjs";
import { table } from "./common/measure.mjs";
import { compiler, countStages, stages } from "./stages/count.mjs";
import { judgeStages } from "./stages/judge.mjs";

/** How many functions of each stage are told. */
const told = 8;

const file = new URL("stages/budget.json", import.meta.url);

await setUpValgrind();
const found = await countStages();
const counted = {
  compiler: compiler(),
  counts: Object.fromEntries(Object.entries(found).map(([kind, { counts }]) => [kind, counts])),
};
const share = (/** @type {number} */ part, /** @type {number} */ whole) => `${((100 * part) / whole).toFixed(1)}%`;
table(
  [`thousands of instructions (${counted.compiler})`, ...stages, "whole"],
  Object.entries(counted.counts).map(([kind, counts]) => {
    const whole = stages.reduce((sum, stage) => sum + counts[stage], 0);
    return [kind, ...[...stages.map((stage) => counts[stage]), whole].map((count) => (count / 1000).toFixed(0))];
  }),
);
const { news } = found;
if (news) {
  for (const stage of stages) {
    const costs = [...news.functions[stage]].sort(([, one], [, other]) => other - one).slice(0, told);
    table(
      [`news, ${stage}: functions by what they take themselves`, "share"],
      costs.map(([name, count]) => [name.slice(0, 100), share(count, news.counts[stage])]),
    );
  }
}
if (process.argv.includes("--renew")) {
  writeFileSync(file, `${JSON.stringify(counted, null, 2)}\n`);
  console.log("Written: benches/stages/budget.json.");
} else {
  for (const { fault, advice } of judgeStages(counted, JSON.parse(readFileSync(file, "utf8")))) {
    if (fault) process.exitCode = 1;
    if (fault ?? advice) console.log(fault ?? advice);
  }
}
