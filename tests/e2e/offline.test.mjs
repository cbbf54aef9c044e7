// The page as it is deployed: a folder of files at any path, which works with the network cut after the first visit.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before } from "node:test";
import { fileURLToPath } from "node:url";
import { writePageFiles } from "../../scripts/page/files.mjs";
import { startServer } from "../../scripts/serve.mjs";
import { article, waitForText, write } from "./articles.mjs";
import { forEachBrowser, test } from "./harness/index.mjs";

/** @param {string} name */
const fixture = (name) => fileURLToPath(new URL(`files/${name}`, import.meta.url));

/** @type {string} */
let folder;
before(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "newslens-site-"));
  await writePageFiles(path.join(folder, "tools", "news"));
});
after(() => rmSync(folder, { recursive: true }));

forEachBrowser((_browser, open) => {
  test("works with the network cut after the first visit, wherever it lies", async () => {
    const server = await startServer({ folder });
    const page = await open();
    await page.goto(`${server.address}tools/news/`);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      await new Promise((resolve) => {
        if (navigator.serviceWorker.controller) resolve(undefined);
        else navigator.serviceWorker.addEventListener("controllerchange", resolve);
      });
    });
    // What opens pages is kept from its first use on.
    await page.chooseFiles("#file", [fixture("harbour.html")]);
    await waitForText(page);
    await page.waitUntil(async () => (await caches.match("pkg/newslens_page_bg.wasm")) !== undefined);
    await server.close();
    await page.reload();
    await write(page, article);
    assert.ok((await page.textsOf("#reading mark.date")).includes("Wednesday"));
    await page.click("#export");
    const { text } = await page.download(() => page.click('[data-format="csv-dates"] button:last-child'));
    assert.match(text, /Wednesday/);
    await page.press("Escape");
    await page.chooseFiles("#file", [fixture("harbour.mhtml")]);
    await page.waitUntil(() => document.querySelector("#reading p")?.textContent === "Harbour reopens after the storm");
    // What opens documents of Word was not needed yet.
    await page.chooseFiles("#file", [fixture("harbour.docx")]);
    await page.waitFor("#notice");
    assert.match(await page.textOf("#notice"), /“harbour\.docx” could not be opened, .* Try again with a network\./);
    // Requests that failed and were answered from what was kept.
    page.errors.length = 0;
  });
});
