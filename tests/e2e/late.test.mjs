// What the reader does while an answer is on its way stays done when it arrives: what is lit, open, chosen, focused, half typed.
import assert from "node:assert/strict";
import { article, drawn, write } from "./articles.mjs";
import { holdAnswers, releaseAnswers } from "./harness/answers.mjs";
import { forEachBrowser, test } from "./harness/index.mjs";

/** @typedef {import("./harness/index.mjs").Page} Page */

/** The article with words in front of everything, so that all places are others. */
const longer = `Yesterday’s news\n\n${article.replace("the government said", "so the government said in Faro")}`;

/**
 * The article is on the page, and the longer one in the field; what is found in that is held back.
 * @param {Page} page
 */
async function waitForLonger(page) {
  await write(page, article);
  await holdAnswers(page);
  await page.fill("#text", longer);
}

/** @param {Page} page */
async function getLonger(page) {
  await releaseAnswers(page);
  await page.waitUntil(() => document.querySelector("#reading")?.textContent?.includes("said in Faro"));
  await drawn(page);
}

const last = "#reading p:last-child";

forEachBrowser((_browser, open) => {
  test("what was clicked is lit with its row, and chosen, before and after", async () => {
    const page = await open();
    await waitForLonger(page);
    await page.click(`${last} > mark.date`);
    await page.waitFor("#panel-dates .row.lit");
    await getLonger(page);
    await page.waitFor(`${last} > mark.date.lit[aria-current]`);
    await page.waitUntil(() =>
      document.querySelector("#panel-dates .row.lit[aria-current]")?.textContent?.includes("“Tuesday”"),
    );
    assert.match(await page.textOf("#correct"), /“Tuesday”/);
    // And it is that one which is corrected.
    await page.fill('#correct [data-control="value"]', "2024-02-29");
    await page.press("Enter");
    await page.waitUntil(() =>
      document.querySelector("#panel-dates .row[aria-current]")?.textContent?.includes("29 February 2024"),
    );
  });

  test("a half typed correction, its caret and its focus stay", async () => {
    const page = await open();
    await waitForLonger(page);
    await page.click(`${last} > mark.date`);
    await page.focus('#correct [data-control="value"]');
    await page.press("Control+a");
    await page.type('#correct [data-control="value"]', "2024-0");
    await page.press("ArrowLeft");
    await getLonger(page);
    const field = await page.evaluate(() => {
      const { value, selectionStart, dataset } = /** @type {HTMLInputElement} */ (document.activeElement);
      return { value, selectionStart, control: dataset.control };
    });
    assert.deepEqual(field, { value: "2024-0", selectionStart: 5, control: "value" });
    await page.press("End");
    await page.type('#correct [data-control="value"]', "3-01");
    await page.press("Enter");
    await page.waitUntil(() => document.querySelector("#panel-dates")?.textContent?.includes("1 March 2024"));
  });

  test("a card stays open, and tells what is known by now", async () => {
    const page = await open();
    await write(page, article);
    await holdAnswers(page);
    await page.fill("#date", "2024-05-23");
    await page.hover(`${last} > mark.date`);
    assert.match(await page.textOf("#card"), /14 May 2024/);
    await releaseAnswers(page);
    await page.waitUntil(() => document.querySelector("#card:not([hidden])")?.textContent?.includes("21 May 2024"));
    await page.waitFor(`${last} > mark.date.lit`);
  });

  test("the focus stays on a highlight, though its paragraph becomes another one, and on a row", async () => {
    const page = await open();
    await write(page, article);
    await holdAnswers(page);
    await page.fill("#text", article.replace("he said on", "he then said on"));
    await page.focus("#reading");
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    while ((await focused()) !== "Portugal") await page.press("ArrowLeft");
    await releaseAnswers(page);
    await page.waitUntil(() => document.querySelector("#reading")?.textContent?.includes("he then said"));
    await drawn(page);
    await page.waitUntil(() => document.activeElement?.matches("#reading mark.place"));
    assert.equal(await focused(), "Portugal");

    await holdAnswers(page);
    await page.fill("#text", `${article}\n\nPortugal waits.`);
    await page.focus("#reading");
    while ((await focused()) !== "Portugal") await page.press("ArrowLeft");
    await page.press("Enter");
    await page.waitUntil(() => document.activeElement?.matches(".row"));
    await releaseAnswers(page);
    // The row says other things by now, and is another element.
    await page.waitUntil(() => document.querySelector("#panel-names")?.textContent?.includes("Portugal 2×"));
    await drawn(page);
    await page.waitUntil(() => document.activeElement?.matches(".row"));
    assert.match((await focused()) ?? "", /^Portugal 2×/);
  });

  test("a bar that was closed stays closed", async () => {
    const page = await open();
    await write(page, article);
    await page.click(`${last} > mark.place`);
    await page.click('#correct [data-control="remove"]');
    await page.waitFor('#correct [data-control="undo"]');
    await holdAnswers(page);
    await page.fill("#text", longer);
    await page.click('#correct [data-control="close"]');
    await page.waitForNone("#correct");
    await getLonger(page);
    await page.waitForNone("#correct");
    // What was corrected is corrected in the other text too.
    assert.equal(await page.count(`${last} > mark.place`), 0);
  });
});
