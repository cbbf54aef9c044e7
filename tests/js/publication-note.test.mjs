// What the page says of the day of publication, whoever told it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { noteOf } from "../../www/page/publication.js";

test("the note says who told the day, or what the text says in its place", () => {
  const found = { start: 0, end: 11, text: "12 May\n2023" };
  const value = "2023-05-12";
  assert.match(noteOf(null), /^Not found in the text/);
  assert.match(noteOf({ value, source: "given", found: null, other: null }), /^Given by you/);
  assert.equal(
    noteOf({ value, source: "metadata", found: null, other: null }),
    "Told by the page: Friday 12 May 2023.",
  );
  assert.equal(noteOf({ value, source: "text", found, other: null }), "Found in the text: Friday 12 May 2023.");
  assert.match(noteOf({ value, source: "text", found, other: "2023-12-05" }), /“12 May 2023” may mean:$/);
  assert.match(noteOf({ value: null, source: "text", found, other: null }), /^The text says only “12 May 2023”/);
});
