// How many instructions each stage of an analysis takes, held against benches/stages/budget.json.
import { readFileSync } from "node:fs";
import path from "node:path";
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
  const found = await countStages();
  const counts = Object.fromEntries(Object.entries(found).map(([kind, { counts }]) => [kind, counts]));
  const budget = JSON.parse(readFileSync(path.join(root, "benches", "stages", "budget.json"), "utf8"));
  for (const { fault, advice } of judgeStages({ compiler: compiler(), counts }, budget)) {
    if (fault) result.failed += 1;
    else result.passed += 1;
    if (fault ?? advice) say(fault ?? advice ?? "");
  }
  return result;
}
