// The reader's own names, in the page and in the element.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { drawn, write } from "./articles.mjs";
import { complaints } from "./complaints.mjs";
import { forEachBrowser, test } from "./harness/index.mjs";

const text = "Talks broke down on Monday. “We will not sign,” Zed9 said in Lisbon.";

/** Who is said to have spoken, as the list of quotes has it. */
function speakers() {
  return [...document.querySelectorAll("#panel-quotes .row")].map((row) => row.textContent ?? "");
}

/** What is kept on the device. */
function keptNames() {
  return Object.values({ ...localStorage });
}

forEachBrowser((_browser, open) => {
  test("a name that is typed is used at once, and kept only if that is asked for", async () => {
    const page = await open();
    await write(page, text);
    await page.click("#own-names");
    await page.waitFor("dialog.names");
    await page.fill("dialog.names fieldset label:nth-of-type(1) input", "Aliko Mbeki-Storm");
    await page.evaluate(() => {
      const type = /** @type {HTMLSelectElement} */ (document.querySelector("dialog.names select"));
      type.value = "person";
    });
    await page.fill("dialog.names fieldset label:nth-of-type(3) input", "Zed9");
    await page.click("dialog.names fieldset button");
    assert.equal(await page.valueOf("#names-list"), "name,type,aliases,never\nAliko Mbeki-Storm,person,Zed9,\n");
    assert.deepEqual(await complaints(page), []);
    await page.click("dialog.names .primary");
    await page.waitForNone("dialog.names");
    await page.waitUntil(() => document.querySelector("#panel-quotes")?.textContent?.includes("Aliko Mbeki-Storm"));
    assert.ok((await page.evaluate(speakers)).some((row) => row.includes("We will not sign")));
    assert.deepEqual(await page.evaluate(keptNames), []);

    await page.click("#own-names");
    await page.click("dialog.names input[type=checkbox]");
    await page.click("dialog.names .primary");
    await page.waitForNone("dialog.names");
    assert.deepEqual(await page.evaluate(keptNames), ["name,type,aliases,never\nAliko Mbeki-Storm,person,Zed9,\n"]);
    await page.click("#own-names");
    await page.click("dialog.names .names-row button:nth-child(2)");
    await page.click("dialog.names .primary");
    await page.waitUntil(() => !document.querySelector("#panel-quotes")?.textContent?.includes("Mbeki"));
    assert.deepEqual(await page.evaluate(keptNames), []);
  });

  test("a file is opened, and what is wrong with it is told with its place", async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "newslens-names-"));
    try {
      const [wrong, right] = [path.join(folder, "wrong.csv"), path.join(folder, "right.json")];
      writeFileSync(wrong, "name,type\nAcme,firm\n");
      writeFileSync(right, '[{"name": "Lisbon", "never": true}, {"name": "Zed9", "type": "organization"}]');
      const page = await open();
      await write(page, text);
      await page.click("#own-names");
      await page.waitFor("dialog.names");
      await page.chooseFiles("dialog.names input[type=file]", [wrong]);
      await page.waitUntil(() => document.querySelector("dialog.names .names-count")?.textContent === "1 name");
      await page.click("dialog.names .primary");
      await page.waitUntil(() => document.querySelector(".names-problem")?.textContent?.startsWith("“firm” is not"));
      assert.match(await page.textOf(".names-problem"), /place or group, or nothing \(line 2, type\)\.$/);
      await page.chooseFiles("dialog.names input[type=file]", [right]);
      await page.waitUntil(() => document.querySelector("dialog.names .names-count")?.textContent === "2 names");
      await page.click("dialog.names .primary");
      await page.waitFor("#reading mark.organization");
      await page.waitForNone("#reading mark.place");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test("the dialog leaves the page as it is when it is cancelled, by button and by Escape", async () => {
    const page = await open("/", { viewport: { width: 360, height: 740 } });
    await write(page, text);
    for (const close of [() => page.click("dialog.names .names-end button"), () => page.press("Escape")]) {
      await page.click("#own-names");
      await page.fill("#names-list", "Zed9");
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      await close();
      await page.waitForNone("dialog.names");
    }
    await page.click("#own-names");
    assert.equal(await page.valueOf("#names-list"), "");
  });

  test("an element takes a list from a file, and from its property", async () => {
    const page = await open("/element.html");
    await page.waitFor("#plain >>> mark.date");
    await page.evaluate((text) => {
      const lens = document.createElement("news-lens");
      lens.id = "own";
      lens.setAttribute("names-src", "/names.csv");
      lens.textContent = text;
      document.body.append(lens);
    }, text);
    await page.waitFor("#own >>> mark.person");
    await drawn(page);
    const marks = () =>
      page.evaluate(() =>
        [...(document.querySelector("#own")?.shadowRoot?.querySelectorAll("mark") ?? [])].map(
          (mark) => mark.textContent,
        ),
      );
    const found = await marks();
    assert.ok(found.includes("Zed9") && !found.includes("Lisbon"), found.join());
    await page.evaluate(() => {
      Object.assign(document.querySelector("#own") ?? {}, { names: [{ name: "Zed9", type: "organization" }] });
    });
    await page.waitFor("#own >>> mark.organization");
    assert.ok((await marks()).includes("Lisbon"));
  });
});
