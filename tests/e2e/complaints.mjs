// axe-core, asked about a page of the tests.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * What axe-core has to say against the page, in short.
 * @param {import("./harness/index.mjs").Page} page
 * @returns {Promise<string[]>}
 */
export async function complaints(page) {
  // The page's own policy keeps scripts from being added to it; the test's go in from outside.
  await page.evaluate(/** @type {() => void} */ (new Function(axe)));
  return page.evaluate(async () => {
    const { violations } = await /** @type {any} */ (window).axe.run(document, { resultTypes: ["violations"] });
    return violations.flatMap((/** @type {any} */ { id, impact, nodes }) =>
      nodes.map((/** @type {any} */ { target }) => `${id} (${impact}): ${target}`),
    );
  });
}
