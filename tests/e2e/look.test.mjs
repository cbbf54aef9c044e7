// Light and dark, narrow and wide, and a page that keeps to itself.
import assert from "node:assert/strict";
import { article, openTab, waitForText, write } from "./articles.mjs";
import { forEachBrowser, test } from "./harness/index.mjs";

/** How light the page's ground is, from 0 to 255. */
function groundLightness() {
  const numbers = getComputedStyle(document.body).backgroundColor.match(/[\d.]+/g) ?? [];
  return numbers.slice(0, 3).reduce((sum, number) => sum + Number(number) / 3, 0);
}

/** Whether anything stands out of the window to the right. */
function isTooWide() {
  return document.documentElement.scrollWidth > innerWidth || document.body.getBoundingClientRect().width > innerWidth;
}

forEachBrowser((_browser, open) => {
  test("is light or dark as the system is, and can be switched", async () => {
    const light = await open();
    assert.ok((await light.evaluate(groundLightness)) > 200);
    await light.click("#theme");
    assert.ok((await light.evaluate(groundLightness)) < 60);
    assert.equal(await light.attributeOf("#theme", "aria-pressed"), "true");

    const dark = await open("/", { colorScheme: "dark" });
    assert.ok((await dark.evaluate(groundLightness)) < 60);
    await dark.click("#theme");
    assert.ok((await dark.evaluate(groundLightness)) > 200);
  });

  test("on a telephone one thing is in front, and nothing stands out to the side", async () => {
    const page = await open("/", { viewport: { width: 360, height: 740 } });
    assert.equal(await page.evaluate(isTooWide), false);
    await write(page, article);
    assert.equal(await page.evaluate(isTooWide), false);
    assert.ok(await page.evaluate(() => Number(document.querySelector(".bar-tools")?.clientHeight) < 50), "one line");
    await page.waitForNone("#panel-quotes");
    await openTab(page, "dates");
    await page.waitForNone("#reading");
    assert.equal(await page.evaluate(isTooWide), false);
    await page.click("#panel-dates .row");
    await waitForText(page, "mark.date");
    assert.equal(await page.attributeOf("#tab-text", "aria-selected"), "true");
    await page.click("#reading p:nth-child(4) mark.quote.direct");
    await page.waitFor("#panel-quotes .row.quote");
  });

  test("no request leaves after the page has loaded", async () => {
    const page = await open();
    await write(page, article);
    const loaded = page.requests.length;
    await openTab(page, "names");
    await page.click("#theme");
    await page.fill("#date", "2023-09-13");
    await page.click("#clear");
    await page.click("#sample");
    await waitForText(page);
    assert.deepEqual(page.requests.slice(loaded), []);
    const own = new URL(page.requests[0]).origin;
    assert.deepEqual(
      page.requests.filter((address) => !address.startsWith(own) && !address.startsWith("data:")),
      [],
    );
  });

  test("opening the page takes a file of each kind, each once", async () => {
    const page = await open();
    await write(page, article);
    const names = page.requests.map((address) => new URL(address).pathname).filter((name) => name !== "/favicon.ico");
    assert.deepEqual(
      names.filter((name, index) => names.indexOf(name) !== index),
      [],
    );
    const files = new Set([
      "/",
      "/page.css",
      "/early.js",
      "/page.js",
      "/worker.js",
      "/pkg/newslens_first.wasm",
      "/page/icon.svg",
    ]);
    assert.deepEqual(
      names.filter((name) => !files.has(name)),
      [],
    );
  });

  test("highlights stay when colours are the system's own or motion is unwanted", async () => {
    const page = await open("/", { reducedMotion: true });
    await write(page, article);
    const lines = await page.evaluate(() =>
      ["date", "person", "place"].map((kind) => {
        const mark = document.querySelector(`#reading mark.${kind}`);
        return mark && getComputedStyle(mark).textDecorationStyle;
      }),
    );
    assert.deepEqual(lines, ["dotted", "solid", "dashed"]);
  });
});
