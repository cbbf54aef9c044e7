// How many instructions and how much memory each stage of an analysis takes, held against benches/stages/budget.json and
// benches/memory/budget.json.
import { readFileSync } from "node:fs";
import path from "node:path";
import { measureMemory } from "../../benches/memory/measure.mjs";
import { compiler, countStages } from "../../benches/stages/count.mjs";
import { judgeStages } from "../../benches/stages/judge.mjs";
import { say } from "../common/process.mjs";
import { root } from "../common/project.mjs";
import { setUpValgrind, whyNoCounting } from "../setup/valgrind.mjs";

/**
 * A stage of a kind of text is a test.
 * @returns {Promise<import("./report.mjs").Result>}
 */
export async function testStages() {
  const result = { passed: 0, failed: 0, crashed: false };
  const skipped = whyNoCounting();
  if (skipped !== undefined) return { ...result, skipped };
  await setUpValgrind();
  const counted = Object.entries(await countStages()).map(([kind, { counts }]) => [kind, counts]);
  const measured = Object.entries(await measureMemory()).map(([text, { most }]) => [text, most]);
  for (const [measurement, counts] of /** @type {const} */ ([
    ["stages", counted],
    ["memory", measured],
  ])) {
    const budget = JSON.parse(readFileSync(path.join(root, "benches", measurement, "budget.json"), "utf8"));
    const all = { compiler: compiler(), counts: Object.fromEntries(counts) };
    for (const { fault, advice } of judgeStages(all, budget, measurement)) {
      if (fault) result.failed += 1;
      else result.passed += 1;
      if (fault ?? advice) say(fault ?? advice ?? "");
    }
  }
  return result;
}
