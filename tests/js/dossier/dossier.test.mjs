// Several articles side by side in JavaScript, here without a worker.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { Dossier, dossierFormats } from "../../../www/dossier.js";
import { analyze, init } from "../../../www/newslens.js";

const wire = {
  title: "Bridge",
  outlet: "Wire",
  day: "2026-03-03",
  text: "“We will not open the bridge a single day early,” Mayor Ada Nwosu said on Tuesday.",
};
const courier = { outlet: "Courier", day: "2026-03-04", text: "Ada Nwosu said: “We will not open the bridge early.”" };
const star = { outlet: "Star", text: "“We will not open the bridge early,” said Chief Obi." };

const validate = new Ajv2020({ strict: true, strictTypes: false }).compile(
  JSON.parse(await readFile(new URL("../../../docs/dossier.schema.json", import.meta.url), "utf8")),
);

/** @param {import("../../../www/dossier.js").ArticleFields[]} articles */
async function dossierOf(...articles) {
  const dossier = await Dossier.open();
  for (const article of articles) await dossier.add(article);
  return dossier;
}

test("shows what is told differently, in the form that the schema describes", async () => {
  const dossier = await dossierOf(wire, courier);
  const view = await dossier.view();
  assert(validate(view), JSON.stringify(validate.errors));
  const [[first, cut]] = view.utterances;
  assert.deepEqual([first.article, first.first, first.beside], [0, true, null]);
  assert.deepEqual([cut.article, cut.first, cut.otherSpeaker, cut.denied], [1, false, false, false]);
  assert.deepEqual(
    cut.differences.map(({ change, there }) => [change, there?.text]),
    [["left-out", "a single day"]],
  );
  assert.equal(courier.text.slice(cut.start, cut.end), cut.text);
  assert.equal(view.cast[first.entry ?? -1].name, "Ada Nwosu");
  assert.deepEqual(view.matrix, { articles: [0, 1], speakers: [{ name: "Ada Nwosu", counts: [1, 1] }] });
  assert.deepEqual(
    view.speakers[0].sayings.map(({ article, day }) => [article, day]),
    [
      [0, "2026-03-03"],
      [1, "2026-03-04"],
    ],
  );
});

test("a view right behind calls has what they did", async () => {
  const dossier = await Dossier.open();
  const [, view] = await Promise.all([Promise.all([dossier.add(wire), dossier.add(courier)]), dossier.view()]);
  assert.deepEqual(
    view.articles.map(({ id, outlet }) => [id, outlet]),
    [
      [0, "Wire"],
      [1, "Courier"],
    ],
  );
});

test("an article that is changed or taken out leaves what a fresh dossier has", async () => {
  const dossier = await dossierOf(courier, star, wire);
  await dossier.update(0, { ...wire, title: "Bridge" });
  await dossier.update(2, { ...courier, title: "" });
  await dossier.remove(1);
  const fresh = await dossierOf(wire, courier);
  const shown = JSON.stringify(await dossier.view()).replaceAll('"article":2', '"article":1');
  const view = { ...JSON.parse(shown) };
  view.articles[1].id = 1;
  view.matrix.articles = [0, 1];
  assert.deepEqual(view, JSON.parse(JSON.stringify(await fresh.view())));
  await assert.rejects(dossier.remove(1), {
    name: "NewslensArticleError",
    message: "article number 1: the dossier has no article with the number 1; it may have been removed",
  });
  assert.throws(() => dossier.article(7), { name: "NewslensArticleError", field: "id" });
});

test("an article that cannot be read is named with what is wrong, and the others are read", async () => {
  const dossier = await Dossier.open({ options: { maxLength: 100 } });
  const wrong = [
    [{ title: "Empty", text: " \n" }, "text", 'article "Empty": its text is empty; there has to be something to read'],
    [{ outlet: "Star", text: "x", day: "May" }, "day", 'article (Star): its day is "May"; a day is written as'],
    [{ text: "x", day: "2026-02-30" }, "day", 'article: its day is "2026-02-30"; a day is written as 2024-05-15'],
    [
      { title: "Long", text: "x".repeat(101) },
      "text",
      'article "Long": the text has 101 UTF-16 units; the limit is 100',
    ],
    [{ title: "None" }, "text", 'article "None": its text is undefined; it takes a string'],
    ["text", "article", 'article: it is "text"; it takes an object'],
  ];
  /** @type {number[]} */
  const told = [];
  const given = /** @type {any[]} */ ([...wrong.map(([article]) => article), courier]);
  const added = await dossier.addAll(given, { onProgress: ({ done, total }) => told.push(done, total) });
  for (const [at, [, field, message]] of wrong.entries()) {
    const { id, error } = added[at];
    assert.equal(id, null);
    assert.equal(error.name, "NewslensArticleError");
    assert.equal(/** @type {any} */ (error).field, field);
    assert(error.message.startsWith(String(message)), error.message);
  }
  assert.deepEqual(
    dossier.articles.map(({ id }) => id),
    [added.at(-1)?.id],
  );
  assert.deepEqual(told.slice(-2), [7, 7]);
  await assert.rejects(dossier.add(/** @type {any} */ (wrong[0][0])), { message: String(wrong[0][2]) });
});

test("what was corrected by hand is compared and saved, until the text is another", async () => {
  await init();
  const other = { outlet: "Star", text: "“We will not open the bridge a single day early,” said Chief Obi." };
  const dossier = await dossierOf(wire, other);
  const corrected = analyze(other.text).toJSON();
  const chief = { ...corrected.entities[corrected.quotes[0].speaker?.entity ?? 0], name: "Ada Nwosu" };
  corrected.entities = corrected.entities.map((entity) => (entity.id === chief.id ? chief : entity));
  assert.equal((await dossier.view()).utterances[0][1].otherSpeaker, true);
  await dossier.update(1, {}, { analysis: corrected });
  assert.equal((await dossier.view()).utterances[0][1].otherSpeaker, false);
  assert.equal(dossier.article(1).isCorrected, true);
  await dossier.update(1, { title: "Star’s title" });

  const opened = await Dossier.open({ saved: dossier.save() });
  assert.deepEqual(await opened.view(), await dossier.view());
  assert.deepEqual(opened.articles, dossier.articles);
  assert.equal(opened.save(), dossier.save());

  await opened.update(1, {}, { analysis: null });
  assert.equal((await opened.view()).utterances[0][1].otherSpeaker, true);
  await assert.rejects(opened.update(0, {}, { analysis: corrected }), {
    name: "NewslensArticleError",
    field: "analysis",
    message: /^article "Bridge" \(Wire\): quotes\[0\]/,
  });
  assert.equal(opened.article(0).isCorrected, false);
});

test("the cast is corrected by hand, and that is saved", async () => {
  const dossier = await dossierOf(wire, courier, star);
  const names = async () => (await dossier.view()).cast.map(({ name, members }) => `${name} ${members.length}`);
  assert.deepEqual(await names(), ["Ada Nwosu 2", "Obi 1"]);
  const [one, other] = (await dossier.view()).cast[0].members;
  await dossier.split(other);
  assert.deepEqual(await names(), ["Ada Nwosu 1", "Ada Nwosu 1", "Obi 1"]);
  const chief = (await dossier.view()).cast[2].members[0];
  await dossier.correct({ one: other, other: chief, areOne: true });
  assert.deepEqual(await names(), ["Ada Nwosu 1", "Ada Nwosu 2"]);

  const opened = await Dossier.open({ saved: dossier.save() });
  assert.deepEqual(await opened.view(), await dossier.view());
  assert.deepEqual(opened.corrections, dossier.corrections);
  assert.equal(dossier.corrections.length, 2);

  for (const correction of dossier.corrections) await dossier.forget(correction);
  assert.deepEqual(await names(), ["Ada Nwosu 2", "Obi 1"]);
  await dossier.correct({ one, other, areOne: false });
  await dossier.remove(1);
  assert.deepEqual(dossier.corrections, []);
  await assert.rejects(dossier.correct({ one, other, areOne: true }), { name: "NewslensArticleError" });
  await assert.rejects(dossier.split({ article: 0, entity: 99 }), /no entity with the number 99/);
});

test("a view is narrowed to a speaker, days or an outlet", async () => {
  const dossier = await dossierOf(wire, courier, star);
  const { cast } = await dossier.view();
  const chief = cast.find(({ name }) => name === "Obi");
  const rows = async (/** @type {any} */ filter) => {
    const { speakers, utterances } = await dossier.view(filter);
    return [speakers.map(({ name, sayings }) => `${name} ${sayings.length}`).join(), utterances.length];
  };
  assert.deepEqual(await rows({}), ["Ada Nwosu 2,Obi 1", 1]);
  assert.deepEqual(await rows({ speaker: chief?.members[0] }), ["Obi 1", 1]);
  assert.deepEqual(await rows({ outlet: "Courier", speaker: null }), ["Ada Nwosu 1", 1]);
  assert.deepEqual(await rows({ outlet: "Gazette" }), ["", 0]);
  assert.deepEqual(await rows({ from: "2026-03-04" }), ["Ada Nwosu 1", 1]);
  assert.deepEqual(await rows({ until: "2026-03-02" }), ["", 0]);
  for (const [filter, option] of [
    [{ from: "Monday" }, "from"],
    [{ day: "2026-03-04" }, "day"],
    [{ outlet: 1 }, "outlet"],
    [null, "filter"],
  ]) {
    await assert.rejects(dossier.view(/** @type {any} */ (filter)), { name: "NewslensOptionError", option });
  }
});

test("is written in every format", async () => {
  const dossier = await dossierOf(wire, courier);
  const starts = {
    csv: "\ufeffutterance,article",
    json: '{\n  "articles": [',
    html: "<!DOCTYPE html>",
    ical: "BEGIN:VCALENDAR",
  };
  for (const format of /** @type {(keyof typeof starts)[]} */ (Object.keys(dossierFormats))) {
    const written = await dossier.exportAs(format);
    assert(written.toLowerCase().startsWith(starts[format].toLowerCase()), `${format}: ${written.slice(0, 40)}`);
  }
  assert.deepEqual(JSON.parse(await dossier.exportAs("json")), await dossier.view());
  await assert.rejects(dossier.exportAs(/** @type {any} */ ("pdf")), {
    message: 'option "format" is "pdf"; accepted: csv, json, html, ical',
  });
});

test("half a surrogate pair and Portuguese are read", async () => {
  const dossier = await dossierOf(
    { text: "“We will \ud83d not open the bridge early,” said Chief Obi." },
    { text: "“Vamos reconstruir a ponte em 🌉 junho”, disse a ministra Helena Duarte na terça-feira, em Brasília." },
    { text: "A ministra Helena Duarte disse que iam reconstruir a ponte em junho." },
  );
  const { utterances } = await dossier.view();
  assert.deepEqual(
    utterances.map((tellings) => tellings.map(({ article }) => article)),
    [[1, 2]],
  );
  assert.equal(dossier.analysis(1).language, "pt");
});

test("nothing is asked of a dossier that is closed", async () => {
  const dossier = await dossierOf(wire);
  dossier.close();
  await assert.rejects(dossier.view(), { name: "AbortError" });
  await assert.rejects(dossier.add(courier), { name: "AbortError" });
  assert.equal(dossier.articles.length, 1);
});
