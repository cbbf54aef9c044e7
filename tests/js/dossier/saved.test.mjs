// The file in which a dossier is saved: what holds together is opened, what does not is refused, with its place.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Dossier } from "../../../www/dossier.js";

const article = { id: 0, text: "“Yes,” said Ada Nwosu." };
const ada = { article: 0, name: "Ada Nwosu", type: "person" };

test("what does not hold together is refused, and it is said where", async () => {
  for (const [saved, path, message] of [
    ["{", "", /no JSON/],
    [{ articles: [] }, "newslens_dossier", /the version is undefined; this newslens opens version 1: update newslens/],
    [{ newslens_dossier: 2, articles: [] }, "newslens_dossier", /version is 2/],
    [{ newslens_dossier: 1 }, "articles", /it is undefined; it takes a list/],
    [{ newslens_dossier: 1, articles: [], more: 1 }, "more", /no field of the format/],
    [{ newslens_dossier: 1, articles: [{ ...article, note: "" }] }, "articles[0].note", /no field/],
    [{ newslens_dossier: 1, articles: [{ ...article, id: -1 }] }, "articles[0].id", /a whole number/],
    [{ newslens_dossier: 1, articles: [article, article] }, "articles[1].id", /two articles have the number 0/],
    [
      {
        newslens_dossier: 1,
        articles: [article],
        corrections: [{ one: ada, other: { ...ada, article: 7 }, are_one: true }],
      },
      "corrections[0].other.article",
      /it is 7; it takes the number of an article/,
    ],
    [
      {
        newslens_dossier: 1,
        articles: [article],
        corrections: [{ one: ada, other: { ...ada, type: "robot" }, are_one: true }],
      },
      "corrections[0].other.type",
      /it is "robot"; it takes person, organization/,
    ],
    [
      { newslens_dossier: 1, articles: [article], corrections: [{ one: ada, other: ada, are_one: "yes" }] },
      "corrections[0].are_one",
      /true or false/,
    ],
  ]) {
    const file = typeof saved === "string" ? saved : JSON.stringify(saved);
    await assert.rejects(Dossier.open({ saved: file }), { name: "NewslensDossierError", path, message });
  }
});

test("an article of it that cannot be read is left out and named; numbers stay", async () => {
  const articles = [
    { id: 9, outlet: "Star", text: "“Yes,” said Ada Nwosu." },
    { id: 4, title: "Empty", text: "" },
    { id: 5, outlet: "Post", text: "x", analysis: { quotes: [{ start: 0, end: 9, kind: "direct" }] } },
  ];
  /** @type {number[]} */
  const told = [];
  const saved = JSON.stringify({ newslens_dossier: 1, articles });
  const dossier = await Dossier.open({ saved, onProgress: ({ done }) => told.push(done) });
  assert.deepEqual(
    dossier.articles.map(({ id, outlet, day }) => [id, outlet, day]),
    [[9, "Star", null]],
  );
  assert.deepEqual(
    dossier.refused.map(({ article, error }) => [article.id, article.title, /** @type {any} */ (error).field]),
    [
      [4, "Empty", "text"],
      [5, "", "analysis"],
    ],
  );
  assert.deepEqual(told, [1, 2, 3]);
  assert.equal(await dossier.add({ text: "“No,” said Obi Eze." }), 10);
});

test("own names are saved, as they were given, and those of the options go before them", async () => {
  const list = [{ name: "Zed Storm", type: /** @type {const} */ ("person"), aliases: ["Zed9"] }];
  for (const names of [list, JSON.stringify(list), "name,type,aliases\nZed Storm,person,Zed9"]) {
    const dossier = await Dossier.open({ options: { names } });
    await dossier.add({ text: "“Yes,” said Zed9." });
    const opened = await Dossier.open({ saved: dossier.save() });
    assert.equal((await opened.view()).cast[0].name, "Zed Storm");
    assert.equal(opened.save(), dossier.save());
    const other = await Dossier.open({ saved: dossier.save(), options: { names: "Zed9" } });
    assert.equal((await other.view()).cast[0].name, "Zed9");
  }
  const saved = JSON.stringify({ newslens_dossier: 1, articles: [], names: 1 });
  await assert.rejects(Dossier.open({ saved }), { name: "NewslensDossierError", path: "names" });
});

test("opening is stopped by a signal", async () => {
  const saved = JSON.stringify({ newslens_dossier: 1, articles: [article] });
  await assert.rejects(Dossier.open({ saved, signal: AbortSignal.abort() }), { name: "AbortError" });
});
