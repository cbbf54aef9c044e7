// The page opens, in both browsers.
import assert from "node:assert/strict";
import { forEachBrowser, test } from "./harness/index.mjs";

forEachBrowser((_browser, open) => {
  test("the page opens under its name and logs no error", async () => {
    const page = await open();
    assert.match(await page.evaluate(() => document.title), /newslens/i);
    assert.match(await page.textOf("h1"), /newslens/i);
  });
});
