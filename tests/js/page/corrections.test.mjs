// What the reader corrects: what becomes of the analysis, and what stays while the text changes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Corrections } from "../../../www/page/corrections.js";
import { analysisOfStory, nwosu, placeOf, story } from "./story.mjs";

/** @typedef {import("../../../www/page/corrections.js").Step} Step */

/**
 * An analysis in lines; it says each index by what stands there, so that a wrong one is seen.
 * @param {import("../../../www/analysis.js").AnalysisObject} analysis
 */
function lines({ dates, quotes, mentions, entities }) {
  return [
    ...dates.map(({ text, value, from, to, range, anchor }) => {
      const stretch = range ? `, to ${dates[range.partner]?.text}: ${range.from} ${range.to}` : "";
      const origin = anchor?.date == null ? "" : `, counted from ${dates[anchor.date]?.text}`;
      return `${text}: ${value} (${from} ${to}${stretch}${origin})`;
    }),
    ...quotes.map(({ text, speaker }) => {
      const who = speaker?.entity == null ? "" : `, who is ${entities[speaker.entity]?.name}`;
      return `“${text}” ${speaker?.name ?? "nobody"}${who}`;
    }),
    ...entities.map(({ id, name, type, roles, mentions: own }) => {
      const all = own.map((at) => mentions[at]);
      assert(all.every((mention) => mention?.entity === id && mention.type === type));
      return `${type} ${[name, ...roles].join(", ")}: ${all.map((mention) => mention?.text).join(" + ")}`;
    }),
  ];
}

const before = [
  "Monday: 2024-05-13 (2024-05-13 2024-05-14, to Friday: 2024-05-13 2024-05-18)",
  "Friday: 2024-05-17 (2024-05-17 2024-05-18, to Monday: 2024-05-13 2024-05-18, counted from Monday)",
  "last year: 2023 (2023-01-01 2024-01-01)",
  "“We will rebuild,” Ada Nwosu, who is Ada Nwosu",
  "person Ada Nwosu, mayor: Ada Nwosu + Nwosu",
  "person Ben Ruiz, engineer: Ben Ruiz",
  "place Faro: Faro",
];

test("without a correction it is the same", () => {
  const analysis = analysisOfStory();
  assert.deepEqual(lines(analysis), before);
  assert.equal(new Corrections().apply(story, analysis), analysis);
});

/**
 * @param {string} from
 * @param {string} to
 * @returns {import("../../../www/engine.js").Time}
 */
function day(from, to) {
  return { type: "date", value: from, from, to };
}

const ada = placeOf("Ada Nwosu");
const ben = placeOf("Ben Ruiz");
const monday = placeOf("Monday");
const friday = placeOf("Friday");
const rebuild = placeOf("We will rebuild,");

/** @type {[what: string, steps: Step[], gone: string[], come: string[]][]} the lines that go, and those in their place */
const cases = [
  [
    "a name that is none goes, and what the quote knew of it stays a name",
    [
      { do: "remove", at: ada, kind: "person" },
      { do: "remove", at: nwosu, kind: "person" },
    ],
    ["“We will rebuild,” Ada Nwosu, who is Ada Nwosu", "person Ada Nwosu, mayor: Ada Nwosu + Nwosu"],
    ["“We will rebuild,” Ada Nwosu"],
  ],
  [
    "another kind of name holds for all its mentions",
    [{ do: "retype", at: nwosu, kind: "organization" }],
    ["person Ada Nwosu, mayor: Ada Nwosu + Nwosu"],
    ["organization Ada Nwosu, mayor: Ada Nwosu + Nwosu"],
  ],
  [
    "two that are one have the roles of both, and the quotes",
    [{ do: "merge", at: ada, into: ben }],
    [
      "“We will rebuild,” Ada Nwosu, who is Ada Nwosu",
      "person Ada Nwosu, mayor: Ada Nwosu + Nwosu",
      "person Ben Ruiz, engineer: Ben Ruiz",
    ],
    ["“We will rebuild,” Ben Ruiz, who is Ben Ruiz", "person Ben Ruiz, engineer, mayor: Ada Nwosu + Ben Ruiz + Nwosu"],
  ],
  [
    "a mention that means somebody else is another name",
    [{ do: "split", at: nwosu }],
    ["person Ada Nwosu, mayor: Ada Nwosu + Nwosu"],
    ["person Ada Nwosu, mayor: Ada Nwosu", "person Nwosu: Nwosu"],
  ],
  ["words are marked as a new name", [{ do: "mark", at: placeOf("met"), kind: "work" }], [], ["work met: met"]],
  [
    "words that are the name of somebody known are one more mention",
    [
      { do: "split", at: nwosu },
      { do: "remove", at: nwosu, kind: "person" },
      { do: "mark", at: placeOf("Nwosu"), kind: "person" },
      { do: "mark", at: nwosu, kind: "person" },
    ],
    ["person Ada Nwosu, mayor: Ada Nwosu + Nwosu"],
    ["person Ada Nwosu, mayor: Ada Nwosu", "person Nwosu: Nwosu + Nwosu"],
  ],
  [
    "a marked date has no value yet, a marked quote no speaker",
    [
      { do: "mark", at: placeOf("in Faro"), kind: "date" },
      { do: "mark", at: placeOf("met Ben Ruiz"), kind: "quote" },
    ],
    [],
    ["in Faro: XXXX-XX-XX (null null)", "“met Ben Ruiz” nobody"],
  ],
  [
    "a quote that is none goes",
    [{ do: "remove", at: rebuild, kind: "quote" }],
    ["“We will rebuild,” Ada Nwosu, who is Ada Nwosu"],
    [],
  ],
  [
    "somebody else said it",
    [{ do: "speaker", at: rebuild, who: ben }],
    ["“We will rebuild,” Ada Nwosu, who is Ada Nwosu"],
    ["“We will rebuild,” Ben Ruiz, who is Ben Ruiz"],
  ],
  [
    "nobody said it",
    [{ do: "speaker", at: rebuild, who: null }],
    ["“We will rebuild,” Ada Nwosu, who is Ada Nwosu"],
    ["“We will rebuild,” nobody"],
  ],
  [
    "a speaker who is not among the names any more changes nothing",
    [
      { do: "remove", at: ben, kind: "person" },
      { do: "speaker", at: rebuild, who: ben },
    ],
    ["person Ben Ruiz, engineer: Ben Ruiz"],
    [],
  ],
  [
    "another day moves the stretch that it is the end of",
    [{ do: "value", at: friday, time: day("2024-05-24", "2024-05-25") }],
    before.slice(0, 2),
    [
      "Monday: 2024-05-13 (2024-05-13 2024-05-14, to Friday: 2024-05-13 2024-05-25)",
      "Friday: 2024-05-24 (2024-05-24 2024-05-25, to Monday: 2024-05-13 2024-05-25)",
    ],
  ],
  [
    "a day before the other end's leaves no stretch",
    [{ do: "value", at: friday, time: day("2024-05-03", "2024-05-04") }],
    before.slice(0, 2),
    ["Monday: 2024-05-13 (2024-05-13 2024-05-14)", "Friday: 2024-05-03 (2024-05-03 2024-05-04)"],
  ],
  [
    "what was counted from a date that goes is counted from none",
    [{ do: "remove", at: monday, kind: "date" }],
    before.slice(0, 2),
    ["Friday: 2024-05-17 (2024-05-17 2024-05-18)"],
  ],
];

for (const [what, steps, gone, come] of cases) {
  test(what, () => {
    const corrections = new Corrections();
    corrections.startWith(story, steps);
    const analysis = analysisOfStory();
    const after = lines(corrections.apply(story, analysis));
    assert.deepEqual(lines(analysis), before, "what was given is changed");
    const kept = before.filter((line) => !gone.includes(line));
    assert.deepEqual([...after].sort(), [...kept, ...come].sort());
  });
}

test("all lists stay in the order of the text", () => {
  const corrections = new Corrections();
  corrections.add({ do: "mark", at: placeOf("met"), kind: "work" });
  corrections.add({ do: "mark", at: placeOf("from"), kind: "date" });
  const { dates, mentions, entities } = corrections.apply(story, analysisOfStory());
  for (const list of [dates, mentions]) {
    const starts = list.map(({ start }) => start);
    assert.deepEqual(
      starts,
      [...starts].sort((one, other) => one - other),
    );
  }
  assert.deepEqual(
    entities.map(({ id, name }) => `${id} ${name}`),
    ["0 Ada Nwosu", "1 met", "2 Ben Ruiz", "3 Faro"],
  );
});

test("a step is undone and done again; a new one leaves nothing to do again", () => {
  const corrections = new Corrections();
  corrections.add({ do: "split", at: nwosu });
  corrections.add({ do: "remove", at: ben, kind: "person" });
  corrections.undo();
  assert.deepEqual([corrections.count, corrections.canRedo], [1, true]);
  corrections.redo();
  assert.deepEqual([corrections.count, corrections.canRedo], [2, false]);
  corrections.undo();
  corrections.undo();
  corrections.undo();
  assert.deepEqual([corrections.count, corrections.canRedo], [0, true]);
  corrections.add({ do: "split", at: ada });
  assert.deepEqual([corrections.count, corrections.canRedo], [1, false]);
});

test("steps go along with their words while others change, and are dropped with them", () => {
  const corrections = new Corrections();
  corrections.startWith(story, [
    { do: "remove", at: ben, kind: "person" },
    { do: "merge", at: nwosu, into: ada },
    { do: "speaker", at: rebuild, who: ben },
  ]);
  corrections.follow(story.replace("in Faro", "near Faro"));
  assert.deepEqual(
    corrections.steps.map(({ do: what, at }) => [what, at.start]),
    [
      ["remove", ben.start],
      ["merge", nwosu.start + 2],
      ["speaker", rebuild.start + 2],
    ],
  );
  corrections.follow(story.replace("in Faro", "near Faro").replace("Ben", "Bea"));
  assert.deepEqual(
    corrections.steps.map(({ do: what }) => what),
    ["merge"],
    "the one who is said to have spoken is not there any more either",
  );
});
