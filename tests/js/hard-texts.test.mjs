// Very long texts of the kinds that break readers, in the WebAssembly module itself: each has an answer with good offsets.
// The properties in tests/rust look at more kinds of them, linear.test.mjs at how the work grows, benches/hard-texts.mjs at the
// time they take.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { analyze, init } from "../../www/newslens.js";

/** @type {Record<string, string>} */
const texts = {
  "10 MB without a space": "a".repeat(10_000_000),
  "millions of quotation marks": "“".repeat(2_000_000) + "”".repeat(1_000_000),
  "a million straight marks": "\"'".repeat(500_000),
  "deep brackets": `${"(".repeat(500_000)}Kim said on Monday.${")".repeat(500_000)}`,
  "deep quotations": `${"“he said ‘".repeat(50_000)}on Monday${"’ she said”".repeat(50_000)}`,
  "control characters": Array.from({ length: 32 }, (_, code) => String.fromCharCode(code))
    .join("")
    .repeat(30_000),
  "halves of surrogate pairs": "\udc4d\ud83d Kim said\ud83d. ".repeat(50_000),
  "one sentence without an end": "Kim and Nwosu said on Monday, May 5, that the minister ".repeat(20_000),
};

before(() => init());

for (const [name, text] of Object.entries(texts)) {
  test(name, () => {
    const { dates, quotes, mentions } = analyze(text);
    for (const list of [dates, quotes, mentions]) {
      let last = 0;
      for (const { start, end, text: words } of list) {
        assert(last <= start && start < end && end <= text.length);
        assert(words === text.slice(start, end));
        last = start;
      }
    }
  });
}
