// Long texts do not hold up the page, and the first result comes soon.
import assert from "node:assert/strict";
import { article, drawn, openTab, paragraph, write } from "./articles.mjs";
import { holdResults, releaseAnswers } from "./harness/answers.mjs";
import { forEachBrowser, test } from "./harness/index.mjs";

const end = "#reading .section:last-child p:last-child";

/**
 * Puts a text into the page, and notes how many turns the page takes to put its paragraphs in their places, and how many
 * highlights there are after the first of them.
 * @param {string} text
 */
function putAndWatch(text) {
  const watched = { turns: 0, marks: 0 };
  Object.assign(window, { watched });
  const reading = /** @type {Element} */ (document.querySelector("#reading"));
  new MutationObserver(() => {
    watched.turns += 1;
    if (watched.turns === 1) watched.marks = reading.querySelectorAll("mark").length;
  }).observe(reading, { childList: true, subtree: true });
  const field = /** @type {HTMLTextAreaElement} */ (document.querySelector("#text"));
  field.value = text;
  field.dispatchEvent(new InputEvent("input"));
}

/**
 * Waits until a text that was put in is there to its end, and tells what was noted.
 * @param {import("./harness/index.mjs").Page} page
 * @returns {Promise<{ turns: number, marks: number }>}
 */
async function watched(page) {
  await page.waitUntil((last) => document.querySelector(last)?.textContent?.endsWith("The end, 1 April 2023."), end);
  await drawn(page);
  return page.evaluate(() => /** @type {any} */ (window).watched);
}

/** Where the caret is in the field, and a paragraph in the window. */
function placeOfReader() {
  const field = /** @type {HTMLTextAreaElement} */ (document.querySelector("#text"));
  const paragraph = document.querySelectorAll("#reading p")[270];
  return { caret: field.selectionStart, top: paragraph.getBoundingClientRect().top };
}

forEachBrowser((_browser, open) => {
  test("a text of 3 MB is laid out in more than one turn, between which the page answers", async () => {
    const page = await open();
    const long = `${`${paragraph.repeat(3)}\n\n`.repeat(6_000)}The end, 1 April 2023.`;
    assert.ok(long.length > 3_000_000);
    await page.evaluate(putAndWatch, long);
    const { turns } = await watched(page);
    // The quicker the machine, the fewer.
    assert.ok(turns > 1, `it took ${turns}`);
    // What is far away has its highlights drawn when it comes near.
    assert.equal(await page.count(`${end} mark`), 0);
    await page.evaluate((/** @type {string} */ end) => document.querySelector(end)?.scrollIntoView(), end);
    await page.waitFor(`${end} mark`);
    await openTab(page, "names");
    await page.waitFor("#panel-names .row");
  });

  test("while it is analysed, which a worker does, the page goes on answering", async () => {
    const page = await open();
    await write(page, article);
    await holdResults(page);
    await page.evaluate(putAndWatch, `${`${paragraph.repeat(3)}\n\n`.repeat(2_000)}The end, 1 April 2023.`);
    await page.waitFor("#cancel");
    await page.click("#reading p:nth-child(4) > mark.date");
    await page.waitFor("#panel-dates .row.lit");
    await releaseAnswers(page);
    await watched(page);
  });

  test("1 MB in a single line is read too", async () => {
    const page = await open();
    const wide = `${"word ".repeat(200_000)}${"x".repeat(50_000)} The end, 1 April 2023.`;
    await page.evaluate(putAndWatch, wide);
    await watched(page);
    assert.equal(await page.evaluate(() => document.querySelector("#reading")?.textContent?.length), wide.length);
  });

  test("caret and place stay while one types in the middle of a long text", async () => {
    const page = await open();
    const text = Array.from({ length: 500 }, (_, index) => `Day ${index}. ${paragraph}`).join("\n\n");
    await write(page, text);
    await page.waitFor("#reading .section:last-child p:nth-child(20)");
    await page.evaluate(() => {
      const field = /** @type {HTMLTextAreaElement} */ (document.querySelector("#text"));
      const middle = field.value.indexOf("told", 50_000);
      field.focus();
      field.setSelectionRange(middle, middle);
      document.querySelectorAll("#reading p")[270]?.scrollIntoView({ block: "center" });
    });
    await page.waitUntil(
      () => (document.querySelectorAll("#reading p")[270]?.querySelectorAll("mark").length ?? 0) > 0,
    );
    await drawn(page);
    const before = await page.evaluate(placeOfReader);
    await page.type("#text", "really ");
    await page.waitUntil(() => document.querySelector("#reading")?.textContent?.includes("really told"));
    await drawn(page);
    const after = await page.evaluate(placeOfReader);
    assert.equal(after.caret, before.caret + "really ".length);
    assert.ok(Math.abs(after.top - before.top) < 60, `it moved from ${before.top} to ${after.top}`);
  });

  test("a text of 5 KB has its highlights as soon as it is there", async () => {
    const page = await open();
    await page.evaluate(putAndWatch, `${`${paragraph}\n\n`.repeat(25)}The end, 1 April 2023.`);
    const { marks } = await watched(page);
    assert.ok(marks > 0);
  });
});
