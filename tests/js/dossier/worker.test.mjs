// A dossier in a worker, which here is a thread: the same answers, and errors with their types.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createAnalyzer } from "../../../www/analyzer.js";
import { Dossier } from "../../../www/dossier.js";
import { NodeWorker } from "../node-worker.mjs";
import { stories } from "./stories.mjs";

const threadOf = (/** @type {string} */ name) => () =>
  /** @type {any} */ (new NodeWorker(new URL(`../../../www/${name}`, import.meta.url)));
const worker = threadOf("dossier-worker.js");
const [{ articles }] = stories();

/** @type {import("../../../www/analyzer.js").Analyzer} */
let analyzer;
before(() => {
  analyzer = createAnalyzer({ worker: threadOf("worker.js") });
});
after(() => analyzer.close());

test("gives what it gives without a worker", async () => {
  const [inWorker, here] = [await Dossier.open({ analyzer, worker }), await Dossier.open()];
  for (const dossier of [inWorker, here]) await dossier.addAll(articles);
  const view = await here.view();
  assert.deepEqual(await inWorker.view(), view);
  const speaker = view.cast[0].members[0];
  for (const dossier of [inWorker, here]) await dossier.split(speaker);
  assert.deepEqual(await inWorker.view({ speaker }), await here.view({ speaker }));
  assert.equal(await inWorker.exportAs("csv"), await here.exportAs("csv"));
  assert.equal(inWorker.save(), here.save());
  inWorker.close();
});

test("a wrong analysis is told with its place, and the worker goes on", async () => {
  const dossier = await Dossier.open({ analyzer, worker });
  const analysis = /** @type {any} */ ({
    dates: [],
    quotes: [{ start: 0, end: 1000, kind: "direct" }],
    mentions: [],
    entities: [],
  });
  await assert.rejects(dossier.add({ text: "“Yes,” said Ada Nwosu." }, { analysis }), (error) => {
    const { name, field, cause } = /** @type {any} */ (error);
    return name === "NewslensArticleError" && field === "analysis" && cause.path === "quotes[0].end";
  });
  assert.equal(await dossier.add(articles[0]), 1);
  dossier.close();
});

test("a module that is none fails the opening, and calls of a closed dossier are dropped", async () => {
  await assert.rejects(Dossier.open({ analyzer, worker, source: new Uint8Array([1, 2, 3]) }), /WebAssembly/);
  const dossier = await Dossier.open({ analyzer, worker });
  const calls = Promise.allSettled([dossier.add(articles[0]), dossier.view()]);
  dossier.close();
  for (const call of await calls) assert.equal(call.status === "rejected" && call.reason.name, "AbortError");
});

test("putting many in is stopped by a signal, and what is in stays", async () => {
  const dossier = await Dossier.open({ analyzer, worker });
  const stop = new AbortController();
  const onProgress = (/** @type {{ done: number }} */ { done }) => done === 2 && stop.abort();
  const adding = dossier.addAll([...articles, ...articles], { onProgress, signal: stop.signal });
  await assert.rejects(adding, { name: "AbortError" });
  const { articles: shown } = await dossier.view();
  assert.equal(shown.length, dossier.articles.length);
  assert(shown.length >= 2 && shown.length < 5, `${shown.length}`);
  dossier.close();
});
