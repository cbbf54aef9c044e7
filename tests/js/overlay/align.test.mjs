// Blocks of a read page in the text of its DOM.
import assert from "node:assert/strict";
import { test } from "node:test";
import { align } from "../../../www/overlay/align.js";

/**
 * The parts of the text that blocks were found at.
 * @param {string[]} blocks
 * @param {string[]} paragraphs
 */
function found(blocks, ...paragraphs) {
  const text = paragraphs.join("\n\n");
  return align(blocks, text).map((slices) => slices.map(({ start, end }) => text.slice(start, end)));
}

test("blocks are found whatever their white space", () => {
  assert.deepEqual(
    found(["Bridge  opens", "It was late."], "Menu", "Bridge\nopens", "It\u00a0was\tla\u00adte.", "More"),
    [["Bridge\nopens"], ["It\u00a0was\tla\u00adte."]],
  );
});

test("what is not in the text is not found, and nothing that looks a little like it", () => {
  assert.deepEqual(
    found(["Ferry sinks", "A line that only a machine was ever told of."], "Menu", "A line of its own."),
    [[], []],
  );
  assert.deepEqual(found([], "Menu"), []);
  assert.deepEqual(found(["Menu"], ""), [[]]);
});

test("of several headlines the last before the article is its own", () => {
  const text = ["Bridge opens", "Weather", "Bridge opens", "The bridge is open.", "Bridge opens"].join("\n\n");
  const [headline] = align(["Bridge opens", "The bridge is open."], text);
  assert.deepEqual(headline, [{ start: 23, end: 35 }]);
});

test("a headline behind the article does not keep the article from being found", () => {
  assert.deepEqual(
    found(["Bridge opens", "It is open.", "It is wide."], "It is open.", "It is wide.", "Bridge opens"),
    [["Bridge opens"], ["It is open."], ["It is wide."]],
  );
});

test("quotation marks of a style sheet, which no reader of HTML sees, come along", () => {
  assert.deepEqual(found(["Talk", "It works, he said. It does!"], "“Talk”", "“It works,” he said. “It does!”"), [
    ["“Talk”"],
    ["“It works,” he said. “It does!”"],
  ]);
  assert.deepEqual(found(["Talk", "“It works,” he said."], "Talk", "“It works,” he said."), [
    ["Talk"],
    ["“It works,” he said."],
  ]);
});

test("of equal paragraphs each is found once, in order", () => {
  const text = ["Yes.", "Ask her.", "Yes.", "Ask him.", "Yes."].join("\n\n");
  const starts = align(["Talk", "Ask her.", "Yes.", "Ask him.", "Yes."], text).map(([slice]) => slice?.start);
  assert.deepEqual(starts, [undefined, 6, 16, 22, 32]);
});

test("what stands inside a block and is none of it is left out", () => {
  const block = "The harbour of Lisbon reopened on Wednesday after a storm of three days.";
  const page =
    "The harbour of Lisbon reopened Advertisement: buy a boat today! on Wednesday after a storm of three days.";
  assert.deepEqual(found(["Harbour", block], "Harbour", page), [
    ["Harbour"],
    ["The harbour of Lisbon reopened", "on Wednesday after a storm of three days."],
  ]);
});

test("a block that is part of a paragraph, or several, is found", () => {
  assert.deepEqual(
    found(
      ["Storm", "The harbour of Lisbon was shut.", "It reopened on Wednesday morning."],
      "Storm",
      "The harbour of Lisbon was shut. It reopened",
      "on Wednesday morning. Share this",
    ),
    [["Storm"], ["The harbour of Lisbon was shut."], ["It reopened\n\non Wednesday morning."]],
  );
});

test("thousands of blocks that are hard to find take no long time", () => {
  const line = (/** @type {number} */ at) => `The ${at}th boat left the harbour at noon, and came back.`;
  const blocks = Array.from({ length: 4000 }, (_, at) => line(at));
  const start = performance.now();
  const same = align(Array(4000).fill("Yes."), Array(4000).fill("Yes.").join("\n\n"));
  assert.equal(same.filter(({ length }) => length > 0).length, 4000);
  const none = align(blocks, Array(20_000).fill("Nothing of it stands in here at all, in no way.").join("\n\n"));
  assert.equal(none.filter(({ length }) => length > 0).length, 0);
  const run = align(blocks, blocks.join(" "));
  assert.equal(run.filter(({ length }) => length > 0).length, 4000);
  const time = performance.now() - start;
  assert(time < 8000, `it took ${time} ms`);
});
