// The days that a date means which the reader types: interval.tsv.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { intervalOf, isDate } from "../../../www/page/interval.js";

const rows = readFileSync(new URL("interval.tsv", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line && !line.startsWith("#"));

for (const row of rows) {
  const [value = "", from, to] = row.split("\t");
  test(`${value} is ${from === "-" ? "no date" : `from ${from} to ${to}`}`, () => {
    const none = from === "-";
    assert.deepEqual(intervalOf(value), none ? { from: null, to: null } : { from, to });
    assert.equal(isDate(value), !none);
  });
}
