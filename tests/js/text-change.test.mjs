// Where a place of a text is after a change.
import assert from "node:assert/strict";
import { test } from "node:test";
import { changeOf, movedPlace } from "../../www/page/text-change.js";

/** What stands where some words stood, after the text became another one. */
function wordsAfter(/** @type {string} */ before, /** @type {string} */ words, /** @type {string} */ after) {
  const start = before.indexOf(words);
  const place = movedPlace({ start, end: start + words.length }, changeOf(before, after));
  return place && after.slice(place.start, place.end);
}

const text = "She said so on Monday in Faro.";

test("words before and behind a change are found again, those that were changed are not", () => {
  const after = "She said so on Tuesday in Faro.";
  assert.equal(wordsAfter(text, "said", after), "said");
  assert.equal(wordsAfter(text, "Faro", after), "Faro");
  assert.equal(wordsAfter(text, "Monday", after), undefined);
});

test("so are all words where nothing changed or something was put in or taken out beside them", () => {
  for (const after of [text, `Then: ${text}`, "said so on Monday in Faro.", "She said so on Monday"]) {
    assert.equal(wordsAfter(text, "Monday", after), "Monday", after);
  }
});

test("nothing is left of a text that is gone", () => assert.equal(wordsAfter(text, "Monday", ""), undefined));
