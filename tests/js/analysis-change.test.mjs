// What an edit changes of an analysis, told and taken over: the same as a whole new analysis.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, test } from "node:test";
import { flatPartsOf } from "../../www/analysis.js";
import { analyze, init, Session } from "../../www/newslens.js";

/** The least numbers that are random enough, the same each time. */
function numbersFrom(/** @type {number} */ seed) {
  let state = seed;
  return (/** @type {number} */ below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const sentences = [
  "“The bridge is closed,” Ada Nwosu said on Monday. “We wait,” she added.",
  "Mayor Ingrid Solheim 👍 denied that the Harbour Authority paid $3.5 million last week.",
  "From 3 May to 5 May 2023 nobody spoke. Two years later Solheim did.",
  "“It goes on in the next paragraph.",
  "Karim Haddad, a spokesman for NATO, told reporters in Oslo that it would “never” end.",
  "It rained 🌧️, and few people came.",
  "HAREFIELD, May 3, 2023 — Nwosu and Haddad met there.",
  "",
];
const pieces = [
  "e",
  " ",
  "\n\n",
  "Nwosu",
  "👍",
  "\ud83d",
  "\udc4d",
  "”",
  "“",
  " said on Friday. ",
  "May 3, 2023 — ",
  "É",
];

/** @param {Session} session */
function assertSame(session, options = {}) {
  const { text } = session;
  const analysis = session.analyze();
  const fresh = analyze(text, options);
  const [mine, theirs] = [flatPartsOf(analysis).flat, flatPartsOf(fresh).flat];
  assert.deepEqual([...mine[0]], [...theirs[0]], JSON.stringify(text));
  assert.equal(mine[1], theirs[1]);
  assert.deepEqual(analysis.toJSON(), fresh.toJSON());
}

before(() => init(readFileSync(new URL("../../www/pkg/newslens_bg.wasm", import.meta.url))));

test("after any edits a session has what a fresh analysis has, number for number", () => {
  for (let seed = 1; seed <= 12; seed += 1) {
    const random = numbersFrom(seed);
    const one = (/** @type {string[]} */ list) => /** @type {string} */ (list[random(list.length)]);
    const session = new Session();
    session.text = Array.from({ length: 5 + random(20) }, () => one(sentences)).join("\n\n");
    assertSame(session);
    for (let edit = 0; edit < 30; edit += 1) {
      // One edit, or more before it is read again.
      for (let times = 1 + random(2) * random(3); times > 0; times -= 1) {
        const { length } = session.text;
        const start = random(length + 1);
        const end = random(3) > 0 ? start : Math.min(length, start + random(random(4) === 0 ? length : 12));
        session.replace(start, end, random(6) === 0 ? `\n\n${one(sentences)}\n\n` : one(pieces));
      }
      assertSame(session);
    }
    session.text = one(sentences);
    assertSame(session);
    session.setOptions({ date: "2024-05-15" });
    assertSame(session, { date: "2024-05-15" });
    session.replace(0, 0, "On Tuesday, ");
    assertSame(session, { date: "2024-05-15" });
    assert.deepEqual(session.analyze().toJSON(), session.analyze().toJSON());
  }
});

test("a new name near the start moves what is counted behind it", () => {
  const session = new Session();
  const rest = sentences.join("\n\n").repeat(5);
  session.text = `It rained. ${rest}`;
  session.analyze();
  session.replace(0, 0, "Zadie Okafor said on 5 June 2021 that she left Lima. ");
  assertSame(session);
  const { length } = session.text;
  session.replace(length, length, " “Good,” Tomás Oliveira said.");
  assertSame(session);
  session.replace(0, length - 40, "");
  assertSame(session);
  session.text = "";
  assertSame(session);
  session.text = rest;
  assertSame(session);
});
