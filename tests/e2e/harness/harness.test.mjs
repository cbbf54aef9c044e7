// Whatever the harness promises, it does in both browsers: tried on a page made for the purpose.
import assert from "node:assert/strict";
import { forEachBrowser, test, until } from "./index.mjs";
import { inTime } from "./page.mjs";

/** Fills the opened page with something to act on. */
function build() {
  document.body.innerHTML = `
    <h1>Trial</h1>
    <input id="field">
    <textarea id="area"></textarea>
    <select id="choice"><option value="a">A</option><option value="b">B</option></select>
    <input id="file" type="file">
    <button id="save">Save</button>
    <div id="host"></div>
    <p class="row">one</p><p class="row">two</p>`;
  const host = /** @type {HTMLElement} */ (document.querySelector("#host"));
  host.attachShadow({ mode: "open" }).innerHTML = '<mark title="inside">shadow</mark><button id="hide">hide</button>';
  const hide = /** @type {HTMLElement} */ (host.shadowRoot?.querySelector("#hide"));
  hide.addEventListener("click", () => hide.remove());
  document.querySelector("#save")?.addEventListener("click", () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(["größer"], { type: "text/csv" }));
    link.download = "trial.csv";
    link.click();
  });
}

forEachBrowser((_browser, open) => {
  test("acts on the page as a user does", async () => {
    const page = await open();
    await page.evaluate(build);
    assert.equal(await page.textOf("h1"), "Trial");
    assert.deepEqual(await page.textsOf(".row"), ["one", "two"]);
    assert.equal(await page.count(".row"), 2);
    assert.equal(await page.evaluate((a, b) => a + b, 1, 2), 3);

    await page.fill("#area", "two\nlines");
    assert.equal(await page.valueOf("#area"), "two\nlines");
    await page.type("#field", "abc");
    await page.press("Control+a");
    await page.press("x");
    assert.equal(await page.valueOf("#field"), "x");
    await page.select("#choice", "b");
    assert.equal(await page.valueOf("#choice"), "b");
    await page.chooseFiles("#file", ["package.json"]);
    assert.equal(
      await page.evaluate(() => /** @type {any} */ (document.querySelector("#file")).files[0].name),
      "package.json",
    );
    await page.focus("#field");
    await page.hover("h1");
    await page.waitUntil((id) => document.activeElement?.id === id, "field");
  });

  test("looks into shadow roots", async () => {
    const page = await open();
    await page.evaluate(build);
    assert.equal(await page.textOf("mark"), "shadow");
    assert.equal(await page.attributeOf("#host >>> mark", "title"), "inside");
    await page.click("#hide");
    await page.waitForNone("#hide");
    assert.equal(await page.count("#hide"), 0);
  });

  test("gives back what the page saves", async () => {
    const page = await open();
    await page.evaluate(build);
    assert.deepEqual(await page.download(() => page.click("#save")), { name: "trial.csv", text: "größer" });
  });

  test("is told what the user prefers and how large the window is", async () => {
    const page = await open("/", { colorScheme: "dark", reducedMotion: true, viewport: { width: 500, height: 400 } });
    const matches = (/** @type {string} */ query) => page.evaluate((text) => matchMedia(text).matches, query);
    assert.equal(await matches("(prefers-color-scheme: dark)"), true);
    assert.equal(await matches("(prefers-reduced-motion: reduce)"), true);
    assert.equal(await matches("(width: 500px)"), true);
    await page.resize({ width: 700, height: 400 });
    assert.equal(await matches("(width: 700px)"), true);
    assert.deepEqual([...(await page.screenshot())].slice(1, 4), [0x50, 0x4e, 0x47]);
  });

  test("does not wait for ever for what a page never answers", async () => {
    const page = await open();
    const never = page.evaluate(() => new Promise(() => {}));
    never.catch(() => {});
    await assert.rejects(inTime(never, "never", 50), /no answer within 50 ms: never/);
    assert.equal(
      await inTime(
        page.evaluate(() => "now"),
        "now",
      ),
      "now",
    );
  });

  test("notes errors and requests", async () => {
    const page = await open();
    await page.evaluate(() => console.error("trial"));
    await page.evaluate(() => {
      setTimeout(() => {
        throw new Error("uncaught");
      });
    });
    await until(() => page.errors.length === 2);
    assert.match(page.errors.join(), /trial.*uncaught/);
    page.errors.length = 0;
    assert.ok(page.requests.length > 0);
    await page.reload();
    await page.goto("/index.html");
  });
});
