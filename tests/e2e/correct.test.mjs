// The reader corrects what was found.
import assert from "node:assert/strict";
import { article, drawn, openTab, write } from "./articles.mjs";
import { forEachBrowser, test } from "./harness/index.mjs";

/** @typedef {import("./harness/index.mjs").Page} Page */

/**
 * @param {Page} page
 * @param {string} name
 */
const control = (page, name) => page.click(`#correct [data-control="${name}"]`);

/**
 * Waits until a name is in the list, with as many mentions as it says.
 * @param {Page} page
 * @param {string} row  as "Helena Duarte 2×"
 * @param {number} [times]  how many rows say so
 */
async function waitForName(page, row, times = 1) {
  await openTab(page, "names");
  await page.waitUntil(
    (wanted, number) => {
      const heads = [...document.querySelectorAll("#panel-names .row-head")];
      return heads.filter(({ textContent }) => textContent?.startsWith(wanted)).length === number;
    },
    row,
    times,
  );
}

/**
 * Selects words in the text, as by dragging over them.
 * @param {Page} page
 * @param {string} words
 */
async function selectWords(page, words) {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(/** @type {Node} */ (document.querySelector("#reading")), 4);
    while (walker.nextNode()) {
      const node = /** @type {Text} */ (walker.currentNode);
      const at = node.data.indexOf(wanted);
      if (at < 0) continue;
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      node.parentElement?.dispatchEvent(new PointerEvent("pointerup", { bubbles: true }));
      return;
    }
  }, words);
}

forEachBrowser((_browser, open) => {
  test("a name gets another kind, is merged, split off and taken away", async () => {
    const page = await open();
    await write(page, article);
    await page.click("#reading p:nth-child(4) > mark.person");
    await page.select('#correct [data-control="type"]', "organization");
    await page.waitFor("#reading p:nth-child(4) > mark.organization");
    await drawn(page);
    assert.equal(await page.count("#reading p:nth-child(4) > mark.person"), 0);
    assert.match(await page.textOf(".chip.organization .chip-count"), /[1-9]/);

    await control(page, "split");
    await waitForName(page, "Tomás Ferreira", 2);
    const other = await page.evaluate(() => {
      const options = [...document.querySelectorAll('#correct [data-control="same"] option')];
      return /** @type {HTMLOptionElement} */ (options.find(({ textContent }) => textContent === "Helena Duarte"))
        .value;
    });
    await page.select('#correct [data-control="same"]', other);
    await waitForName(page, "Helena Duarte 2×");

    await control(page, "remove");
    await waitForName(page, "Helena Duarte 1×");
    assert.match(await page.textOf("#correct"), /4 corrections/);
  });

  test("a date gets a value, a quote a speaker", async () => {
    const page = await open();
    await write(page, article);
    await page.click("#reading p:nth-child(4) > mark.date");
    await page.fill('#correct [data-control="value"]', "2024-02-30");
    await page.press("Enter");
    await page.waitFor('#correct [data-control="value"]:invalid');
    await page.fill('#correct [data-control="value"]', "2024-02-29");
    await page.press("Enter");
    await page.waitUntil(() =>
      document.querySelector("#panel-dates")?.textContent?.includes("Thursday 29 February 2024"),
    );

    // A value typed last is taken though another mark is chosen at once.
    await page.fill('#correct [data-control="value"]', "");
    await page.type('#correct [data-control="value"]', "2024-W09");
    await page.click("#reading p:nth-child(4) mark.quote.direct");
    await openTab(page, "dates");
    await page.waitUntil(() =>
      document.querySelector("#panel-dates")?.textContent?.includes("The week from Monday 26 February 2024"),
    );
    const duarte = await page.evaluate(() => {
      const options = [...document.querySelectorAll('#correct [data-control="speaker"] option')];
      return /** @type {HTMLOptionElement} */ (options.find(({ textContent }) => textContent === "Helena Duarte"))
        .value;
    });
    await page.select('#correct [data-control="speaker"]', duarte);
    await page.waitFor('#reading p:nth-child(4) mark.quote.direct[data-label="Helena Duarte"]');
  });

  test("selected words are marked", async () => {
    const page = await open();
    await write(page, article);
    await selectWords(page, "fishing association");
    await control(page, "mark-organization");
    await waitForName(page, "fishing association 1×");
    await drawn(page);
    assert.ok((await page.textsOf("#reading mark.organization")).includes("fishing association"));
  });

  test("corrections are undone and redone, and stay while one types elsewhere", async () => {
    const page = await open();
    await write(page, article);
    await page.click("#reading p:nth-child(4) > mark.place");
    await page.select('#correct [data-control="type"]', "organization");
    await page.waitFor("#reading p:nth-child(4) > mark.organization");
    await page.fill("#text", article.replace("the government said", "so the government said"));
    await page.waitUntil(() => document.querySelector("#reading")?.textContent?.includes("so the government"));
    await drawn(page);
    assert.equal(await page.textOf("#reading p:nth-child(4) > mark.organization"), "Portugal");

    await control(page, "undo");
    await page.waitFor("#reading p:nth-child(4) > mark.place");
    await page.focus("#reading");
    await page.press("Control+Shift+z");
    await page.waitFor("#reading p:nth-child(4) > mark.organization");
    await page.press("Control+z");
    await page.waitFor("#reading p:nth-child(4) > mark.place");
  });

  test("what is taken along is what was corrected", async () => {
    const page = await open();
    await write(page, article);
    await page.click("#reading p:nth-child(4) > mark.place");
    await control(page, "remove");
    await page.waitForNone("#reading p:nth-child(4) > mark.place");
    await page.click("#export");
    const { text } = await page.download(() => page.click('[data-format="json"] button:last-child'));
    const { entities } = JSON.parse(text);
    assert.ok(entities.length > 0);
    assert.ok(entities.every((/** @type {{ name: string }} */ { name }) => name !== "Portugal"));
  });

  test("by keyboard: C goes to the corrections of the chosen highlight", async () => {
    const page = await open();
    await write(page, article);
    await page.focus("#reading");
    await page.press("ArrowRight");
    await page.press("c");
    assert.ok(await page.evaluate(() => document.activeElement?.closest("#correct") !== null));
  });
});
