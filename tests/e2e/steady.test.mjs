// Nothing moves by itself while results arrive. Only Chromium tells its layout shifts.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { after } from "node:test";
import { article, paste, waitForText } from "./articles.mjs";
import { forEachBrowser, test } from "./harness/index.mjs";

/** @typedef {import("./harness/index.mjs").Page} Page */

const folder = mkdtempSync(path.join(os.tmpdir(), "newslens-steady-"));
const file = path.join(folder, "article.txt");
writeFileSync(file, article.repeat(5));
after(() => rmSync(folder, { recursive: true }));

/**
 * How much the page has moved by itself so far, 0 being nothing and 0.1 what is still called good; and what moved.
 * @returns {Promise<{ sum: number, moved: string[] }>}
 */
async function movedSoFar() {
  /** @type {PerformanceEntry[]} */
  const shifts = [];
  const now = performance.now();
  await new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      shifts.push(...list.getEntries());
      if (shifts.some(({ startTime }) => startTime > now)) resolve(undefined);
    });
    observer.observe({ type: "layout-shift", buffered: true });
    // Once this one is told, all before have been.
    const space = document.createElement("div");
    space.style.height = "200px";
    document.body.prepend(space);
  });
  const own = /** @type {any[]} */ (shifts).filter(
    ({ hadRecentInput, startTime }) => !hadRecentInput && startTime <= now,
  );
  const nodes = own.flatMap(({ sources }) =>
    sources.map((/** @type {any} */ { node }) => node?.id || node?.className || node?.nodeName),
  );
  return { sum: own.reduce((sum, { value }) => sum + value, 0), moved: nodes };
}

/** Ways for a text to come in, each with the address it starts at. */
/** @type {Record<string, [address: string, act: (page: Page) => Promise<unknown>]>} */
const ways = {
  "the sample at the start": ["/#sample", async () => {}],
  "a file": ["/", (page) => page.chooseFiles("#file", [file])],
  "a paste": ["/", (page) => paste(page, "#text", { text: article })],
  "a file after the sample": [
    "/#sample",
    async (page) => {
      await waitForText(page);
      await page.chooseFiles("#file", [file]);
    },
  ],
};

forEachBrowser((browser, open) => {
  const skip = browser === "chromium" ? false : "this browser does not tell layout shifts";
  for (const [name, [address, act]] of Object.entries(ways)) {
    for (const viewport of [
      { width: 1280, height: 800 },
      { width: 360, height: 740 },
    ]) {
      test(`nothing moves with ${name}, ${viewport.width} wide`, { skip }, async () => {
        const page = await open(address, { viewport });
        await act(page);
        await waitForText(page);
        await page.waitUntil(() => !document.body.classList.contains("unread"));
        const { sum, moved } = await page.evaluate(movedSoFar);
        assert.ok(sum < 0.01, `it moved by ${sum}: ${moved}`);
      });
    }
  }
});
