// The WebAssembly module and the program in Rust, which reads the texts itself, see the same in all stories.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { Dossier } from "../../../www/dossier.js";
import { stories } from "./stories.mjs";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/**
 * What the program prints of a dossier.
 * @param {string} input
 * @param {string} format
 */
function program(input, format) {
  const words = ["run", "--quiet", "--locked", "--package", "newslens-cli", "--", "dossier", "--offsets", "utf16"];
  const { stdout, stderr, status } = spawnSync("cargo", [...words, "--format", format], {
    cwd: root,
    input,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  assert.equal(status, 0, stderr);
  return stdout;
}

/** @type {Dossier} */
let everything;
before(async () => {
  everything = await Dossier.open();
});

for (const { name, articles } of stories()) {
  test(`${name}: JSON, table, report and calendar are the same`, async () => {
    const dossier = await Dossier.open();
    await dossier.addAll(articles);
    await everything.addAll(articles);
    const lines = articles.map((article) => JSON.stringify(article)).join("\n");
    const view = await dossier.view();
    assert.deepEqual(view, JSON.parse(program(lines, "json")));
    assert(view.utterances.length > 1 && view.cast.length > 1);
    for (const format of /** @type {const} */ (["csv", "html", "ical"])) {
      assert.equal(await dossier.exportAs(format), program(lines, format), format);
    }
  });
}

test("what JavaScript saves, the program opens, and the other way round", async () => {
  const view = await everything.view();
  const [one, other] = view.cast.find(({ members }) => members.length > 2)?.members ?? [];
  assert(one && other);
  await everything.correct({ one, other, areOne: false });
  const [{ id, text }] = everything.articles;
  const analysis = JSON.parse(JSON.stringify(everything.analysis(id)));
  analysis.quotes.pop();
  await everything.update(id, { text }, { analysis });

  const saved = everything.save();
  const opened = await Dossier.open({ saved: program(saved, "saved") });
  const corrected = await everything.view();
  assert.deepEqual(JSON.parse(program(saved, "json")), corrected);
  assert.deepEqual(await opened.view(), corrected);
  assert.notDeepEqual(corrected, view);
});
