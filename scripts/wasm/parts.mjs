// The main module in two parts: what a first visit needs, and what is loaded when a text or a call asks for it.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../common/project.mjs";
import { articles } from "./articles.mjs";
import { functionSizes } from "./binary.mjs";
import { calledOf, withNotes } from "./calls.mjs";
import { split } from "./split.mjs";

/** A function of fewer bytes is in the first part, called or not: apart, it would save little, and many texts would ask for one. */
const smallFunction = 200;

/**
 * Writes the two parts beside the module, as `newslens_first.wasm` and `newslens_rest.wasm`.
 * @param {string} folder  where the module is
 * @param {string} file  how it is called: "newslens"
 */
export async function writeParts(folder, file) {
  const named = (/** @type {string} */ end) => path.join(folder, `${file}${end}`);
  const whole = readFileSync(named("_bg.wasm"));
  const called = await calledByArticles(whole, named(".js"));
  const sizes = functionSizes(whole).map((size, index) => /** @type {const} */ ([String(index), size]));
  const late = sizes.filter(([name, size]) => size >= smallFunction && !called.has(name)).map(([name]) => name);
  const { first, rest } = split(whole, new Set(late));
  writeFileSync(named("_first.wasm"), first);
  writeFileSync(named("_rest.wasm"), rest);
}

/**
 * The functions that are called when the articles of the tests are read, as www/worker.js and www/session.js do.
 * @param {Uint8Array} whole
 * @param {string} script  what wasm-bindgen wrote beside the module
 */
async function calledByArticles(whole, script) {
  const { bytes, names } = withNotes(whole);
  // A fresh copy for each build: the script starts one module only.
  const module = await import(`${pathToFileURL(script)}?build=${Date.now()}`);
  const started = await module.default({ module_or_path: bytes });
  module.names();
  const all = articles(root);
  const together = { text: all.map(({ text }) => text).join("\n\n"), date: undefined };
  for (const { text, date } of [...all, together]) {
    for (const options of [undefined, { date, order: "auto", genre: "auto", language: "auto" }])
      module.analyze_flat(text, options, undefined, "pt");
    const session = new module.Session({ published: date, genre: "news" }, "pt");
    session.set_text(text);
    session.analyze_flat();
    session.free();
  }
  return calledOf(started, names);
}
