// Taking along what was found.
import assert from "node:assert/strict";
import { article, write } from "./articles.mjs";
import { forEachBrowser, test } from "./harness/index.mjs";

forEachBrowser((_browser, open) => {
  test("every format is saved under a name of its own", async () => {
    const page = await open();
    await write(page, article);
    const names = [];
    const formats = await page.evaluate(() =>
      [...document.querySelectorAll("#export-formats li")].map((row) => row.getAttribute("data-format") ?? ""),
    );
    for (const format of formats) {
      await page.click("#export");
      const { name, text } = await page.download(() => page.click(`[data-format="${format}"] button:last-child`));
      names.push(name);
      assert.match(text, /Ferreira|Tuesday|2024/, format);
      await page.press("Escape");
      await page.waitForNone("#export-menu");
    }
    assert.ok(names.includes("harbour-reopens-after-the-storm.json"), names.join());
    assert.ok(names.includes("harbour-reopens-after-the-storm-quotes.csv"), names.join());
    assert.equal(new Set(names).size, 9);
    assert.match(await page.textOf("#status"), /^Saved as/);
  });
});
