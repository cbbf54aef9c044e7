// A page that cannot analyse still shows the reader's text, keeps it, says what happened, and tries again.
import assert from "node:assert/strict";
import { article, paste, waitForText, write } from "./articles.mjs";
import { forEachBrowser, pageFiles, test } from "./harness/index.mjs";

/** What the page asks for and gets broken, until it is mended. */
let broken = "";

/** The page's files, one of them perhaps not as it should be. */
async function files() {
  const made = new Map(await pageFiles());
  if (broken === "module") made.set("pkg/newslens_first.wasm", Buffer.from("This is no module."));
  if (broken === "rest") made.set("pkg/newslens_rest.wasm", Buffer.from("This is no module."));
  if (broken === "worker") made.set("worker.js", Buffer.from("throw new Error('It does not start.');"));
  if (broken === "text")
    made.set("worker.js", Buffer.concat([Buffer.from(`(${diesOfWord})();\n`), made.get("worker.js") ?? Buffer.of()]));
  if (["WebAssembly", "Worker"].includes(broken)) {
    made.set("without.js", Buffer.from(`delete globalThis.${broken};`));
    const html = String(made.get("index.html")).replace("<script", '<script src="without.js"></script><script');
    made.set("index.html", Buffer.from(html));
    made.set("worker.js", Buffer.from(`delete globalThis.${broken};\n${made.get("worker.js")}`));
  }
  return made;
}

/** Runs in the worker: it ends in the middle of a text with a certain word. */
function diesOfWord() {
  self.addEventListener("message", (event) => {
    const { analyze, hold } = event.data;
    const text = analyze?.text ?? hold?.text ?? hold?.edit.replacement;
    if (!text?.includes("poison")) return;
    event.stopImmediatePropagation();
    throw new Error("It ended in the middle.");
  });
}

/** What the reader sees of the text, and what the page says. */
function shown() {
  return {
    paragraphs: [...document.querySelectorAll("#reading p")].map(({ textContent }) => textContent),
    field: document.querySelector("textarea")?.value,
    isSeen: getComputedStyle(/** @type {Element} */ (document.querySelector("#article"))).opacity === "1",
    said: document.querySelector("#status")?.textContent ?? "",
  };
}

/** Whether the page has said that something went wrong. */
function hasFailed() {
  return document.querySelector("#status.problem") !== null && !document.body.classList.contains("unread");
}

const paragraphs = article.trim().split("\n\n");

forEachBrowser(
  (_browser, open) => {
    for (const [part, problem] of [
      ["module", /./],
      ["worker", /It does not start/],
    ]) {
      test(`with a broken ${part} the text is shown and kept, and the next change tries again`, async () => {
        broken = String(part);
        const page = await open();
        await paste(page, "#text", { text: article });
        await page.waitUntil(hasFailed);
        const { said, ...rest } = await page.evaluate(shown);
        assert.deepEqual(rest, { paragraphs, field: article, isSeen: true });
        assert.match(
          said,
          /^Nothing could be found in the text, which stays as it is \(.+\)\. The next change tries again\.$/,
        );
        assert.match(said, /** @type {RegExp} */ (problem));

        broken = "";
        await page.click("#edit");
        await page.type("#text", "Ada Nwosu said so. ");
        await waitForText(page, "mark.person");
        assert.match(await page.textOf("#status"), /^\d+ dates/);
        page.errors.length = 0;
      });
    }

    test("where the rest of the module is broken, what needs it fails and can be tried again", async () => {
      broken = "rest";
      const page = await open();
      await write(page, article);
      await page.click("#export");
      await page.click('[data-format="csv-dates"] button:last-child');
      await page.waitUntil(() => /newslens_rest\.wasm/.test(document.querySelector("#status")?.textContent ?? ""));
      assert.deepEqual((await page.evaluate(shown)).paragraphs, paragraphs);

      broken = "";
      const { text } = await page.download(() => page.click('[data-format="csv-dates"] button:last-child'));
      assert.match(text, /Wednesday/);
      page.errors.length = 0;
    });

    test("a worker that ends in the middle of a text takes no text and no correction with it", async () => {
      broken = "text";
      const page = await open();
      await write(page, article);
      await page.click("#reading p:nth-child(4) > mark.place");
      await page.select('#correct [data-control="type"]', "organization");
      await page.waitFor("#reading p:nth-child(4) > mark.organization");

      await page.fill("#text", `${article}\nA poison.`);
      await page.waitUntil(hasFailed);
      const { said, ...rest } = await page.evaluate(shown);
      assert.deepEqual(rest, {
        paragraphs: [...paragraphs, "A poison."],
        field: `${article}\nA poison.`,
        isSeen: true,
      });
      assert.match(said, /It ended in the middle/);

      await page.fill("#text", `${article}\nA medicine.`);
      await page.waitFor("#reading p:nth-child(4) > mark.organization");
      assert.equal(await page.textOf("#reading p:nth-child(4) > mark.organization"), "Portugal");
      page.errors.length = 0;
    });

    for (const part of ["WebAssembly", "Worker"]) {
      test(`a browser without ${part} shows the text all the same`, async () => {
        broken = part;
        const page = await open();
        await paste(page, "#text", { text: article });
        await page.waitUntil(hasFailed);
        const { said, ...rest } = await page.evaluate(shown);
        assert.deepEqual(rest, { paragraphs, field: article, isSeen: true });
        assert.match(said, /stays as it is/);
        page.errors.length = 0;
      });
    }
  },
  { made: files },
);
