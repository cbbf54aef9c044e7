// The main module in two parts: what a first visit needs, and what is loaded when a text or a call asks for it.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Stop } from "../common/process.mjs";
import { root } from "../common/project.mjs";
import { articles } from "./articles.mjs";
import { functionSizes } from "./binary.mjs";
import { calledOf, withNotes } from "./calls.mjs";
import { split } from "./split.mjs";

/** A function of fewer bytes is in the first part, called or not: apart, it would save little, and many texts would ask for one. */
const smallFunction = 200;

/** An article with fewer numbers in its flat form has no dates, names and quotes. */
const fewNumbers = 50;

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
    const bytes = new TextEncoder().encode(text);
    const found = [undefined, { date, order: "auto", genre: "auto", language: "auto" }].map((options) =>
      module.analyze_flat(bytes, options, undefined, "pt"),
    );
    const session = new module.Session({ published: date, genre: "news" }, "pt");
    session.set_text(bytes);
    found.push(session.analyze_flat());
    session.free();
    // In another language, its tag is all there is to tell.
    if (found.some(([numbers]) => typeof numbers !== "string" && numbers.length < fewNumbers)) {
      throw new Stop(
        `Nothing was found in the article that begins with “${text.slice(0, 40)}”: it was not read as it should be.`,
      );
    }
  }
  return calledOf(started, names);
}
