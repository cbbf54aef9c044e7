// The page as it is bundled: all that it needs, within the sizes that it may have.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { appendFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { pageFolder } from "../../scripts/common/project.mjs";
import { freshPageFiles, makePageFiles } from "../../scripts/page/files.mjs";
import { budgets, lateBudgets, lateSizesOf, packageBudgets, packageSizes, sizesOf } from "../../scripts/page/sizes.mjs";

/** @type {import("../../scripts/page/files.mjs").Files} */
let files;
/** @type {Record<string, number>} */
let sizes;
/** @type {string} a copy of the sources */
let copy;

before(async () => {
  files = await makePageFiles();
  sizes = sizesOf(files);
  copy = mkdtempSync(path.join(os.tmpdir(), "newslens-page-"));
  cpSync(pageFolder, copy, { recursive: true });
});
after(() => rmSync(copy, { recursive: true }));

for (const [kind, size] of Object.entries(budgets)) {
  test(`all ${kind} that a visitor loads is within ${size} bytes of Brotli`, () => {
    assert(sizes[kind] > 0 && sizes[kind] <= size, `it has ${sizes[kind]}`);
  });
}

for (const [kind, size] of Object.entries(lateBudgets)) {
  test(`what ${kind} need on top of that is within ${size} bytes of Brotli`, () => {
    const late = lateSizesOf(files)[/** @type {keyof typeof lateBudgets} */ (kind)];
    assert(late > 0 && late <= size, `it has ${late}`);
  });
}

test("what other sites take from the package is within its sizes, and not in the page", async () => {
  const taken = await packageSizes();
  assert.deepEqual(Object.keys(taken), Object.keys(packageBudgets));
  for (const [name, size] of Object.entries(packageBudgets)) {
    const has = taken[/** @type {keyof typeof packageBudgets} */ (name)];
    assert(has > 0 && has <= size, `${name} has ${has}`);
  }
  for (const content of files.values()) assert(!content.includes("newslens-overlay"));
});

test("the licences of what is bundled go along", () => {
  const licenses = String(files.get("open/licenses.txt"));
  assert.match(licenses, /^mammoth \S+ \(BSD-2-Clause\)\n\nCopyright/m);
  assert.match(licenses, /^pdfjs-dist \S+ \(Apache-2\.0\)/m);
  assert.doesNotMatch(String(files.get("offline.js")), /licenses/, "nobody needs them without a network");
});

test("everything that index.html names is there", () => {
  const html = String(files.get("index.html"));
  const named = [...html.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, name]) => name);
  assert(named.includes("page.js"));
  assert.deepEqual(
    named.filter((name) => !files.has(name)),
    [],
  );
});

test("the only script in the HTML itself is the one that the policy names", () => {
  for (const name of ["index.html", "pt.html"]) {
    const html = String(files.get(name));
    const inside = [...html.matchAll(/<script>(.+?)<\/script>/gs)].map(([, script]) => script);
    assert.equal(inside.length, 1, name);
    const hash = createHash("sha256").update(String(inside[0])).digest("base64");
    assert.match(html, /script-src 'self' 'sha256-[^' ]+' 'wasm-unsafe-eval';/);
    assert(html.includes(`'sha256-${hash}'`), name);
    assert(html.indexOf("<script>") < html.indexOf("stylesheet"), "it does not wait for style sheets");
  }
});

test("a change in a source is there the next time, and a mistake in it is told", async () => {
  const fresh = freshPageFiles(copy);
  const first = await fresh();
  assert.equal(await fresh(), first);

  appendFileSync(path.join(copy, "page", "words.js"), '\nconsole.log("a change");\n');
  const second = await fresh();
  assert(second.get("page.js")?.includes("a change"));
  assert.notEqual(String(second.get("offline.js")), String(first.get("offline.js")), "another version to be kept");

  appendFileSync(path.join(copy, "page", "words.js"), "\nconst = 1;\n");
  await assert.rejects(fresh(), /words\.js:\d+:\d+.*Expected identifier/);
});
