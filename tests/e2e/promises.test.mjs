// What SECURITY.md promises of the page: it asks for its own files alone and keeps nothing of what was read.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, write } from "./articles.mjs";
import { forEachBrowser } from "./harness/index.mjs";

/** Everything that this site has stored in the browser. */
async function stored() {
  const kept = /** @type {{ address: string, type: string, text: string }[]} */ ([]);
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const response = await cache.match(request);
      if (response) kept.push({ address: request.url, type: response.type, text: await response.text() });
    }
  }
  const files = [];
  // The private file system, which the types do not know to be listed.
  const folder = /** @type {any} */ (await navigator.storage?.getDirectory?.().catch(() => undefined));
  for await (const name of folder?.keys?.() ?? []) files.push(name);
  return {
    kept,
    files,
    cookies: document.cookie,
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    address: location.search + location.hash,
    history: JSON.stringify(history.state),
    name: window.name,
  };
}

forEachBrowser((_browser, open) => {
  test("nothing of what is read is stored", async () => {
    const page = await open();
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await write(page, `${article}\n“We will be back,” said Ada Brimwick on Friday.`);
    await page.click("#theme");
    await page.fill("#date", "2024-05-16");
    await page.click("#export");
    await page.download(() => page.click('[data-format="csv-quotes"] button:last-child'));
    const { kept, ...rest } = await page.evaluate(stored);
    assert.deepEqual(rest, {
      files: [],
      cookies: "",
      local: [],
      session: [],
      databases: [],
      address: "",
      history: "null",
      name: "",
    });
    const own = new URL(page.requests[0]).origin;
    assert(kept.length > 0, "its own files are kept, for when there is no network");
    for (const { address, type, text } of kept) {
      assert(address.startsWith(`${own}/`) && type === "basic", address);
      assert(!text.includes("Brimwick"), address);
    }
  });

  test("the browser keeps the page from sending anything elsewhere", async () => {
    const page = await open();
    await write(page, article);
    // By fetch, an image, a beacon, a form and a script of its own.
    const blocked = await page.evaluate(async (attempts) => {
      const named = /** @type {string[]} */ ([]);
      const allCame = new Promise((resolve) => {
        document.addEventListener("securitypolicyviolation", (event) => {
          named.push(event.effectiveDirective);
          if (named.length === attempts) resolve(undefined);
        });
      });
      const elsewhere = "http://127.0.0.1:9/?text";
      await fetch(elsewhere).catch(() => {});
      new Image().src = elsewhere;
      const form = Object.assign(document.createElement("form"), { action: elsewhere });
      document.body.append(form);
      for (const send of [() => navigator.sendBeacon(elsewhere, "text"), () => form.submit()]) {
        try {
          send();
        } catch {
          // Firefox throws what Chromium only reports.
        }
      }
      const script = Object.assign(document.createElement("script"), { textContent: "window.ran = true" });
      document.body.append(script);
      await allCame;
      return { named, ran: "ran" in window, address: location.href };
    }, 5);
    for (const directive of ["connect-src", "img-src", "form-action", "script-src-elem"]) {
      assert(blocked.named.includes(directive), `${directive} of ${blocked.named}`);
    }
    assert.equal(blocked.named.filter((name) => name === "connect-src").length, 2);
    assert.equal(blocked.ran, false);
    assert.equal(new URL(blocked.address).origin, new URL(page.requests[0]).origin);
    // What was kept from leaving is told as an error.
    page.errors.length = 0;
  });
});
