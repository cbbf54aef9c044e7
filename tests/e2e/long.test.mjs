// Long texts do not hold up the page, and the first result comes soon.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, paragraph, write } from "./articles.mjs";
import { forEachBrowser } from "./harness/index.mjs";

/** How long the page may not answer, in milliseconds: several times what it is on a quiet machine. */
const patience = 1000;

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
    const end = document.querySelector("#reading p:last-child");
    if (end?.textContent?.endsWith("The end, 1 April 2023.") && end.querySelector("mark")) {
      return { longest, whole: now - start };
    }
  }
}

forEachBrowser((_browser, open) => {
  test("a text of 1 MB is read while the page goes on answering", async () => {
    const page = await open();
    const long = `${`${paragraph.repeat(3)}\n\n`.repeat(2_000)}The end, 1 April 2023.`;
    assert.ok(long.length > 1_000_000);
    await answersWhileReading(page, long);
    await page.click("#tab-names");
    await page.waitFor("#panel-names .row");
  });

  test("so is 1 MB in a single line", async () => {
    const page = await open();
    const wide = `${"word ".repeat(200_000)}${"x".repeat(50_000)} The end, 1 April 2023.`;
    await answersWhileReading(page, wide);
    assert.equal(await page.evaluate(() => document.querySelector("#reading")?.textContent?.length), wide.length);
  });

  test("the first result for 5 KB is there soon after opening", async () => {
    const page = await open();
    await write(page, article);
    const text = `${paragraph}\n\n`.repeat(25);
    const measure = async () => {
      await page.reload();
      await page.fill("#text", text);
      await page.waitFor("#reading mark");
      return page.evaluate(() => performance.getEntriesByName("newslens:shown")[0]?.startTime);
    };
    const times = [await measure(), await measure(), await measure()];
    assert.ok(Math.min(...times) < patience, `the first results came after ${times.map(Math.round).join(", ")} ms`);
  });
});
