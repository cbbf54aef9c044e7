// PDF: paragraphs from where lines stand, and parts from their tags.
import assert from "node:assert/strict";
import { test } from "node:test";
import { paragraphsOf } from "../../../www/page/open/pdf-lines.js";
import { htmlOf } from "../../../www/page/open/pdf-tags.js";
import { joinedLines, mended } from "../../../www/page/open/pdf-words.js";

/** How wide a letter is, for its size. */
const letter = 0.5;

/**
 * A page of lines as PDF.js tells them.
 * @param {(readonly [text: string, left: number, base: number, size?: number])[]} lines
 */
function page(lines) {
  const items = lines.map(([str, left, base, size = 10]) => ({
    str,
    transform: [size, 0, 0, size, left, base],
    width: str.length * size * letter,
    height: size,
    hasEOL: true,
  }));
  return { items, tags: null };
}

/**
 * Lines below each other.
 * @param {number} left
 * @param {number} top
 * @param {readonly string[]} texts
 * @returns {[string, number, number][]}
 */
const column = (left, top, texts) => texts.map((text, index) => [text, left, top - 12 * index]);

const texts = (/** @type {ReturnType<typeof page>[]} */ ...pages) =>
  mended(paragraphsOf(pages)).map(({ text }) => text);

test("lines of a paragraph are joined; a larger gap, a first line set in, and room at a line's end part them", () => {
  const lines = [
    ...column(50, 700, [
      "The harbour of Lisbon was opened again on",
      "Wednesday, the government said, after a storm",
      "of eleven days.",
    ]),
    ...column(50, 650, [
      "The pier will be rebuilt by the month of June",
      "it said in a statement to all newspapers here",
    ]),
    ...column(62, 626, ["Fishermen waited on the quay in the rain"]),
    ...column(50, 614, [
      "and listened to the radio. Some went home.",
      "Nobody was hurt, said the mayor of the town of",
    ]),
    ...column(50, 590, ["Cascais."]),
    ...column(50, 578, ["The light is out, and will be out until the"]),
    ...column(50, 566, ["summer comes again to the coast of Portugal."]),
  ];
  assert.deepEqual(texts(page(lines)), [
    "The harbour of Lisbon was opened again on Wednesday, the government said, after a storm of eleven days.",
    "The pier will be rebuilt by the month of June it said in a statement to all newspapers here",
    "Fishermen waited on the quay in the rain and listened to the radio. Some went home. Nobody was hurt, said the mayor of the town of Cascais.",
    "The light is out, and will be out until the summer comes again to the coast of Portugal.",
  ]);
});

test("what is larger is a heading, and the largest at the start the headline", () => {
  const lines = /** @type {[string, number, number, number?][]} */ ([
    ["Harbour reopens", 50, 750, 24],
    ["after the storm", 50, 722, 24],
    ...column(50, 690, ["The harbour reopened on Wednesday."]),
    ["What happens next", 50, 660, 14],
    ...column(50, 640, ["The pier will be rebuilt."]),
  ]);
  assert.deepEqual(paragraphsOf([page(lines)]), [
    { text: "Harbour reopens after the storm", kind: "headline" },
    { text: "The harbour reopened on Wednesday.", kind: "paragraph" },
    { text: "What happens next", kind: "subhead" },
    { text: "The pier will be rebuilt.", kind: "paragraph" },
  ]);
});

test("a paragraph goes on in the next column and on the next page, a word that was cut is whole again", () => {
  const first = [
    ...column(50, 700, ["The govern-", "ment said that it would"]),
    ...column(300, 700, ["help all of the families", "of the coast, from the"]),
  ];
  assert.deepEqual(texts(page(first), page(column(50, 700, ["north to the south."]))), [
    "The government said that it would help all of the families of the coast, from the north to the south.",
  ]);
});

test("what stands at the edges of all pages is left out, and what browsers print there", () => {
  const at = (/** @type {number} */ number, /** @type {string} */ text) =>
    page([
      ["30/11/2026, 01:11", 20, 820],
      ["The Daily Pier", 200, 800],
      [text, 50, 700],
      [`Page ${number}`, 280, 20],
    ]);
  assert.deepEqual(texts(at(1, "It rained."), at(2, "It stopped.")), ["It rained.", "It stopped."]);
  const alone = page([
    ["It rained on 30/11/2026.", 50, 700],
    ["https://example.org/rain 1/1", 20, 20],
  ]);
  assert.deepEqual(texts(alone), ["It rained on 30/11/2026."]);
});

test("what stands askew is left out, and a page without words has none", () => {
  const askew = { str: "DRAFT", transform: [7, 7, -7, 7, 100, 400], width: 90, height: 10, hasEOL: true };
  const { items } = page([["It rained.", 50, 700]]);
  assert.deepEqual(texts({ items: [askew, ...items], tags: null }), ["It rained."]);
  assert.deepEqual(texts({ items: [], tags: null }), []);
});

test("cut words are joined, and compounds keep their hyphens", () => {
  assert.equal(
    joinedLines(["the govern-", "ment of the", "EU-", "Parliament, in a co\u00ad", "operation"]),
    "the government of the EU-Parliament, in a cooperation",
  );
  assert.equal(joinedLines(["from 2010-", "2015", "", "  on"]), "from 2010-2015 on");
});

test("paragraphs are not joined that end, or begin anew, or are of two kinds", () => {
  const paragraph = (/** @type {string} */ text) => ({ text, kind: /** @type {const} */ ("paragraph") });
  for (const pair of [
    [paragraph("It rained."), paragraph("then it stopped")],
    [paragraph("It rained in"), paragraph("Lisbon")],
    [{ text: "the pier", kind: /** @type {const} */ ("caption") }, paragraph("stands")],
  ]) {
    assert.deepEqual(mended(pair), pair);
  }
});

/** @param {...(string | { id: string })} pieces  texts, and the starts of tagged ones; one ends where the next starts */
function tagged(...pieces) {
  return pieces.flatMap(itemsOf);
}

/**
 * @param {string | { id: string }} piece
 * @param {number} index
 * @returns {import("../../../www/page/open/pdf-lines.js").Item[]}
 */
function itemsOf(piece, index) {
  if (typeof piece === "string")
    return [{ str: piece, transform: [10, 0, 0, 10, 0, 0], width: 1, height: 10, hasEOL: false }];
  return [...(index > 0 ? [{ type: "endMarkedContent" }] : []), { type: "beginMarkedContentProps", id: piece.id }];
}

test("tags become the elements of a page; what is in none is left out, and no text becomes HTML", () => {
  const items = tagged(
    { id: "1" },
    "Harbour reopens",
    { id: "2" },
    "“1 < 2 & ",
    "<b>” ",
    { id: "3" },
    "he said.",
    { id: "4" },
    "Page 1",
  );
  const content = (/** @type {string} */ id) => ({ type: "content", id });
  const tags = {
    role: "Root",
    children: [
      { role: "H1", children: [content("1")] },
      { role: "P", children: [content("2"), { role: "Span", children: [content("3")] }] },
      { role: "P", children: [] },
    ],
  };
  assert.equal(htmlOf([{ items, tags }]), "<h1>Harbour reopens</h1><p>“1 &lt; 2 &amp; &lt;b>” he said.</p>");
});

test("a PDF that tells few of its parts, or no paragraphs, is read by its lines", () => {
  const items = tagged({ id: "1" }, "A", { id: "2" }, "It rained on Wednesday.");
  const some = (/** @type {string} */ id) => ({ role: "P", children: [{ type: "content", id }] });
  assert.equal(htmlOf([{ items, tags: { role: "Root", children: [some("1")] } }]), undefined);
  assert.equal(htmlOf([{ items, tags: null }]), undefined);
  assert.equal(htmlOf([{ items, tags: { role: "Root", children: [{ type: "content", id: "2" }] } }]), undefined);
});
