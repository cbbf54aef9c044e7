// A telling in pieces, and where words stand that it leaves out.
import assert from "node:assert/strict";
import { test } from "node:test";
import { piecesOf, placesBehind } from "../../../../www/page/dossier/pieces.js";
import { telling } from "./tellings.mjs";

/** @param {import("../../../../www/page/dossier/pieces.js").Part[]} parts */
const written = (parts) =>
  parts.map(({ is, text }) => {
    const mark = { same: "", aside: "~", added: "+", now: "*", was: "-", "left-out": "-" }[is];
    return `${mark}${text}${mark}`;
  });

test("words left out stand where the other telling has them", () => {
  const there = telling("We will not open the gate a single day early.");
  const here = telling("We will not open the gate early.", [["left-out", "a single day", null]], there);
  assert.deepEqual(written(piecesOf(here, there)), ["We will not open the gate", "-a single day-", " early."]);
});

test("words left out at the start and at the end stand there", () => {
  const there = telling("Frankly, the gate is old and ugly");
  const gone = /** @type {const} */ ([
    ["left-out", "Frankly", null],
    ["left-out", "and ugly", null],
  ]);
  const here = telling("the gate is old", gone, there);
  assert.deepEqual(written(piecesOf(here, there)), ["-Frankly-", "the gate is old", "-and ugly-"]);
});

test("what stands in the place of other words comes behind them", () => {
  const there = telling("Three of the nine beams are rotten");
  const here = telling("Four of the nine beams are rotten", [["changed", "Three", "Four"]], there);
  assert.deepEqual(written(piecesOf(here, there)), ["-Three-", "*Four*", " of the nine beams are rotten"]);
});

test("added words stay at their place", () => {
  const there = telling("The beams are rotten");
  const here = telling("The beams are rotten through", [["added", null, "through"]], there);
  assert.deepEqual(written(piecesOf(here, there)), ["The beams are rotten ", "+through+"]);
});

test("words in other forms are common words", () => {
  const place = placesBehind("We would open the schools today", "They will open school today");
  assert.equal(place("We would open the schools".length), "They will open school".length);
  assert.equal(place(0), -1, "nothing stands before it");
});

test("what the writer says between two pieces is aside", () => {
  const text = "The gate is old,” she said. “It will fall";
  const here = telling(text);
  const at = (/** @type {string} */ words) => ({
    start: here.start + text.indexOf(words),
    end: here.start + text.indexOf(words) + words.length,
  });
  const said = [at("The gate is old,"), at("It will fall")];
  assert.deepEqual(written(piecesOf(here, undefined, said)), ["The gate is old,", "~” she said. “~", "It will fall"]);
});

test("without the words that stand only there, the pieces are the telling", () => {
  const there = telling("We will not let a single child sit under that roof until every beam has been tested");
  const here = telling(
    "We will never let a child sit there until the beams have been tested",
    [
      ["changed", "not", "never"],
      ["left-out", "single", null],
      ["changed", "under that roof", "there"],
      ["changed", "every beam has", "the beams have"],
    ],
    there,
  );
  const parts = piecesOf(here, there).filter(({ is }) => is !== "left-out" && is !== "was");
  assert.equal(parts.map(({ text }) => text).join(""), here.text);
});

test("a sentence that is left out stands behind the marks that end the one before it", () => {
  const there = telling("The gate is safe,” Marsh said. “I would rather wait");
  const gone = /** @type {const} */ ([["left-out", "I would rather wait", null]]);
  const here = telling("The gate is safe,” she told passengers. “Come in May", gone, there);
  assert.deepEqual(written(piecesOf(here, there)), [
    "The gate is safe,”",
    "-I would rather wait-",
    " she told passengers. “Come in May",
  ]);
});
