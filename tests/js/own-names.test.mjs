// The reader's own names, through every call of JavaScript.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { analyze, analyzeObject, createAnalyzer, init, loadLanguage, Session } from "../../www/newslens.js";
import { namesText } from "../../www/own-names.js";
import { NodeWorker } from "./node-worker.mjs";

const text = "“No,” Zed9 said. Mercury closed its plant on Monday.";
/** @type {import("../../www/newslens.js").OwnName[]} */
const list = [
  { name: "Aliko Storm", type: "person", aliases: ["Zed9"], role: null },
  { name: "Mercury", never: true },
];
const csv = "name,type,aliases,never\nAliko Storm,person,Zed9,\nMercury,,,yes\n";
const worker = () => /** @type {any} */ (new NodeWorker(new URL("../../www/worker.js", import.meta.url)));

/** @param {{ entities: readonly { name: string }[] }} analysis */
const found = ({ entities }) => entities.map(({ name }) => name);

await init();

test("a list, JSON, CSV and lines are the same list", () => {
  for (const names of [list, JSON.stringify(list), csv]) {
    const analysis = analyze(text, { names });
    assert.deepEqual(found(analysis), ["Aliko Storm"]);
    assert.equal(analysis.quotes[0]?.speaker?.name, "Aliko Storm");
    assert.deepEqual(found(analyzeObject(text, { names })), ["Aliko Storm"]);
  }
  assert.ok(found(analyze(text, { names: 'Zed9\nAcme "Q", Inc.' })).includes("Zed9"));
  assert.equal(analyze(text, { names: null }).entities.length, analyze(text).entities.length);
});

test("names with marks and line breaks are one field each", () => {
  const names = ['Acme "Q", Inc.', { name: "Ada\n Nwosu", aliases: [] }];
  assert.equal(
    namesText(names),
    'entry,name,type,aliases,role,never\n"","Acme ""Q"", Inc.","","","",""\n"","Ada Nwosu","","","",""',
  );
  assert.deepEqual(found(analyze('A van of Acme "Q", Inc. hit Ada Nwosu.', { names })), [
    'Acme "Q", Inc.',
    "Ada Nwosu",
  ]);
});

test("what is wrong is told with its place", () => {
  const types = "person, organization, place or group, or nothing";
  for (const [names, given, accepted] of [
    [[{ name: "Acme" }, { name: "X", type: "firm" }], "firm", `${types} (entry 2, type)`],
    ["name,type\nAcme,firm", "firm", `${types} (line 2, type)`],
    [["Acme", 3], 3, "a name as a string, or an object that has one (entry 2, name)"],
    [["Acme", null], null, "a name as a string, or an object that has one (entry 2, name)"],
    [[{ name: "X", aliases: "Y" }], "Y", "a list of names (entry 1, aliases)"],
    [[{ name: "X", aliases: ["Y;Z"] }], "Y;Z", "a name without ; and | (entry 1, aliases)"],
    [[{ name: "X", never: "yes" }], "yes", "true or false (entry 1, never)"],
    [[{ name: "X", role: 7 }], 7, "a string (entry 1, role)"],
    [[" "], "", "a name with a letter or a digit (entry 1, name)"],
    [["Kim", { name: "Ada", aliases: ["Kim"] }], "Kim", /entry 2, aliases\)$/],
    ["[1", "[1", /as JSON it cannot be read/],
    [7, 7, /^a list such as/],
    [new Map(), new Map(), /^a list such as/],
  ]) {
    const calls = [analyze, (/** @type {any} */ _, /** @type {any} */ options) => new Session(options)];
    for (const call of calls) {
      assert.throws(
        () => call("", /** @type {any} */ ({ names })),
        (/** @type {any} */ error) => {
          assert.deepEqual([error.name, error.option, error.given], ["NewslensOptionError", "names", given]);
          if (accepted instanceof RegExp) assert.match(error.accepted, accepted);
          else assert.equal(error.accepted, accepted);
          return true;
        },
      );
    }
  }
});

test("a session has them until it is told otherwise", () => {
  const session = new Session({ names: list });
  session.text = text;
  assert.deepEqual(found(session.analyze()), ["Aliko Storm"]);
  session.replace(text.length, text.length, " Zed9 left.");
  assert.equal(session.analyze().entities[0]?.mentions.length, 2);
  session.setOptions({});
  assert.ok(!found(session.analyze()).includes("Aliko Storm"));
});

test("a worker is sent a list once, and another one where it changes", async () => {
  /** @type {any[]} */
  const sent = [];
  const spied = () => {
    const made = worker();
    const post = made.postMessage.bind(made);
    made.postMessage = (/** @type {any} */ message) => {
      if (message.analyze) sent.push(message.analyze);
      post(message);
    };
    return made;
  };
  const analyzer = createAnalyzer({ worker: spied, names: csv });
  try {
    assert.deepEqual(found(await analyzer.analyze(text)), ["Aliko Storm"]);
    assert.deepEqual(found(await analyzer.analyze(text, { date: "2024-05-15" })), ["Aliko Storm"]);
    assert.deepEqual(found(await analyzer.analyze(text, { names: [{ name: "Zed9", type: "group" }] })).slice(0, 1), [
      "Zed9",
    ]);
    assert.deepEqual(found(await analyzer.analyze(text)), ["Aliko Storm"]);
    assert.deepEqual(
      sent.map((request) => ["list" in request, request.options?.names]),
      [
        [true, undefined],
        [false, undefined],
        [true, undefined],
        [true, undefined],
      ],
    );
    const wrong = analyzer.analyze(text, { names: "name,type\nX,firm" });
    await assert.rejects(wrong, { name: "NewslensOptionError", option: "names", given: "firm" });
    assert.deepEqual(found(await analyzer.analyze(text)), ["Aliko Storm"]);
  } finally {
    analyzer.close();
  }
});

test("Portuguese is read with them, too", async () => {
  await loadLanguage("pt", await readFile(new URL("../../www/pkg/newslens_pt_bg.wasm", import.meta.url)));
  const portuguese = "“Não vamos assinar o acordo com a empresa”, disse Zed9 na segunda-feira, em Brasília.";
  const analysis = analyze(portuguese, { names: list });
  assert.deepEqual([analysis.language, analysis.quotes[0]?.speaker?.name], ["pt", "Aliko Storm"]);
  const session = new Session({ names: list, language: "pt" });
  session.text = portuguese;
  assert.equal(session.analyze().quotes[0]?.speaker?.name, "Aliko Storm");
});
