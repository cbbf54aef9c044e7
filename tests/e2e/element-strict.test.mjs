// <news-lens> on a site with a strict policy: it works, and nothing is reported.
import assert from "node:assert/strict";
import { once } from "node:events";
import http from "node:http";
import { after } from "node:test";
import { forEachBrowser, test, unbundled, until } from "./harness/index.mjs";

/** @type {string[]} what browsers report, of pages and of workers */
const reports = [];
const reporting = http.createServer(async (request, response) => {
  let report = "";
  for await (const part of request) report += part;
  if (!report.includes("/favicon.ico")) reports.push(report);
  response.end();
});
reporting.listen(0, "127.0.0.1");
await once(reporting, "listening");
const { port } = /** @type {import("node:net").AddressInfo} */ (reporting.address());
after(() => {
  reporting.close();
  reporting.closeAllConnections();
});

const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  `report-uri http://127.0.0.1:${port}/`,
].join("; ");

/** What the page noted; see pages/strict.js. That browsers ask for an icon nobody named is not the page's doing. */
function violations() {
  const { violations } = /** @type {any} */ (window);
  return violations.filter((/** @type {any} */ { blockedURI }) => !blockedURI.endsWith("/favicon.ico"));
}

/**
 * Does what the policy forbids, and waits until the page and the site were told of it.
 * @param {import("./harness/index.mjs").Page} page
 */
async function violate(page) {
  const before = reports.length;
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement("style"), { textContent: "p { color: red }" }));
  });
  await page.waitUntil(() =>
    /** @type {any} */ (window).violations.some((/** @type {any} */ { blockedURI }) => blockedURI === "inline"),
  );
  await until(() => reports.length > before);
}

forEachBrowser(
  (_browser, open) => {
    test("everything works and nothing is reported", async () => {
      const page = await open("/strict.html");
      await page.waitFor("#plain >>> mark.quote");
      await page.waitFor("#over >>> .chip");
      await page.hover("#plain >>> mark.date");
      await page.waitFor("#plain >>> .card");
      await page.click("#plain >>> [role=tab][data-view=timeline]");
      await page.waitFor("#plain >>> .row.date");
      // Looked at in the same moment, as it lights up for a second.
      const flashing = await page.evaluate(() => {
        const row = document.querySelector("#over")?.shadowRoot?.querySelector(".row.date");
        /** @type {HTMLElement} */ (row).click();
        return CSS.highlights.get("newslens-flash")?.size;
      });
      assert.equal(flashing, 1);
      // Reports come late, but in order: once one that is asked for is there, there are no others to come.
      await violate(page);
      assert.equal((await page.evaluate(violations)).length, 1);
      assert.equal(reports.splice(0).length, 1);
      const ours = page.errors.filter((error) => !/\/favicon\.ico|style-src/.test(error));
      page.errors.splice(0, page.errors.length, ...ours);
    });

    test("the page would notice", async () => {
      const page = await open("/strict.html");
      await violate(page);
      assert.equal((await page.evaluate(violations)).length, 1);
      assert.equal(reports.length, 1);
      reports.length = 0;
      page.errors.length = 0;
    });
  },
  { ...unbundled, headers: { "Content-Security-Policy": policy } },
);

const policyWithoutWorkers =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'none'; connect-src 'self'";

forEachBrowser(
  (_browser, open) => {
    test("where the site forbids workers, the page does the work", async () => {
      const page = await open("/strict.html");
      await page.waitFor("#plain >>> mark.quote");
      await page.waitFor("#over >>> .chip");
      page.errors.length = 0;
    });
  },
  { ...unbundled, headers: { "Content-Security-Policy": policyWithoutWorkers } },
);

const policyWithoutWasm = "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'";

forEachBrowser(
  (_browser, open) => {
    test("where the site forbids WebAssembly, the element says so and leaves the text readable", async () => {
      const page = await open("/strict.html");
      await page.waitFor("#plain >>> .message");
      assert.match(await page.textOf("#plain >>> .text p"), /^The harbour of Lisbon reopened/);
      page.errors.length = 0;
    });
  },
  { ...unbundled, headers: { "Content-Security-Policy": policyWithoutWasm } },
);
