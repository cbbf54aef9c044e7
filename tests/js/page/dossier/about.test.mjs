// What is known of an article by itself.
import assert from "node:assert/strict";
import { test } from "node:test";
import { aboutOf } from "../../../../www/page/dossier/about.js";

const text = "Gate stays shut\n\nThe gate will stay shut until May, the mayor said.";
const plain = { text, blocks: [] };

/** @type {[file: string, outlet: string][]} */
const outlets = [
  ["Gate stays shut - The Courier.html", "The Courier"],
  ["Gate stays shut – Evening Post.mhtml", "Evening Post"],
  ["Gate stays shut | BBC News.html", "BBC News"],
  ["2_courier.txt", "courier"],
  ["Sunday-Review.txt", "Sunday Review"],
  ["Gate stays shut.txt", ""],
  ["a long name that says what the article is about.txt", ""],
  ["", ""],
];
for (const [file, outlet] of outlets) {
  test(`"${file}" is of ${outlet || "nobody known"}`, () => assert.equal(aboutOf(plain, file).outlet, outlet));
}

test("a headline is told by the page, else it is the first line, else the start stands for it", () => {
  assert.equal(aboutOf({ ...plain, title: "Shut!" }).title, "Shut!");
  assert.equal(aboutOf(plain).title, "Gate stays shut");
  const long =
    "The gate will stay shut until the end of May, the mayor said on Tuesday, and nobody knows why.\n\nMore.";
  assert.equal(
    aboutOf({ text: long, blocks: [] }).title,
    "The gate will stay shut until the end of May, the mayor said on…",
  );
  assert.equal(aboutOf({ text: "It rained.", blocks: [] }).title, "It rained.");
});

test("the day is the reader's, else the page's, else the text is to tell it", () => {
  const published = "2026-03-03T08:15:00Z";
  assert.equal(aboutOf({ ...plain, published, saved: { date: "2026-03-04", steps: [] } }).day, "2026-03-04");
  assert.equal(aboutOf({ ...plain, published }).day, "2026-03-03");
  assert.equal(aboutOf(plain).day, null);
});
