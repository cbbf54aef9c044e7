// What a TIMEX3 value means, in the page's thread and in a worker: read-time.tsv.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { createAnalyzer, init, readTime } from "../../www/newslens.js";
import { NodeWorker } from "./node-worker.mjs";

const rows = readFileSync(new URL("read-time.tsv", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line && !line.startsWith("#"));

describe("a value in TIMEX3 spelling", () => {
  before(() => init(readFileSync(new URL("../../www/pkg/newslens_bg.wasm", import.meta.url))));

  for (const row of rows) {
    const [value = "", type, ...ends] = row.split("\t");
    test(`${value}: ${type}, ${ends.join(" to ")}`, () => {
      const [from = null, to = null] = ends.map((end) => (end === "-" ? null : end));
      assert.deepEqual(readTime(value), type === "none" ? undefined : { type, value, from, to });
    });
  }

  test("what is no string is refused", () => {
    // @ts-expect-error
    assert.throws(() => readTime(2024), TypeError);
  });
});

const worker = () => /** @type {any} */ (new NodeWorker(new URL("../../www/worker.js", import.meta.url)));

describe("in a worker", () => {
  const analyzer = createAnalyzer({ worker });
  after(() => analyzer.close());

  test("a value is read", async () => {
    const week = { type: "date", value: "2024-W20", from: "2024-05-13", to: "2024-05-20" };
    assert.deepEqual(await analyzer.readTime("2024-W20"), week);
  });

  test("one that is none is null", async () => {
    assert.equal(await analyzer.readTime("2024-02-30"), null);
  });
});
