// Blocks and items after edits: those that moved along and those made anew are what the whole text gives.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, test } from "node:test";
import { Analysis } from "../../../www/analysis.js";
import { changedFlat, placesOf } from "../../../www/analysis-change.js";
import { blockAt, cutAnew, itemsWithin, touched } from "../../../www/common/block-change.js";
import { blocksOf, separatorOf } from "../../../www/common/blocks.js";
import { changeItems } from "../../../www/common/item-change.js";
import { itemsOf } from "../../../www/common/items.js";
import { editBetween } from "../../../www/common/text-edit.js";
import { names, startSession } from "../../../www/engine.js";
import { analyze, init } from "../../../www/newslens.js";

const words = { unknown: "?", notSaidBy: (/** @type {string} */ name) => `not ${name}` };
const sentences = [
  "“The bridge is closed,” Ada Nwosu said on Monday. “We wait,” she added.",
  "Mayor Ingrid Solheim denied that the “old” Harbour Authority paid $3.5 million last week.",
  "From 3 May to 5 May 2023 nobody spoke. Two years later Solheim did.",
  "“It goes on in the next paragraph.",
  "Karim Haddad told reporters in Oslo that it would “never” end.",
  "word ".repeat(2500),
  "   It rained.  ",
];
const pieces = ["e", " ", "\n", "\n\n", " \n \n", "Nwosu", "”", "“", " said on Friday. ", "May 3, 2023 — "];

/** The least numbers that are random enough, the same each time. */
function numbersFrom(/** @type {number} */ seed) {
  let state = seed;
  return (/** @type {number} */ below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

before(() => init(readFileSync(new URL("../../../www/pkg/newslens_bg.wasm", import.meta.url))));

/**
 * Edits a text again and again.
 * @param {number} seed
 * @param {(before: string, now: string) => void} check
 */
function editing(seed, check) {
  const random = numbersFrom(seed);
  const one = (/** @type {string[]} */ list) => /** @type {string} */ (list[random(list.length)]);
  let text = Array.from({ length: 3 + random(9) }, () => one(sentences)).join(one(["\n", "\n\n", "\n\n", "\r\n\r\n"]));
  check("", text);
  for (let edit = 0; edit < 40; edit += 1) {
    const start = random(text.length + 1);
    const end = random(3) > 0 ? start : start + random(random(4) === 0 ? 9000 : 12);
    const now = text.slice(0, start) + one(random(5) ? pieces : sentences) + text.slice(end);
    check(text, now);
    text = now;
  }
}

test("what was replaced between two texts is all of it, and no more", () => {
  for (const [one, other, edit] of /** @type {const} */ ([
    ["", "", [0, 0, 0]],
    ["abc", "abc", [3, 3, 3]],
    ["abc", "axc", [1, 2, 2]],
    ["aa", "aaa", [2, 2, 3]],
    ["x".repeat(9000), `${"x".repeat(5000)}y${"x".repeat(4000)}`, [5000, 5000, 5001]],
    [`${"x".repeat(4096)}abc${"y".repeat(5000)}`, `${"x".repeat(4096)}c${"y".repeat(5000)}`, [4096, 4098, 4096]],
  ])) {
    assert.deepEqual(Object.values(editBetween(one, other)), edit);
  }
  for (let seed = 1; seed < 5; seed += 1) {
    editing(seed, (one, other) => {
      const { start, end, newEnd } = editBetween(one, other);
      assert.equal(one.slice(0, start) + other.slice(start, newEnd) + one.slice(end), other);
      assert(
        one.length === end ||
          other.length === newEnd ||
          one[end - 1] !== other[newEnd - 1] ||
          start === end ||
          start === newEnd,
      );
    });
  }
});

test("blocks that an edit touched are cut as in the whole text", () => {
  for (let seed = 1; seed <= 20; seed += 1) {
    /** @type {import("../../../www/common/blocks.js").Block[]} */
    let blocks = [];
    editing(seed, (one, other) => {
      const [old, separator] = [separatorOf(one), separatorOf(other)];
      const edit = editBetween(one, other);
      if (old.source !== separator.source) {
        blocks = blocksOf(other, []);
        return;
      }
      const [first, behind] = touched(blocks, edit);
      const fresh = cutAnew(blocks, [first, behind], other, edit, separator);
      blocks.splice(first, behind - first, ...fresh);
      assert.deepEqual(blocks, blocksOf(other, []), JSON.stringify([one, other]));
    });
  }
});

test("items that moved along and items that are new are those of the whole text", () => {
  for (let seed = 1; seed <= 10; seed += 1) {
    const session = startSession(undefined, "");
    /** @type {import("../../../www/analysis.js").Flat | undefined} */
    let flat;
    /** @type {import("../../../www/common/types.js").Item[]} */
    let items = [];
    let isAsHad = 0;
    editing(seed, (one, other) => {
      session.set_text(new TextEncoder().encode(other));
      const answer = /** @type {any} */ (session.analyze_flat());
      flat = answer.length === 3 && flat ? changedFlat(flat, answer) : answer;
      const analysis = new Analysis(other, /** @type {any} */ (flat), names());
      if (answer.length === 3) {
        const places = placesOf(answer[2]);
        const { gone, fresh, ...changed } = changeItems(items, places, analysis, words);
        isAsHad += changed.items.length - fresh.length;
        items = changed.items;
        const { text } = places;
        assert.equal(one.slice(0, text.start) + other.slice(text.start, text.newEnd) + one.slice(text.end), other);
        for (const item of gone) assert(!items.includes(item));
      } else items = itemsOf(analysis, words);
      assert.deepEqual(items, itemsOf(analyze(other), words), JSON.stringify([one, other]));
      const [block] = blocksOf(other, items).slice(-1);
      if (block) assert.deepEqual(itemsWithin(block, items), block.items);
      if (block) assert.equal(blockAt(blocksOf(other, []), block.end - 1), blocksOf(other, []).length - 1);
    });
    assert(isAsHad > 0);
  }
});
