// A text longer than is read: told in one sentence, before the page dies of it; it is shown and kept.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { after } from "node:test";
import { article, paragraph } from "./articles.mjs";
import { forEachBrowser, test } from "./harness/index.mjs";

const length = 64_000_000;
const folder = mkdtempSync(path.join(os.tmpdir(), "newslens-too-long-"));
const file = path.join(folder, "long.txt");
const ofThree = `${paragraph.repeat(3).trimEnd()}\n\n`;
writeFileSync(file, ofThree.repeat(Math.ceil(length / ofThree.length)).slice(0, length), "utf8");
const short = path.join(folder, "short.txt");
writeFileSync(short, article);
after(() => rmSync(folder, { recursive: true }));

/** How long the page may take to show it, in milliseconds: many times what it takes on a quiet machine. */
const patience = 120_000;

/**
 * What the page says at last.
 * @param {import("./harness/index.mjs").Page} page
 */
async function said(page) {
  const end = Date.now() + patience;
  const problem = () =>
    page.evaluate(() => {
      const isShown = !document.body.classList.contains("unread");
      return isShown ? (document.querySelector("#status.problem")?.textContent ?? "") : "";
    });
  let found = await problem();
  while (!found && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    found = await problem();
  }
  return found;
}

forEachBrowser((_browser, open) => {
  test("64 MB are refused, shown and kept; the next text is read", async () => {
    const page = await open();
    await page.chooseFiles("#file", [file]);
    assert.equal(
      await said(page),
      "This text has 64 million characters; newslens reads up to 32 million. It is shown and kept, but not analysed.",
    );
    const kept = await page.evaluate(() => ({
      length: document.querySelector("textarea")?.value.length,
      first: document.querySelector("#reading p")?.textContent,
    }));
    assert.deepEqual(kept, { length, first: ofThree.trim() });
    await page.chooseFiles("#file", [short]);
    await page.waitFor("#reading mark.person");
    assert.match(await page.textOf("#status"), /^\d+ dates/);
  });
});
