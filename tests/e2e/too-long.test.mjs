// A text longer than is read: told in one sentence, before the page dies of it; it is shown and kept.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { after } from "node:test";
import { article, paragraph, waitForText } from "./articles.mjs";
import { forEachBrowser, test } from "./harness/index.mjs";

const length = 64_000_000;
const folder = mkdtempSync(path.join(os.tmpdir(), "newslens-too-long-"));
const file = path.join(folder, "long.txt");
const ofThree = `${paragraph.repeat(3).trimEnd()}\n\n`;
writeFileSync(file, ofThree.repeat(Math.ceil(length / ofThree.length)).slice(0, length), "utf8");
const short = path.join(folder, "short.txt");
writeFileSync(short, article);
after(() => rmSync(folder, { recursive: true }));

forEachBrowser((_browser, open) => {
  test("64 MB are refused, shown and kept; the next text is read", async () => {
    const page = await open();
    await page.chooseFiles("#file", [file]);
    await page.waitUntil(
      () => document.querySelector("#status.problem") !== null && !document.body.classList.contains("unread"),
    );
    assert.equal(
      await page.textOf("#status"),
      "This text has 64 million characters; newslens reads up to 32 million. It is shown and kept, but not analysed.",
    );
    const kept = await page.evaluate(() => ({
      length: document.querySelector("textarea")?.value.length,
      first: document.querySelector("#reading p")?.textContent,
    }));
    assert.deepEqual(kept, { length, first: ofThree.trim() });
    await page.chooseFiles("#file", [short]);
    await waitForText(page, "mark.person");
    assert.match(await page.textOf("#status"), /^\d+ dates/);
  });
});
