// What the page knows, and how it changes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { State } from "../../../www/page/state.js";
import { analysisOfStory, nwosu, placeOf, story } from "./story.mjs";

/** @typedef {import("../../../www/page/corrections.js").Step} Step */

/** @type {Step} */
const split = { do: "split", at: nwosu };

/** @type {Step} */
const remove = { do: "remove", at: placeOf("Ben Ruiz"), kind: "person" };

const date = "2024-05-15";

/**
 * Reads a text and shows it.
 * @param {State} state
 * @param {string} [text]
 * @param {readonly Step[]} [saved]
 */
function readAndShow(state, text = story, saved = []) {
  state.startReading();
  state.read(text, date, analysisOfStory());
  state.show(state.corrected(saved), saved);
}

/** @param {State} state */
const names = ({ analysis }) => analysis.entities.map(({ name }) => name);

/** What stands in the fields when nothing else was given. */
/** @type {Parameters<State["cancel"]>[0]} */
const unchanged = { wasAnother: false, text: story, date };

test("at first nothing is shown, and amounts are off", () => {
  const state = new State();
  assert.equal(state.shown.text, "");
  assert.deepEqual(state.analysis.entities, []);
  assert.deepEqual([...state.off].sort(), ["money", "percent", "quantity"]);
  assert(!state.isAnalysing && !state.isNewArticle && state.isAllOn);
});

test("a text is read, then shown", () => {
  const state = new State();
  state.startReading();
  assert(state.isAnalysing);
  state.read(story, date, analysisOfStory());
  assert(!state.isAnalysing);
  assert.equal(state.shown.text, "", "not before it is laid out");
  state.show(state.corrected([]), []);
  assert.equal(state.shown.text, story);
  assert.deepEqual(names(state), ["Ada Nwosu", "Ben Ruiz", "Faro"]);
});

test("a text that cannot be read is shown without anything found in it", () => {
  const state = new State();
  readAndShow(state);
  state.startReading();
  state.read("too long", null);
  state.show(state.corrected([]), []);
  assert.equal(state.shown.text, "too long");
  assert.deepEqual(names(state), []);
});

test("what begins stops what was under way", () => {
  const state = new State();
  const first = state.startReading();
  const second = state.startReading();
  assert(first.aborted && !second.aborted);
  state.expectAnother();
  assert(second.aborted);
  const third = state.startReading();
  state.read(story, date, analysisOfStory());
  const fourth = state.startShowing();
  assert(third.aborted && fourth && !fourth.aborted);
  state.cancel(unchanged);
  assert(fourth.aborted);
});

test("corrections are shown at once, but for those that an answer will come with", () => {
  const state = new State();
  readAndShow(state);
  state.correct(split);
  assert(state.startShowing());
  state.show(state.corrected([]), []);
  assert.deepEqual(names(state), ["Ada Nwosu", "Ben Ruiz", "Faro", "Nwosu"]);
  const reading = state.startReading();
  state.undo();
  assert.equal(state.startShowing(), undefined);
  assert(!reading.aborted, "the answer is waited for");
  state.read(story, date, analysisOfStory());
  state.show(state.corrected([]), []);
  assert.deepEqual(names(state), ["Ada Nwosu", "Ben Ruiz", "Faro"]);
  assert.deepEqual(state.corrections, { count: 0, canRedo: true, steps: [] });
});

test("corrections go along with a text that is edited", () => {
  const state = new State();
  readAndShow(state);
  state.correct(split);
  const after = `Yesterday: ${story}`;
  state.startReading();
  state.read(after, date);
  state.corrected([]);
  assert.deepEqual(
    state.corrections.steps.map(({ at }) => at.start),
    [nwosu.start + "Yesterday: ".length],
  );
});

test("another article begins with its own corrections, once it is shown", () => {
  const state = new State();
  readAndShow(state);
  state.correct(split);
  state.expectAnother();
  state.startReading();
  state.read(story, date, analysisOfStory());
  const corrected = state.corrected([remove]);
  assert.deepEqual(state.corrections.steps, [split], "it may still be cancelled");
  state.show(corrected, [remove]);
  assert(!state.isNewArticle);
  assert.deepEqual(state.corrections.steps, [remove]);
  assert.deepEqual(names(state), ["Ada Nwosu", "Faro"]);
});

/** @type {[what: string, before: (state: State) => void, now: Partial<typeof unchanged>, next: "read" | "show" | undefined][]} */
const cancelled = [
  ["another article, and nothing else", (state) => state.expectAnother(), { wasAnother: true }, undefined],
  [
    "another article, after the text was edited",
    (state) => state.expectAnother(),
    { wasAnother: true, text: "older" },
    "read",
  ],
  [
    "another article, after a day was given",
    (state) => state.expectAnother(),
    { wasAnother: true, date: null },
    "read",
  ],
  ["the reading of an edited text", (state) => state.startReading(), { text: "edited" }, undefined],
  [
    "a reading in which something was corrected",
    (state) => {
      state.startReading();
      state.correct(split);
    },
    {},
    "show",
  ],
  [
    "another article, while a correction waits too",
    (state) => {
      state.correct(split);
      state.expectAnother();
    },
    { wasAnother: true },
    "show",
  ],
];

for (const [what, before, now, next] of cancelled) {
  test(`cancelled: ${what}; then ${next ?? "nothing"} has to be done`, () => {
    const state = new State();
    readAndShow(state);
    before(state);
    assert.equal(state.cancel({ ...unchanged, ...now }), next);
    assert.equal(state.latest, state.shown);
    assert.equal(state.shown.text, story);
    assert(!state.isAnalysing && !state.isNewArticle);
  });
}

test("the kinds of a switch go off and on together", () => {
  const state = new State();
  const first = state.off;
  state.switchKinds(["event", "work", "law", "product"]);
  assert.deepEqual([...state.off].sort(), ["event", "law", "money", "percent", "product", "quantity", "work"]);
  assert.equal(first.size, 3, "who has the set from before still has that");
  assert(!state.isAllOn);
  state.switchKinds(["event", "work", "law", "product"]);
  state.switchKinds(["money", "percent", "quantity"]);
  assert.equal(state.off.size, 0);
  assert(state.isAllOn);
});

test("all goes off, and comes back without the amounts, which have to be asked for", () => {
  const state = new State();
  state.switchAll();
  assert(state.off.has("quote") && state.off.has("money") && !state.isAllOn);
  state.switchAll();
  assert.deepEqual([...state.off].sort(), ["money", "percent", "quantity"]);
  state.switchKinds(["date"]);
  state.switchAll();
  assert(state.isAllOn, "what is off comes on first");
});
