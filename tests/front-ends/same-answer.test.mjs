// The same texts through all front ends: README.md.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import nodeTest, { before } from "node:test";
import { root } from "../../scripts/common/project.mjs";
import { pythonTool, whyNoPython } from "../../scripts/setup/python.mjs";
import { analyze, analyzeObject, init, loadLanguage } from "../../www/newslens.js";
import { forEachBrowser, test, unbundled } from "../e2e/harness/index.mjs";
import { counted, rows } from "./articles.mjs";

/** @typedef {import("./articles.mjs").Row} Row */
/** @typedef {ReturnType<typeof import("../../www/newslens.js").analyzeObject>} Answer */

const asked = rows();
const input = `${asked.map((row) => JSON.stringify(row)).join("\n")}\n`;
const program = path.join(root, "target/debug", process.platform === "win32" ? "newslens.exe" : "newslens");

/** @type {any[]} what the library in Rust answers, with offsets in bytes */
let answers;
/** @type {Answer[]} the same in UTF-16 units */
let inUtf16;
before(() => {
  answers = linesOf("cargo", ["run", "--locked", "--quiet", "--features", "serde", "--example", "library"]);
  inUtf16 = asked.map((row, at) => counted(row, answers[at], "utf16"));
});

/**
 * What a program answers to the rows, each of which it answers with a line.
 * @param {string} name
 * @param {string[]} words
 * @returns {any[]}
 */
function linesOf(name, words) {
  const { stdout, stderr, status } = spawnSync(name, words, { cwd: root, input, maxBuffer: 1 << 28 });
  assert.equal(status, 0, stderr?.toString());
  const lines = stdout.toString().trimEnd().split("\n");
  assert.equal(lines.length, asked.length);
  return lines.map((line) => JSON.parse(line));
}

/**
 * Fails with the text's name where two front ends differ.
 * @param {any[]} found
 * @param {any[]} expected
 * @param {Row[]} [of]
 */
function assertSame(found, expected, of = asked) {
  assert.equal(found.length, of.length);
  for (const [at, row] of of.entries()) assert.deepEqual(found[at], expected[at], row.id);
}

/** The answers of `newslens batch`, which have the rows' ids. */
const withIds = (/** @type {any[]} */ expected) => expected.map((answer, at) => ({ id: asked[at]?.id, ...answer }));

/** Of some rows those that are in English, with the answers: what the page reads before it has loaded another language. */
function english() {
  const places = [...asked.keys()].filter((at) => inUtf16[at]?.language === "en");
  return { rows: places.map((at) => asked[at]), answers: places.map((at) => inUtf16[at]) };
}

nodeTest("there are fifty texts and more, in both languages, with much to be found in each", () => {
  for (const language of ["en", "pt"]) {
    const of = inUtf16.filter((answer) => answer.language === language);
    assert.ok(of.length >= 30, `${of.length} in ${language}`);
    assert.ok(of.flatMap(({ quotes }) => quotes).length > 100);
    assert.ok(of.flatMap(({ mentions }) => mentions).length > 300);
  }
  // An offset in bytes is another one in UTF-16 units, and that another one in code points.
  const differ = (/** @type {any[]} */ one, /** @type {any[]} */ other) =>
    one.filter((answer, at) => JSON.stringify(answer) !== JSON.stringify(other[at])).length;
  assert.ok(differ(answers, inUtf16) > 50);
  assert.ok(
    differ(
      inUtf16,
      asked.map((row, at) => counted(row, answers[at], "codepoint")),
    ) >= 3,
  );
});

nodeTest("the native program", () => {
  assertSame(linesOf(program, ["batch"]), withIds(answers));
  assertSame(linesOf(program, ["batch", "--offsets", "utf16"]), withIds(inUtf16));
  const inCodePoints = asked.map((row, at) => counted(row, answers[at], "codepoint"));
  assertSame(linesOf(program, ["batch", "--offsets", "codepoint"]), withIds(inCodePoints));
});

nodeTest("npx newslens", () => {
  const words = [path.join(root, "command/npm/newslens.js"), "batch", "--offsets", "utf16"];
  assertSame(linesOf(process.execPath, words), withIds(inUtf16));
});

nodeTest("JavaScript in Node", async () => {
  const module = (/** @type {string} */ name) => readFileSync(path.join(root, "www/pkg", name));
  await init(module("newslens_bg.wasm"));
  const { rows, answers } = english();
  assertSame(rows.map(ofObject), answers, rows);
  await loadLanguage("pt", module("newslens_pt_bg.wasm"));
  assertSame(asked.map(ofObject), inUtf16);
  assertSame(
    asked.map(({ id, text, ...options }) => JSON.parse(JSON.stringify(analyze(text, /** @type {any} */ (options))))),
    inUtf16,
  );
});

/** @param {Row} row */
function ofObject({ id, text, ...options }) {
  return analyzeObject(text, /** @type {any} */ (options));
}

const noPython = process.env.CI ? undefined : whyNoPython();
nodeTest("Python", { skip: noPython ?? false }, () => {
  const inCodePoints = asked.map((row, at) => counted(row, answers[at], "codepoint"));
  assertSame(linesOf(pythonTool("python"), [path.join(root, "tests/front-ends/python.py")]), inCodePoints);
});

forEachBrowser((_browser, open) => {
  test("analyzeObject in a page says to the letter what the program's lines say", async () => {
    const page = await open("/empty.html");
    const { rows, answers } = english();
    assertSame(await page.evaluate(ofPage, rows, false), answers, rows);
    const found = /** @type {Answer[]} */ (await page.evaluate(ofPage, asked, true));
    assertSame(found, inUtf16);
    const lines = linesOf(program, ["batch", "--offsets", "utf16"]);
    for (const [at, { id }] of asked.entries()) {
      assert.equal(JSON.stringify({ id, ...found[at] }), JSON.stringify(lines[at]), id);
    }
  });

  test("so does an analyzer with its worker, which loads the languages itself", async () => {
    const page = await open("/empty.html");
    assertSame(await page.evaluate(ofWorker, asked), inUtf16);
  });
}, unbundled);

/**
 * Runs in the page.
 * @param {Row[]} rows
 * @param {boolean} isLoading  whether Portuguese is loaded before
 */
async function ofPage(rows, isLoading) {
  const name = "/newslens.js";
  const { analyzeObject, init, loadLanguage } = await import(name);
  await init();
  if (isLoading) await loadLanguage("pt");
  return rows.map(({ id, text, ...options }) => analyzeObject(text, options));
}

/**
 * Runs in the page.
 * @param {Row[]} rows
 */
async function ofWorker(rows) {
  const name = "/newslens.js";
  const { createAnalyzer } = await import(name);
  const analyzer = createAnalyzer();
  const found = [];
  for (const { id, text, ...options } of rows) found.push((await analyzer.analyze(text, options)).toJSON());
  return found;
}
