// <news-lens> in each of its states, as axe-core sees it.
import assert from "node:assert/strict";
import { drawn } from "./articles.mjs";
import { complaints } from "./complaints.mjs";
import { forEachBrowser, test, unbundled } from "./harness/index.mjs";

forEachBrowser((_browser, open) => {
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    test(`axe-core finds nothing wrong, ${colorScheme}`, async () => {
      const page = await open("/element.html", { colorScheme, reducedMotion: true });
      await page.waitFor("#plain >>> mark");
      await drawn(page);
      assert.deepEqual(await complaints(page), []);
      await page.hover("#plain >>> mark.date");
      await page.waitFor("#plain >>> .card");
      assert.deepEqual(await complaints(page), [], "with a card");
      await page.click("#plain >>> .chip.person");
      assert.deepEqual(await complaints(page), [], "a kind switched off");
      for (const view of ["speakers", "timeline", "entities"]) {
        await page.click(`#plain >>> [role=tab][data-view=${view}]`);
        await drawn(page);
        assert.deepEqual(await complaints(page), [], view);
      }
    });
  }
}, unbundled);
