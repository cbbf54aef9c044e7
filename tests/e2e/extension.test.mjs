// examples/extension in both browsers: built, loaded, its button clicked, on pages in the manner of news sites.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import { buildExtension } from "../../scripts/release/extension.mjs";
import { startServer } from "../../scripts/serve.mjs";
import { extensionLaunchers } from "./harness/extension.mjs";
import { until } from "./harness/index.mjs";
import { highlighted } from "./over.mjs";

const pages = fileURLToPath(new URL("pages", import.meta.url));
/** So strict that the page could not even run a script of its own. */
const strict = { "Content-Security-Policy": "default-src 'none'; img-src 'self'; require-trusted-types-for 'script'" };

/** @type {Awaited<ReturnType<typeof buildExtension>>} */
let built;
before(async () => {
  built = await buildExtension();
});
after(() => built?.remove());

test("built twice, in different places and time zones, it has the same bytes", async () => {
  const again = await buildExtension({ TZ: "Pacific/Auckland" });
  try {
    for (const browser of ["chromium", "firefox"]) {
      const hashOf = async (/** @type {string} */ dist) =>
        createHash("sha256")
          .update(await readFile(path.join(dist, `newslens-${browser}.zip`)))
          .digest("hex");
      assert.equal(await hashOf(again.dist), await hashOf(built.dist));
    }
  } finally {
    await again.remove();
  }
});

test("it asks for no site, and may connect to nothing but its own files", async () => {
  for (const browser of ["chromium", "firefox"]) {
    const files = unzipSync(await readFile(path.join(built.dist, `newslens-${browser}.zip`)));
    const manifest = JSON.parse(Buffer.from(files["manifest.json"]).toString());
    assert.deepEqual(manifest.permissions, ["activeTab", "scripting"]);
    assert.deepEqual(
      Object.keys(manifest).filter((key) => /host|content_scripts|externally|web_accessible|optional/.test(key)),
      [],
    );
    assert.match(manifest.content_security_policy.extension_pages, /default-src 'none'.*connect-src 'self'$/);
    const named = [
      ...Object.values(manifest.icons),
      "background.js",
      "content.js",
      "newslens.wasm",
      "page.wasm",
      "pt.wasm",
    ];
    assert.deepEqual(Object.keys(files).sort(), ["manifest.json", ...named].sort());
  }
});

const only = process.env.NEWSLENS_BROWSER;
for (const [name, launch] of Object.entries(extensionLaunchers)) {
  if (only && only !== name) continue;
  describe(name, () => {
    /** @type {Awaited<ReturnType<typeof startServer>>} */
    let site;
    /** @type {Awaited<ReturnType<typeof startServer>>} */
    let strictSite;
    /** @type {import("./harness/extension.mjs").ExtensionBrowser} */
    let browser;
    before(async () => {
      site = await startServer({ folder: pages });
      strictSite = await startServer({ folder: pages, headers: strict });
      browser = await launch(path.join(built.dist, name));
    });
    after(async () => {
      await browser?.close();
      await site?.close();
      await strictSite?.close();
    });

    test("a click on the button marks the article of a page under a strict policy, another takes all away", async () => {
      const page = await browser.newPage(strictSite.address);
      await page.goto("/news-strict.html");
      const before = await page.evaluate(() => document.documentElement.outerHTML);
      await page.clickAction();
      await page.waitUntil(() => CSS.highlights.get("newslens-person")?.size);
      const found = await page.evaluate(highlighted);
      assert.deepEqual(found.person, ["Sigrid Dahl", "Dahl"]);
      assert.deepEqual(found.quote, ["Students asked us for years,", "Now we listen."]);
      assert.ok(found.date.includes("Tuesday") && found.date.includes("January"));
      const panel = (await page.insideOf("newslens-overlay")).join(" ");
      assert.match(panel, /Sigrid Dahl.*Students asked us for years/);
      assert.equal(await page.evaluate(() => document.querySelector("newslens-overlay")?.shadowRoot), null);
      await page.clickAction();
      await page.waitUntil(() => CSS.highlights.size === 0);
      assert.equal(await page.evaluate(() => document.documentElement.outerHTML), before);
      assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 0);
      assert.deepEqual(page.errors, []);
      assert.deepEqual(
        page.requests.filter((address) => !/\/news-(strict\.html|icon\.svg)$/.test(address)),
        [],
      );
      await page.close();
    });

    test("among frames, advertisements and live changes it reads the article and follows it", async () => {
      const page = await browser.newPage(site.address);
      await page.goto("/news-site.html");
      await page.clickAction();
      await page.waitUntil(() => CSS.highlights.get("newslens-person")?.size === 4);
      assert.doesNotMatch(JSON.stringify(await page.evaluate(highlighted)), /Madrid|Falk/);
      await page.evaluate(() =>
        /** @type {any} */ (window).publish("“It is a fine day,” said Harald Nygaard in Oslo on Thursday."),
      );
      await page.waitUntil(() => CSS.highlights.get("newslens-person")?.size === 5);
      assert.match((await page.insideOf("newslens-overlay")).join(" "), /Harald Nygaard/);
      // The panel has the focus: Tab goes to its buttons, of which the second leads to the next highlight.
      for (const key of ["Tab", "Tab", "Enter"]) await page.press(key);
      await page.waitUntil(() => CSS.highlights.get("newslens-flash")?.size);
      assert.match((await page.insideOf("newslens-overlay")).join(" "), /1 of \d+: Place\. Skagen/);
      for (const key of ["Escape", "Escape"]) await page.press(key);
      await page.waitUntil(() => CSS.highlights.size === 0 && !document.querySelector("newslens-overlay"));
      assert.deepEqual(page.errors, []);
      await page.close();
    });

    test("where the browser lets no extension in, the button says so", async () => {
      const page = await browser.newPage(site.address);
      await page.goToOwnPage();
      assert.equal(await page.badge(), "");
      await page.clickAction();
      await until(async () => (await page.badge()) === "!");
      await page.close();
    });

    test("an article in Portuguese is read", async () => {
      const page = await browser.newPage(site.address);
      await page.goto("/news-portuguese.html");
      await page.clickAction();
      await page.waitUntil(() => CSS.highlights.get("newslens-person")?.size);
      const found = await page.evaluate(highlighted);
      assert.deepEqual(found.person, ["Marina Duarte", "Duarte"]);
      assert.deepEqual(found.quote, ["Os estudantes pediram isso durante anos"]);
      await page.close();
    });
  });
}
