// What is marked in a text, and how: words that somebody did not say, and what is rather wrong than right.
import assert from "node:assert/strict";
import { test } from "node:test";
import { itemsOf } from "../../www/common/items.js";

const text = "Ada Nwosu denied that it was over.";
const words = { unknown: "Nobody named", notSaidBy: (/** @type {string} */ name) => `Not said by ${name}` };

/**
 * @param {Partial<import("../../www/analysis.js").Quote>} quote
 * @param {number} confidence  of the name
 */
function items(quote, confidence = 0.9) {
  const speaker = { start: 0, end: 9, text: "Ada Nwosu", name: "Ada Nwosu", entity: 0, method: "name" };
  const said = {
    start: 22,
    end: 33,
    text: text.slice(22, 33),
    kind: "indirect",
    parts: [],
    group: 0,
    cue: null,
    speaker,
  };
  const analysis = {
    dates: [],
    quotes: [{ ...said, denied: false, headline: false, confidence: 0.8, ...quote }],
    mentions: [{ start: 0, end: 9, text: "Ada Nwosu", type: "person", entity: 0, confidence }],
    entities: [{ id: 0, name: "Ada Nwosu", type: "person", roles: [], mentions: [0], confidence }],
  };
  return itemsOf(/** @type {any} */ (analysis), words)
    .filter(({ part }) => part === null)
    .map(({ kind, variant, label }) => [kind, variant, label]);
}

test("what is said in the writer's words has no name beside it that stands there anyway", () => {
  assert.deepEqual(items({}), [
    ["person", "", ""],
    ["quote", "indirect", ""],
  ]);
});

test("what was denied is told as not said, however sure it is", () => {
  for (const confidence of [0.2, 0.9]) {
    assert.deepEqual(items({ denied: true, confidence })[1], ["quote", "denied", "Not said by Ada Nwosu"]);
  }
});

test("what is rather wrong than right is unsure: a quote, a name", () => {
  assert.deepEqual(items({ confidence: 0.49 })[1], ["quote", "unsure", ""]);
  assert.deepEqual(items({ confidence: 0.5 })[1], ["quote", "indirect", ""]);
  assert.deepEqual(items({}, 0.49)[0], ["person", "unsure", ""]);
});
