// The total at the end of "npm test": a suite that broke off or ran nothing must never look like a success.
import assert from "node:assert/strict";
import { test } from "node:test";
import { countResults } from "../../scripts/test/cargo.mjs";
import { countOf } from "../../scripts/test/python.mjs";
import { judge } from "../../scripts/test/report.mjs";

test("adds up what cargo reports", () => {
  const output = `running 3 tests
test a ... ok
test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s

   Doc-tests newslens
test result: FAILED. 4 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.10s
`;
  assert.deepEqual(countResults(output), { passed: 7, failed: 2 });
});

test("reads pytest's last line", () => {
  const output = "FAILED a - 7 passed\n3 failed, 97 passed, 1 skipped, 2 errors in 4.05s\n";
  assert.deepEqual(
    ["passed", "failed", "(?:failed|errors?)", "skipped"].map((what) => countOf(output, what)),
    [97, 3, 5, 1],
  );
  assert.equal(countOf("no tests ran in 0.01s", "passed"), 0);
});

test("counts a suite that broke off, or ran nothing, as a failure", () => {
  assert.equal(judge("x", { passed: 3, failed: 0, crashed: false }).failed, 0);
  assert.equal(judge("x", { passed: 3, failed: 2, crashed: true }).failed, 2);
  assert.equal(judge("x", { passed: 3, failed: 0, crashed: true }).failed, 1);
  assert.equal(judge("x", { passed: 0, failed: 0, crashed: false }).failed, 1);
});

test("a suite that was left out says why, and fails nothing", () => {
  const { failed, text } = judge("x", { passed: 0, failed: 0, crashed: false, skipped: "There is no Python." });
  assert.deepEqual([failed, text], [0, "x: left out. There is no Python."]);
});
