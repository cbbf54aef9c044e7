// The examples with the package as npm packs it: installed, built, opened in Chromium.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import { startServer } from "../../../scripts/serve.mjs";
import { launchChromium } from "../../e2e/harness/chromium.mjs";
import { extensionLaunchers } from "../../e2e/harness/extension.mjs";
import { pack, project, root, run } from "../pack.mjs";

/** @typedef {import("../../e2e/harness/page.mjs").Page} Page */

/** @type {Awaited<ReturnType<typeof pack>>} */
let packed;
/** @type {import("../../e2e/harness/page.mjs").Browser} */
let browser;
before(async () => {
  packed = await pack();
  browser = await launchChromium();
});
after(async () => {
  await browser?.close();
  await packed?.remove();
});

/**
 * Installs and builds an example, and opens it.
 * @param {string} name
 * @param {(page: Page) => Promise<void>} look
 * @param {{ served?: string, headersIn?: string }} [about]  the folder that is served, and a file of headers
 */
function example(name, look, { served = "dist", headersIn } = {}) {
  test(`the example ${name}`, async () => {
    const from = path.join(root, "examples", name);
    const folder = await project(packed, name, { from, isOffline: false });
    await run(folder, "npm", "run", "build");
    const headers = headersIn ? headersOf(await readFile(path.join(from, headersIn), "utf8")) : {};
    const server = await startServer({ folder: path.join(folder, served), headers });
    try {
      const page = await browser.newPage(server.address, {});
      await page.goto("/");
      await look(page);
      // That browsers ask for an icon nobody named is not the page's doing.
      const errors = page.errors.filter((error) => !error.includes("/favicon.ico"));
      assert.deepEqual(errors, []);
      await page.close();
    } finally {
      await server.close();
    }
  });
}

/** @param {string} text  one header a line, under the addresses it is for */
function headersOf(text) {
  return Object.fromEntries([...text.matchAll(/^\s+([\w-]+): (.*)$/gm)].map(([, name, value]) => [name, value]));
}

/** @param {Page} page */
async function seesQuotes(page) {
  assert.equal(await page.textOf("#quotes li"), "Ada Nwosu: We will rebuild,");
  assert.equal(page.requests.filter((address) => address.includes(".wasm")).length, 1);
}

/** @param {Page} page */
async function seesSpeakers(page) {
  assert.equal(await page.textOf("news-lens >>> mark.quote"), "We will rebuild,");
  await page.waitUntil(() => document.querySelector("#speakers")?.textContent === "Ada Nwosu");
}

example("script-tag", async (page) => {
  assert.equal(await page.textOf("news-lens >>> mark.quote"), "We will rebuild,");
});
example(
  "strict-policy",
  async (page) => {
    await page.waitFor("news-lens >>> .chip");
    await page.waitUntil(() => CSS.highlights.get("newslens-quote")?.size);
    assert.match(await page.textOf("news-lens >>> .list"), /Ada Nwosu/);
  },
  { headersIn: "site/_headers" },
);
example("vite", seesQuotes);
example("webpack", seesQuotes, { served: "." });
example("react", seesSpeakers);
example("vue", seesSpeakers);

test("the example extension", async () => {
  const folder = await project(packed, "extension", { from: path.join(root, "examples/extension"), isOffline: false });
  assert.match(await run(folder, "npm", "run", "build"), /newslens-chromium\.zip.*\n.*newslens-firefox\.zip/);
  const extension = await extensionLaunchers.chromium(path.join(folder, "dist/chromium"));
  const server = await startServer({ folder: path.join(root, "tests/e2e/pages") });
  try {
    const page = await extension.newPage(server.address);
    await page.goto("/news-strict.html");
    await page.clickAction();
    await page.waitUntil(() => CSS.highlights.get("newslens-quote")?.size);
  } finally {
    await extension.close();
    await server.close();
  }
});
