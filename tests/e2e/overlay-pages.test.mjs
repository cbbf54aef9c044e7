// The pages that the page reader is tried on: what it takes for the article is found again in their DOM.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import path from "node:path";
import { root } from "../../scripts/common/project.mjs";
import { forEachBrowser, test, unbundled } from "./harness/index.mjs";

const folder = path.join(root, "tests/rust/pages/html");

/** What is not in the page's text, or there once only: an article that only its metadata hold, a headline told twice. */
const missing = {
  "json_ld_only_body.html": 4,
  "nothing.html": 1,
  "paragraph_divs_german.html": 1,
  "spa_embedded_only.html": 2,
};

/** Runs in the page: the article's blocks that are not in its text as it was found, and whether its places lead back to it. */
async function compare() {
  const names = ["/read-page.js", "/overlay/found-article.js"];
  const [{ readPage }, { findArticle }] = await Promise.all(names.map((name) => import(name)));
  /** @type {any} */
  let page;
  const { article } = await findArticle(async (/** @type {string} */ html) => {
    page = await readPage(html);
    return page;
  });
  const letters = (/** @type {string} */ text) => text.replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g, "");
  const found = new Set(article.text.split("\n\n").map(letters));
  const blocks = page.blocks.map((/** @type {any} */ { start, end }) => letters(page.text.slice(start, end)));
  const pieces = article.piecesOf(0, article.text.length);
  const inPage = pieces.map((/** @type {any} */ { node, start, end }) => node.data.slice(start, end)).join("");
  return {
    missing: blocks.filter((/** @type {string} */ block) => !found.has(block)).length,
    isSame: letters(inPage) === letters(article.text),
    isBack: pieces.every(
      (/** @type {any} */ { node, start }) =>
        article.piecesOf(article.offsetOf(node, start), article.text.length)[0]?.node === node,
    ),
  };
}

forEachBrowser(
  (_browser, open) => {
    test("the article of every page is found in its DOM", async () => {
      const page = await open("/empty.html");
      /** @type {Record<string, number>} */
      const notFound = {};
      for (const name of readdirSync(folder)) {
        await page.goto(`/${name}`);
        const { missing, isSame, isBack } = await page.evaluate(compare);
        if (missing > 0) notFound[name] = missing;
        assert.ok(isSame, `${name}: its places hold its text`);
        assert.ok(isBack, `${name}: its places are known by their offsets`);
      }
      assert.deepEqual(notFound, missing);
      // Pictures and scripts that the pages only name.
      page.errors.length = 0;
    });
  },
  { ...unbundled, more: [folder, path.join(root, "tests/e2e/pages")] },
);
