// The reader corrects what was found.
import assert from "node:assert/strict";
import { article, write } from "./articles.mjs";
import { forEachBrowser, test } from "./harness/index.mjs";

/** @typedef {import("./harness/index.mjs").Page} Page */

/**
 * @param {Page} page
 * @param {string} name
 */
const control = (page, name) => page.click(`#correct [data-control="${name}"]`);

/** @param {Page} page */
async function names(page) {
  await page.click("#tab-names");
  return page.evaluate(() =>
    [...document.querySelectorAll("#panel-names .row")].map((row) => row.querySelector(".row-head")?.textContent),
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
    assert.equal(await page.count("#reading p:nth-child(4) > mark.person"), 0);
    await page.waitFor("#reading p:nth-child(4) > mark.organization");
    assert.match(await page.textOf(".chip.organization .chip-count"), /[1-9]/);

    await control(page, "split");
    assert.equal((await names(page)).filter((name) => name?.startsWith("Tomás Ferreira")).length, 2);
    const other = await page.evaluate(() => {
      const options = [...document.querySelectorAll('#correct [data-control="same"] option')];
      return /** @type {HTMLOptionElement} */ (options.find(({ textContent }) => textContent === "Helena Duarte"))
        .value;
    });
    await page.select('#correct [data-control="same"]', other);
    assert.ok((await names(page)).includes("Helena Duarte 2×"), (await names(page)).join());

    await control(page, "remove");
    assert.ok((await names(page)).includes("Helena Duarte 1×"));
    assert.match(await page.textOf("#correct"), /4 corrections/);
  });

  test("a date gets a value, a quote a speaker", async () => {
    const page = await open();
    await write(page, article);
    await page.click("#reading p:nth-child(4) > mark.date");
    await page.fill('#correct [data-control="value"]', "2024-02-30");
    await page.press("Enter");
    assert.equal(await page.count('#correct [data-control="value"]:invalid'), 1);
    await page.fill('#correct [data-control="value"]', "2024-02-29");
    await page.press("Enter");
    await page.waitUntil(() =>
      document.querySelector("#panel-dates")?.textContent?.includes("Thursday 29 February 2024"),
    );

    await page.click("#reading p:nth-child(4) mark.quote.direct");
    const duarte = await page.evaluate(() => {
      const options = [...document.querySelectorAll('#correct [data-control="speaker"] option')];
      return /** @type {HTMLOptionElement} */ (options.find(({ textContent }) => textContent === "Helena Duarte"))
        .value;
    });
    await page.select('#correct [data-control="speaker"]', duarte);
    assert.equal(await page.attributeOf("#reading p:nth-child(4) mark.quote.direct", "data-label"), "Helena Duarte");
  });

  test("selected words are marked", async () => {
    const page = await open();
    await write(page, article);
    await selectWords(page, "fishing association");
    await control(page, "mark-organization");
    assert.ok((await page.textsOf("#reading mark.organization")).includes("fishing association"));
    assert.ok((await names(page)).includes("fishing association 1×"));
  });

  test("corrections are undone and redone, and stay while one types elsewhere", async () => {
    const page = await open();
    await write(page, article);
    await page.click("#reading p:nth-child(4) > mark.place");
    await page.select('#correct [data-control="type"]', "organization");
    await page.waitFor("#reading p:nth-child(4) > mark.organization");
    await page.fill("#text", article.replace("the government said", "so the government said"));
    await page.waitUntil(() => document.querySelector("#reading")?.textContent?.includes("so the government"));
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
