// What takes long tells how far it is, and can be cancelled: what was there before comes back, and the page says so.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { after } from "node:test";
import { article, openTab, paragraph, write } from "./articles.mjs";
import { holdAnswers, holdResults, releaseAnswers } from "./harness/answers.mjs";
import { forEachBrowser, test } from "./harness/index.mjs";

/** @typedef {import("./harness/index.mjs").Page} Page */

const folder = mkdtempSync(path.join(os.tmpdir(), "newslens-cancel-"));
const file = path.join(folder, "long.txt");
writeFileSync(file, `${`${paragraph.repeat(3)}\n\n`.repeat(20_000)}The end, 1 April 2023.`);
after(() => rmSync(folder, { recursive: true }));

/** What is said where the article stands, after something else was cancelled. */
const said = "Cancelled. 4 dates, 3 quotes, 4 names";

/** What there is to see of how the page is, at one moment. */
function state() {
  const [text, date] = /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("#text, #date"));
  return {
    text: text.value,
    date: date.value,
    status: document.querySelector("#status")?.textContent,
    isBusy: document.querySelector("#busy:not([hidden])") !== null || document.querySelector("[aria-busy]") !== null,
  };
}

/**
 * The article is shown, with a day of publication that is given, and not yet counted from: what is found then is held back.
 * @param {Page} page
 */
async function waitForDay(page) {
  await write(page, article);
  await openTab(page, "dates");
  await holdAnswers(page);
  await page.evaluate(() => {
    const date = /** @type {HTMLInputElement} */ (document.querySelector("#date"));
    date.value = "2024-05-23";
    date.dispatchEvent(new Event("change"));
  });
  await page.waitFor("#cancel");
}

/**
 * The article is back, and so is what was asked of it: days are counted from the one that was given.
 * @param {Page} page
 */
async function articleIsBack(page) {
  await page.waitUntil(() => document.querySelector("#panel-dates")?.textContent?.includes("21 May 2024"));
  assert.deepEqual(await page.evaluate(state), { text: article, date: "2024-05-23", status: said, isBusy: false });
}

forEachBrowser((_browser, open) => {
  test("what takes long tells how far it is, and can be cancelled; the next text is read", async () => {
    const page = await open();
    await holdResults(page);
    await page.chooseFiles("#file", [file]);
    await page.waitUntil(() => {
      const isTold = document.querySelector("#status")?.textContent === "Reading…";
      const isBusy = document.querySelector('#article[aria-busy="true"]') !== null;
      const bar = document.querySelector("progress");
      return isTold && isBusy && bar?.checkVisibility() && bar.value > 0;
    });
    await page.click("#cancel");
    assert.deepEqual(await page.evaluate(state), {
      text: "",
      date: "",
      status: "Cancelled. No text yet.",
      isBusy: false,
    });
    // The worker was ended; another one reads on.
    await write(page, article);
  });

  test("a file that is cancelled leaves the article, and what was asked of it before", async () => {
    const page = await open();
    await waitForDay(page);
    await page.chooseFiles("#file", [file]);
    // The day is not the next article's.
    await page.waitUntil(() => /** @type {HTMLInputElement} */ (document.querySelector("#date")).value === "");
    await page.press("Escape");
    await releaseAnswers(page);
    await articleIsBack(page);
  });

  test("so does a text that is cancelled in the moment in which it comes", async () => {
    const page = await open();
    await waitForDay(page);
    await page.evaluate(() => {
      const given = new DataTransfer();
      given.setData("text/plain", "word ".repeat(120_000));
      const drop = Object.defineProperty(new Event("drop", { bubbles: true }), "dataTransfer", { value: given });
      document.body.dispatchEvent(drop);
      document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
    });
    assert.equal((await page.evaluate(state)).text, article);
    await releaseAnswers(page);
    await articleIsBack(page);
  });

  test("what was undone while a file was read is undone when that is cancelled", async () => {
    const page = await open();
    await write(page, article);
    await page.click("#reading p:nth-child(4) > mark.place");
    await page.click('#correct [data-control="remove"]');
    await page.waitForNone("#reading p:nth-child(4) > mark.place");
    await holdAnswers(page);
    await page.chooseFiles("#file", [file]);
    await page.waitUntil(
      () => document.querySelector("#reading:focus") && document.querySelector("#busy:not([hidden])"),
    );
    await page.press("Control+z");
    await page.press("Escape");
    await page.waitFor("#reading p:nth-child(4) > mark.place");
    assert.deepEqual(await page.evaluate(state), { text: article, date: "", status: said, isBusy: false });
  });
});
