// The flat form is read (www/analysis.js) by the names and in the order in which it is written (src/export/flat.rs).
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { layout } from "../../www/analysis.js";

const rust = readFileSync(new URL("../../src/export/flat.rs", import.meta.url), "utf8");

for (const [record, fields] of Object.entries(layout)) {
  test(`the fields of each ${record} are those of the table in flat.rs`, () => {
    const [, numbers = ""] = new RegExp(`^//! \\| ${record} \\| [^|]+ \\| ([^|]+) \\|$`, "m").exec(rust) ?? [];
    // What stands in brackets tells what the fields before are.
    const written = numbers.replace(/\([^)]*\)/g, "").match(/\w+/g) ?? [];
    const read = Object.entries(fields).sort(([, one], [, other]) => one - other);
    assert.deepEqual(
      read,
      [...written, "size"].map((name, at) => [name, at]),
    );
  });
}
