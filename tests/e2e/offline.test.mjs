// After the first visit the page works with the network cut.
import assert from "node:assert/strict";
import { test } from "node:test";
import { freshPageFiles } from "../../scripts/page/files.mjs";
import { startServer } from "../../scripts/serve.mjs";
import { article, write } from "./articles.mjs";
import { forEachBrowser } from "./harness/index.mjs";

forEachBrowser((_browser, open) => {
  test("works with the network cut after the first visit", async () => {
    const server = await startServer({ made: freshPageFiles() });
    const page = await open();
    await page.goto(server.address);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await server.close();
    await page.reload();
    await write(page, article);
    assert.ok((await page.textsOf("#reading mark.date")).includes("Wednesday"));
    await page.click("#export");
    const { text } = await page.download(() => page.click('[data-format="csv-dates"] button:last-child'));
    assert.match(text, /Wednesday/);
    // Requests that failed and were answered from what was kept.
    page.errors.length = 0;
  });
});
