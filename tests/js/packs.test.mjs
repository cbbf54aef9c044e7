// Languages in modules of their own: loaded when asked for, read through the same calls.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { analyze, analyzeObject, createAnalyzer, init, loadLanguage, Session } from "../../www/newslens.js";
import { NodeWorker } from "./node-worker.mjs";

const worker = () => /** @type {any} */ (new NodeWorker(new URL("../../www/worker.js", import.meta.url)));
const options = { date: "2024-05-15" };
const text = "“Vamos reconstruir a ponte”, disse a ministra Helena Duarte na terça-feira, em Brasília.";
const english = "“We will rebuild the bridge,” Helena Duarte said on Tuesday.";

/** @param {import("../../www/newslens.js").Analysis} analysis */
const told = ({ dates, quotes }) => [dates.map((date) => date.value), quotes.map((quote) => quote.speaker?.name)];

await init();

// The first test, as what is loaded stays.
test("before its language is loaded, a text is read as English, and the option says what there is", async () => {
  assert.equal(analyze(text, options).language, "pt");
  assert.throws(() => analyze(text, { language: "pt" }), {
    name: "NewslensOptionError",
    message: 'option "language" is "pt"; accepted: auto, en',
  });
  await assert.rejects(loadLanguage("fr"), { name: "NewslensOptionError", message: /accepted: pt$/ });
});

test("after a failure it can be loaded again, and then every call reads it", async () => {
  const wrong = loadLanguage("pt", new Uint8Array([1, 2, 3]));
  await assert.rejects(wrong, /the module for the language "pt" could not be loaded: .*WebAssembly/);
  await loadLanguage("pt", await readFile(new URL("../../www/pkg/newslens_pt_bg.wasm", import.meta.url)));

  const analysis = analyze(text, options);
  assert.deepEqual(told(analysis), [["2024-05-14"], ["Helena Duarte"]]);
  assert.ok(
    analysis.language === "pt" && analysis.languageConfidence > 0.5 && analysis.languageConfidence < 1,
    `${analysis.languageConfidence}`,
  );
  assert.deepEqual(analyzeObject(text, options), JSON.parse(JSON.stringify(analysis)));

  const session = new Session(options);
  session.text = english;
  assert.deepEqual(told(session.analyze()), [["2024-05-14"], ["Helena Duarte"]]);
  session.text = text;
  assert.deepEqual(session.analyze().toJSON(), analysis.toJSON());
});

test("the option names it, with a region or without; other languages are as before", () => {
  assert.equal(analyze("Na terça-feira.", { ...options, language: "pt-BR" }).languageConfidence, 1);
  assert.equal(analyze(english, options).language, "en");
  assert.equal(analyze(text, { ...options, language: "en" }).language, "en");
  assert.throws(() => analyze(text, { language: "fr" }), {
    message: 'option "language" is "fr"; accepted: auto, en, pt',
  });
  assert.throws(() => analyze(text, { language: "pt", date: "yesterday" }), { name: "NewslensOptionError" });
});

test("an analyzer loads it by itself, or not at all", async () => {
  const phases = /** @type {string[]} */ ([]);
  const analyzer = createAnalyzer({ worker });
  const onProgress = (/** @type {import("../../www/newslens.js").Progress} */ { phase }) => phases.push(phase);
  assert.deepEqual(told(await analyzer.analyze(text, options, { onProgress })), [["2024-05-14"], ["Helena Duarte"]]);
  assert.deepEqual(phases, ["text", "dates", "entities", "quotes", "result"]);
  analyzer.close();

  const without = createAnalyzer({ worker, languages: { pt: false } });
  await assert.rejects(without.analyze(text, { language: "pt" }), { message: /accepted: auto, en$/ });
  assert.equal((await without.analyze(text, options)).language, "pt");
  without.close();

  const lost = createAnalyzer({ worker, languages: { pt: "file:///nowhere/newslens_pt_bg.wasm" } });
  await assert.rejects(lost.analyze(text, options), {
    name: "NewslensWorkerError",
    message: /"pt" could not be loaded/,
  });
  assert.equal((await lost.analyze(english, options)).language, "en");
  lost.close();
});
