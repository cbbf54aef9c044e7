// The whole page, in each of its states, as axe-core sees it.
import assert from "node:assert/strict";
import { article, drawn, openTab, write } from "./articles.mjs";
import { complaints } from "./complaints.mjs";
import { forEachBrowser, test } from "./harness/index.mjs";

forEachBrowser((_browser, open) => {
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    test(`axe-core finds nothing wrong, ${colorScheme}`, async () => {
      const page = await open("/", { colorScheme, reducedMotion: true });
      assert.deepEqual(await complaints(page), []);
      await write(page, article);
      for (const tab of /** @type {const} */ (["quotes", "dates", "names", "facts"])) {
        await openTab(page, tab);
        assert.deepEqual(await complaints(page), [], tab);
      }
      await openTab(page, "dates");
      await page.click("[data-view=timeline]");
      await drawn(page);
      assert.deepEqual(await complaints(page), [], "timeline");
      await page.click("#reading mark.person");
      await page.waitFor("#correct");
      assert.deepEqual(await complaints(page), [], "correcting");
      await page.click("#export");
      assert.deepEqual(await complaints(page), [], "exporting");
      await page.press("Escape");
      await page.click('.chip[data-kind="quote"]');
      await page.hover("#reading mark.date");
      await page.waitFor("#card");
      assert.deepEqual(await complaints(page), [], "with a card");
    });
  }

  test("axe-core finds nothing wrong on a telephone", async () => {
    const page = await open("/", { viewport: { width: 360, height: 740 } });
    await write(page, article);
    assert.deepEqual(await complaints(page), []);
    await openTab(page, "names");
    assert.deepEqual(await complaints(page), []);
  });
});
