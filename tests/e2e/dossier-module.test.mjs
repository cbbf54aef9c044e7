// Several articles side by side in browsers, by the package's own files: compared in a worker, while the page goes on.
import assert from "node:assert/strict";
import { Dossier } from "../../www/dossier.js";
import { stories } from "../js/dossier/stories.mjs";
import { forEachBrowser, test, unbundled } from "./harness/index.mjs";

/** The most milliseconds that the page may be held up; on a machine that has other work to do, too. */
const patience = 250;

/** Runs in the page: the view of these articles, after one more was refused, and how long the page was held up at most. */
async function viewOf(/** @type {any[]} */ articles) {
  const { Dossier } = /** @type {typeof import("../../www/dossier.js")} */ (
    await import(`${location.origin}/dossier.js`)
  );
  let last = performance.now();
  let longest = 0;
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  });
  const dossier = await Dossier.open();
  /** @type {number[]} */
  const told = [];
  const added = await dossier.addAll([...articles, { title: "Empty", text: "" }], {
    onProgress: ({ done }) => told.push(done),
  });
  const view = await dossier.view();
  clearInterval(beat);
  const saved = dossier.save();
  dossier.close();
  const again = await Dossier.open({ saved });
  const isSame = JSON.stringify(await again.view()) === JSON.stringify(view);
  again.close();
  return { view, longest, told: told.length, error: added.at(-1)?.error?.message, isSame };
}

forEachBrowser((_browser, open) => {
  test("a worker shows what Node shows, and opens what was saved", async () => {
    const page = await open("/empty.html");
    const { articles } = stories()[0];
    const dossier = await Dossier.open();
    await dossier.addAll(articles);
    const { view, error, told, isSame } = await page.evaluate(viewOf, articles);
    assert.deepEqual(view, await dossier.view());
    assert.equal(error, 'article "Empty": its text is empty; there has to be something to read');
    assert.equal(told, articles.length + 1);
    assert(isSame);
    assert(!page.requests.some((address) => address.includes("newslens_pt")), page.requests.join());
  });

  test("the page goes on while five hundred articles are read and compared", async () => {
    const page = await open("/empty.html");
    const all = stories().flatMap(({ articles }) => articles);
    const many = Array.from({ length: 500 }, (_, at) => ({ ...all[at % all.length], outlet: `Paper ${at}` }));
    const { view, longest, told, isSame } = await page.evaluate(viewOf, many);
    assert.equal(told, 501);
    assert.equal(view.articles.length, 500);
    assert(view.utterances.length > 100 && isSame);
    assert(longest < patience, `it was held up for ${longest} ms`);
  });
}, unbundled);
