// The dossier as axe-core sees it, in each of its views; that nothing in it moves by itself; and in Portuguese.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before } from "node:test";
import { drawn } from "./articles.mjs";
import { complaints } from "./complaints.mjs";
import { forEachBrowser, test } from "./harness/index.mjs";
import { writeStory } from "./story.mjs";

/** @typedef {import("./harness/index.mjs").Page} Page */

/** @type {string} */
let folder;
/** @type {string[]} */
let files;
before(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "newslens-dossier-look-"));
  files = writeStory(folder);
});
after(() => rmSync(folder, { recursive: true }));

/** @param {Page} page */
async function openStory(page) {
  await page.chooseFiles("#file", files);
  await page.waitFor(".utterance");
  await drawn(page);
}

/** @param {Page} page */
async function openSample(page) {
  await page.click("#dossier-start");
  await page.waitFor("#dossier-sample");
  await page.click("#dossier-sample");
  await page.waitFor(".utterance");
  await drawn(page);
}

const views = /** @type {const} */ (["told", "speakers", "timeline", "cast", "matrix"]);

forEachBrowser((browser, open) => {
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    for (const width of [1280, 360]) {
      test(`axe-core finds nothing wrong, ${colorScheme}, ${width} wide`, async () => {
        const page = await open("/", { colorScheme, reducedMotion: true, viewport: { width, height: 800 } });
        await page.click("#dossier-start");
        await page.waitFor("#dossier-sample");
        assert.deepEqual(await complaints(page), [], "empty");
        await openStory(page);
        for (const view of views) {
          await page.click(`#dossier-${view}-tab`);
          await drawn(page);
          if (view === "cast") await page.click("#dossier-cast summary");
          assert.deepEqual(await complaints(page), [], view);
        }
        await page.click("[popovertarget=dossier-take]");
        assert.deepEqual(await complaints(page), [], "taking along");
      });
    }
  }

  test("nothing is wider than a telephone", async () => {
    const page = await open("/", { viewport: { width: 360, height: 740 } });
    await openStory(page);
    for (const view of views) {
      await page.click(`#dossier-${view}-tab`);
      await drawn(page);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), view);
    }
  });

  test("the views are gone through by the keyboard", async () => {
    const page = await open();
    await openStory(page);
    await page.focus("#dossier-told-tab");
    await page.press("ArrowRight");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "dossier-speakers-tab");
    await page.press("ArrowLeft");
    await page.focus(".utterance .leading");
    await page.press("Enter");
    await page.waitUntil(() => document.activeElement?.matches("#reading mark"));
    await page.focus("#to-dossier");
    await page.press("Enter");
    await page.waitUntil(() => document.activeElement?.id === "dossier-title");
  });

  const skip = browser === "chromium" ? false : "this browser does not tell layout shifts";
  test("nothing moves by itself when articles come", { skip }, async () => {
    const page = await open();
    await page.click("#dossier-start");
    await page.waitFor("#dossier-sample");
    // What the reader's own act moves is no shift, for half a second.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)));
    await page.chooseFiles("#dossier-file", files);
    await page.waitFor(".utterance");
    await drawn(page);
    const moved = await page.evaluate(
      () =>
        /** @type {Promise<number>} */ (
          new Promise((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const shift of /** @type {any[]} */ (list.getEntries()))
                sum += shift.hadRecentInput ? 0 : shift.value;
            }).observe({ type: "layout-shift", buffered: true });
            requestAnimationFrame(() => setTimeout(() => resolve(sum), 100));
          })
        ),
    );
    assert.ok(moved < 0.01, `it moved by ${moved}`);
  });

  test("in Portuguese, with a sample of its own", async () => {
    const page = await open("/pt.html");
    await openSample(page);
    assert.match(await page.textOf("#dossier-title"), /^4 notícias lado a lado$/);
    assert.match((await page.textsOf(".utterance")).join("\n"), /dito por Caio Barros/);
  });
});
