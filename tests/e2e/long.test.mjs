// Long texts do not hold up the page, and the first result comes soon.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, paragraph, write } from "./articles.mjs";
import { forEachBrowser } from "./harness/index.mjs";

/** How long the page may not answer, with room for slow and busy machines: about ten times what it is on a quiet one. */
const patience = 1000;

/**
 * The least of some pauses, since other programs' work on the same machine can only make them longer.
 * @param {import("./harness/index.mjs").Page} page
 * @param {string} text
 */
async function leastPause(page, text) {
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 3 && least > patience; attempt += 1) {
    await write(page, article);
    least = Math.min(least, await page.evaluate(longestPause, text));
  }
  return least;
}

/**
 * Puts a text into the page and watches how long the page does not answer until its end is shown.
 * @param {string} text
 */
async function longestPause(text) {
  const field = /** @type {HTMLTextAreaElement} */ (document.querySelector("#text"));
  field.value = text;
  let longest = 0;
  let last = performance.now();
  field.dispatchEvent(new InputEvent("input"));
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve));
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    const end = document.querySelector("#reading p:last-child");
    if (end?.textContent?.endsWith("The end, 1 April 2023.") && end.querySelector("mark")) return longest;
  }
}

forEachBrowser((_browser, open) => {
  test("a text of 1 MB is read while the page goes on answering", async () => {
    const page = await open();
    const long = `${`${paragraph.repeat(3)}\n\n`.repeat(2_000)}The end, 1 April 2023.`;
    assert.ok(long.length > 1_000_000);
    const pause = await leastPause(page, long);
    assert.ok(pause < patience, `the page did not answer for ${pause} ms`);
    await page.click("#tab-names");
    await page.waitFor("#panel-names .row");
  });

  test("so is 1 MB in a single line", async () => {
    const page = await open();
    const wide = `${"word ".repeat(200_000)}${"x".repeat(50_000)} The end, 1 April 2023.`;
    const pause = await leastPause(page, wide);
    assert.ok(pause < patience, `the page did not answer for ${pause} ms`);
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
    assert.ok(Math.min(...times) < 1000, `the first results came after ${times.map(Math.round).join(", ")} ms`);
  });
});
