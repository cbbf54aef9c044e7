// The harness of the end-to-end tests: the same test text runs in Chromium and in Firefox, on the served page.
//
//   import assert from "node:assert/strict";

//   import { test } from "node:test";
//   import { forEachBrowser } from "./harness/index.mjs";
//
//   forEachBrowser((browser, open) => {
//     test("the title is right", async () => {
//       const page = await open();
//       assert.match(await page.evaluate(() => document.title), /newslens/);
//     });
//   });
//
// The pages a test opened are closed after it, and the test fails if one of them logged an error. What a page can do is
// written down in page.mjs.
//
// Run all with "npm test -- --e2e", one file with "node --test tests/e2e/smoke.test.mjs", and in one browser only with
// NEWSLENS_BROWSER=chromium or NEWSLENS_BROWSER=firefox.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import nodeTest, { after, afterEach, before, describe } from "node:test";
import { fileURLToPath } from "node:url";
import { pageFolder } from "../../../scripts/common/project.mjs";
import { makePageFiles } from "../../../scripts/page/files.mjs";
import { startServer } from "../../../scripts/serve.mjs";
import { inOrder, underConditions } from "./conditions.mjs";
import { launchers } from "./launchers.mjs";
import { patience } from "./page.mjs";

/** @typedef {import("./page.mjs").Page} Page */
/** @typedef {import("./page.mjs").OpenOptions} OpenOptions */
/** @typedef {import("../../../scripts/serve.mjs").ServerOptions} ServerOptions */

/** Pages that only tests need; their addresses are those they would have in www/. */
const testPages = fileURLToPath(new URL("../pages", import.meta.url));

/** For `forEachBrowser`, where the modules of www/ are tried as they are written, rather than the page as it is bundled. */
export const unbundled = {
  made: async () =>
    underConditions(
      new Map(
        ["worker.js", "define.js", "element/styles.js"].map((name) => [
          name,
          readFileSync(path.join(pageFolder, name)),
        ]),
      ),
    ),
};

/** @type {Promise<Map<string, Buffer>> | undefined} */
let made;

/** The page's files, made once for all tests of a file. */
export function pageFiles() {
  made ??= makePageFiles().then(underConditions);
  return made;
}

/** @typedef {(path?: string, options?: OpenOptions) => Promise<Page>} Open  opens a page of the site in a fresh profile */

/**
 * Waits for something outside the page to come true.
 * @param {() => unknown} isTrue
 */
export async function until(isTrue) {
  const deadline = Date.now() + patience;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error(`It did not come true within ${patience} ms: ${isTrue}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** @typedef {[name: string, options: import("node:test").TestOptions, run: import("node:test").TestFn]} Declared */

/** @type {Declared[]} the tests of the browser at hand, which are declared to Node in the order they are to be in */
let declared = [];

/**
 * Declares a test in what `forEachBrowser` calls.
 * @param {string} name
 * @param {...any} rest  the options of node:test, if there are any, and the test
 */
export function test(name, ...rest) {
  const [options, run] = rest.length > 1 ? rest : [{}, rest[0]];
  declared.push([name, options, run]);
}

/**
 * Declares tests once for each browser.
 * @param {(browser: string, open: Open) => void} declareTests  is called with "chromium" and with "firefox"
 * @param {ServerOptions} [serverOptions]  what is special about the server, such as the headers it sends
 */
export function forEachBrowser(declareTests, serverOptions = {}) {
  const only = process.env.NEWSLENS_BROWSER;
  if (only && !launchers[only]) throw new Error(`NEWSLENS_BROWSER can only be chromium or firefox; it is "${only}".`);
  for (const name of only ? [only] : Object.keys(launchers)) {
    describe(name, () => {
      /** @type {Awaited<ReturnType<typeof startServer>>} */
      let server;
      /** @type {import("./page.mjs").Browser} */
      let browser;
      /** @type {Page[]} */
      let pages = [];

      before(async () => {
        server = await startServer({ more: [testPages], made: pageFiles, ...serverOptions });
        browser = await launchers[name]();
      });
      after(async () => {
        await browser?.close();
        await server?.close();
      });
      afterEach(async () => {
        const opened = pages;
        pages = [];
        const errors = opened.flatMap((page) => page.errors);
        await Promise.all(opened.map((page) => page.close()));
        assert.deepEqual(errors, [], "the page logged errors");
      });

      declared = [];
      declareTests(name, async (address = "/", options = {}) => {
        const page = await browser.newPage(server.address, options);
        pages.push(page);
        await page.goto(address);
        return page;
      });
      for (const [title, options, run] of inOrder(declared)) nodeTest(title, options, run);
    });
  }
}
