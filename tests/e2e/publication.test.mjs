// What the page says of the day of publication and of the language.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { openTab, write } from "./articles.mjs";
import { forEachBrowser } from "./harness/index.mjs";

const story = "The mayor said on Tuesday that the bridge would stay closed until the end of the month.";
const french =
  "Le maire a déclaré mardi que le pont resterait fermé jusqu’à nouvel ordre, parce que les ingénieurs n’ont pas encore vu tous les boulons.";

forEachBrowser((_browser, open) => {
  test("a day that may be another is asked for, and taken by a click", async () => {
    const page = await open();
    await write(page, `Bridge closed\nPublished 3/4/2024\n\n${story}`);
    await openTab(page, "dates");
    assert.match(await page.textOf("#publication-note"), /Found in the text\. “3\/4\/2024” may mean/);
    assert.deepEqual(await page.textsOf("#publication-readings button"), ["4 March 2024", "3 April 2024"]);
    await page.click("#publication-readings button:last-child");
    await page.waitUntil(() => document.querySelector("#panel-dates")?.textContent?.includes("2 April 2024"));
    assert.equal(await page.valueOf("#date"), "2024-04-03");
    assert.match(await page.textOf("#publication-note"), /Given by you/);
    await page.waitForNone("#publication-readings button");
  });

  test("a text that only says how long ago it was gets no day", async () => {
    const page = await open();
    await write(page, `Bridge closed\nPublished 3 hours ago\n\n${story}`);
    assert.match(await page.textOf("#publication-note"), /says only “3 hours ago”\. Set the day/);
    await page.click("#publication-show");
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), "3 hours ago");
  });

  test("the day that the metadata of a saved page tell is theirs", async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "newslens-publication-"));
    try {
      const file = path.join(folder, "bridge.html");
      const meta = '<meta property="article:published_time" content="2024-04-03">';
      writeFileSync(file, `<html><head>${meta}</head><body><h1>Bridge closed</h1><p>${story}</p></body></html>`);
      const page = await open();
      await page.chooseFiles("#file", [file]);
      await page.waitUntil(() =>
        document
          .querySelector("#publication-note")
          ?.textContent?.startsWith("Told by the page: Wednesday 3 April 2024"),
      );
      await page.waitForNone("#publication-show");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test("a text that is surely not in English is said to be, until another comes", async () => {
    const page = await open();
    await write(page, story);
    await page.waitForNone("#language-note");
    await page.fill("#text", french);
    await page.waitFor("#language-note");
    assert.match(await page.textOf("#language-note"), /seems to be in French.*guesses at names/);
    await write(page, story);
    await page.waitForNone("#language-note");
  });
});
