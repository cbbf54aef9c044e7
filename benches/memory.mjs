// The memory that each stage of an analysis takes; --renew writes the budget.
import { readFileSync, writeFileSync } from "node:fs";
import { table } from "./common/measure.mjs";
import { measureMemory, steps } from "./memory/measure.mjs";
import { compiler } from "./stages/count.mjs";
import { judgeStages } from "./stages/judge.mjs";

const file = new URL("memory/budget.json", import.meta.url);

const found = await measureMemory();
const times = (/** @type {number} */ part, /** @type {number} */ bytes) => (part / bytes).toFixed(2);
for (const [what, list] of /** @type {const} */ ([
  ["the most during a step", "most"],
  ["left at its end", "left"],
])) {
  table(
    [`times the text, ${what}`, ...steps],
    Object.entries(found).map(([name, { bytes, ...lists }]) => [
      name,
      ...steps.map((step) => times(lists[list][step], bytes)),
    ]),
  );
}
const measured = {
  compiler: compiler(),
  counts: Object.fromEntries(Object.entries(found).map(([name, { most }]) => [name, most])),
};
if (process.argv.includes("--renew")) {
  writeFileSync(file, `${JSON.stringify(measured, null, 2)}\n`);
  console.log("Written: benches/memory/budget.json.");
} else {
  for (const { fault, advice } of judgeStages(measured, JSON.parse(readFileSync(file, "utf8")), "memory")) {
    if (fault) process.exitCode = 1;
    if (fault ?? advice) console.log(fault ?? advice);
  }
}
