// What the page of chromium.mjs runs: the same measurements as in Node, each when it is asked for.
import { startReaders } from "./contenders.mjs";
import { edits, wholeAnalyses } from "./speed.mjs";

const starting = startReaders("newslens.wasm");

Object.assign(globalThis, {
  measure: {
    missing: async () => (await starting).missing,
    analyses: async (/** @type {string} */ text) => wholeAnalyses((await starting).readers, text),
    edits: async (/** @type {string} */ text) => (await starting) && edits(text),
  },
});
