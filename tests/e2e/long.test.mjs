// Long texts do not hold up the page, and the first result comes soon.
import assert from "node:assert/strict";
import { article, paragraph, write } from "./articles.mjs";
import { conditions } from "./harness/conditions.mjs";
import { forEachBrowser, test } from "./harness/index.mjs";

/** How long the page may not answer, in milliseconds: several times what it is on a quiet machine. */
const patience = 1000 * conditions.slow + conditions.late;

/**
 * Whether the page goes on answering while it reads a text: no pause is long, or, where other programs hold up this one, no
 * pause takes most of the time. The best of three attempts counts, since others can only make pauses longer.
 * @param {import("./harness/index.mjs").Page} page
 * @param {string} text
 */
async function answersWhileReading(page, text) {
  /** @type {{ longest: number, whole: number }[]} */
  const attempts = [];
  const isGood = () => attempts.some(({ longest, whole }) => longest < Math.max(patience, whole / 2));
  while (attempts.length < 3 && !isGood()) {
    await write(page, article);
    attempts.push(await page.evaluate(longestPause, text));
  }
  assert.ok(isGood(), `the page did not answer for long: ${JSON.stringify(attempts)}`);
}

/**
 * Puts a text into the page and watches how long the page does not answer until its end is shown.
 * @param {string} text
 */
async function longestPause(text) {
  const field = /** @type {HTMLTextAreaElement} */ (document.querySelector("#text"));
  field.value = text;
  let longest = 0;
  const start = performance.now();
  let last = start;
  field.dispatchEvent(new InputEvent("input"));
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve));
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    const end = document.querySelector("#reading .section:last-child p:last-child");
    if (end?.textContent?.endsWith("The end, 1 April 2023.")) {
      return { longest, whole: now - start };
    }
  }
}

/** Where the caret is in the field, and a paragraph in the window. */
function placeOfReader() {
  const field = /** @type {HTMLTextAreaElement} */ (document.querySelector("#text"));
  const paragraph = document.querySelectorAll("#reading p")[270];
  return { caret: field.selectionStart, top: paragraph.getBoundingClientRect().top };
}

forEachBrowser((_browser, open) => {
  test("a text of 1 MB is read while the page goes on answering", async () => {
    const page = await open();
    const long = `${`${paragraph.repeat(3)}\n\n`.repeat(2_000)}The end, 1 April 2023.`;
    assert.ok(long.length > 1_000_000);
    await answersWhileReading(page, long);
    // What is far away has its highlights drawn when it comes near.
    const end = "#reading .section:last-child p:last-child";
    assert.equal(await page.count(`${end} mark`), 0);
    await page.evaluate((/** @type {string} */ end) => document.querySelector(end)?.scrollIntoView(), end);
    await page.waitFor(`${end} mark`);
    await page.click("#tab-names");
    await page.waitFor("#panel-names .row");
  });

  test("so is 1 MB in a single line", async () => {
    const page = await open();
    const wide = `${"word ".repeat(200_000)}${"x".repeat(50_000)} The end, 1 April 2023.`;
    await answersWhileReading(page, wide);
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
    const before = await page.evaluate(placeOfReader);
    await page.type("#text", "really ");
    await page.waitUntil(() => document.querySelector("#reading")?.textContent?.includes("really told"));
    const after = await page.evaluate(placeOfReader);
    assert.equal(after.caret, before.caret + "really ".length);
    assert.ok(Math.abs(after.top - before.top) < 60, `it moved from ${before.top} to ${after.top}`);
  });

  test("the first result for 5 KB is there soon after opening", async () => {
    const page = await open();
    await write(page, article);
    const text = `${paragraph}\n\n`.repeat(25);
    const measure = async () => {
      await page.reload();
      await page.fill("#text", text);
      await page.waitFor("#reading mark");
      return page.evaluate(() => {
        const [ready, shown] = ["newslens:ready", "newslens:shown"].map((name) =>
          Number(performance.getEntriesByName(name)[0]?.startTime),
        );
        return { ready, shown };
      });
    };
    // Where other programs hold up this one, loading the page's few files takes its time too.
    const times = [await measure(), await measure(), await measure()];
    const isSoon = times.some(({ ready, shown }) => shown < Math.max(patience, 5 * ready));
    assert.ok(isSoon, `the first results came after ${JSON.stringify(times)}`);
  });
});
