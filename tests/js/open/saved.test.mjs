// What the page saves and opens again: corrections that make no sense are left out.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readSaved } from "../../../www/page/open/saved.js";

const text = "Ada Nwosu spoke on Monday.";
const at = { start: 19, end: 25 };
const week = { type: "date", value: "2024-W20", from: "2024-05-13", to: "2024-05-20" };

/** @param {object} given */
function read(given) {
  return readSaved(JSON.stringify({ text, mentions: [], ...given }))?.saved;
}

test("the text and a day that the reader gave come back", () => {
  const publication = { value: "2024-02-29", source: "given" };
  assert.deepEqual(read({ publication }), { date: "2024-02-29", steps: [] });
});

for (const value of ["2024-02-30", "2024-2-3", "29", ""]) {
  test(`“${value}” is no day`, () => assert.equal(read({ publication: { value, source: "given" } })?.date, null));
}

/** @type {[what: string, time: unknown, isRead: boolean][]} */
const times = [
  ["a stretch", week, true],
  ["a clock time", { type: "time", value: "2024-05-13T10:00", from: "2024-05-13T10:00", to: "2024-05-13T10:01" }, true],
  ["a length", { type: "duration", value: "P4Y", from: null, to: null }, true],
  ["half a stretch", { ...week, to: null }, false],
  ["words for an end", { ...week, to: "tomorrow" }, false],
  ["an unknown type", { ...week, type: "day" }, false],
  ["no value", { ...week, value: "" }, false],
  ["a string", "2024-W20", false],
  ["nothing", null, false],
];

for (const [what, time, isRead] of times) {
  test(`as the time of a date, ${what} ${isRead ? "is read" : "makes no sense"}`, () => {
    const step = { do: "value", at, time };
    assert.deepEqual(read({ corrections: [step] })?.steps, isRead ? [step] : []);
  });
}
