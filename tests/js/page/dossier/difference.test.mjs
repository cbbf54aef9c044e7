// How tellings differ, and which utterances stand first for it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { gravestFirst, waysOf } from "../../../../www/page/dossier/difference.js";
import { telling } from "./tellings.mjs";

/** @typedef {import("./tellings.mjs").Telling} Telling */

const there = telling("We will not open the gate a single day early. It is not safe.");

/**
 * @param {Parameters<typeof telling>[1]} differing
 * @param {Partial<Telling>} [more]
 */
const ways = (differing, more, text = "We will not open the gate early.") => [
  ...waysOf(telling(text, differing, there, more), there),
];

test("the one that others are compared with differs from nothing", () => {
  assert.deepEqual([...waysOf(there, undefined)], []);
});

test("words cut out of a sentence are left out, a sentence that is not there makes it shorter", () => {
  assert.deepEqual(ways([["left-out", "a single day", null]]), ["leftOut"]);
  assert.deepEqual(ways([["left-out", "It is not safe", null]]), ["length"]);
});

test("a sentence more is more of it, words more in a sentence are added", () => {
  const more = "We will not open the gate early, ever. Ask the engineers.";
  assert.deepEqual(ways([["added", null, "Ask the engineers"]], {}, more), ["length"]);
  assert.deepEqual(ways([["added", null, "ever"]], {}, more), ["added"]);
});

test("a piece between quotation marks is all of it", () => {
  const parted = telling("The gate is old,” she said. “It will fall");
  const short = telling("It will fall", [["left-out", "The gate is old", null]], parted);
  assert.deepEqual([...waysOf(short, parted)], ["length"]);
});

test("the words of who retells are not compared one by one", () => {
  assert.deepEqual(ways([["left-out", "a single day", null]], { kind: "indirect" }), ["retold"]);
});

test("another speaker, another day, a denial", () => {
  assert.deepEqual(ways([], { otherSpeaker: true, otherDay: true, denied: true }), ["denied", "speaker", "day"]);
});

test("what differs most gravely stands first, what does not differ last", () => {
  const same = [there, telling(there.text, [], there)];
  const shorter = [there, telling("It is not safe.", [["left-out", "a single day", null]], there)];
  const denied = [there, telling(there.text, [], there, { denied: true })];
  const order = gravestFirst([same, shorter, denied]).map(({ utterance }) => utterance);
  assert.deepEqual(order, [denied, shorter, same]);
});
