// Where text comes from: rich text from a news site, files, one article after the other.
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { article, paste, waitForText, write } from "./articles.mjs";
import { forEachBrowser, test } from "./harness/index.mjs";

const lede =
  "The harbour reopened on Wednesday, after a storm that had closed it for eleven days, the government said in a statement, while fishermen waited on the quay in the rain.";

const newsPage = `<html><head><title>News</title></head><body>
  <nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
  <article><h1>Harbour reopens</h1><p>By <b>Ada Nwosu</b>,<br>16 May 2024</p>
    <p>“We are <em>ready</em>,” said
       Helena Duarte. ${lede}</p>
    <p>Read more: <a href="/x">How the storm came</a></p>
    <script>document.body.remove()</script>
    <ul><li><a href="/a">Another story</a></li><li><a href="/b">And one more</a></li></ul>
    <ul><li>The pier stands, but for forty metres at its end that the sea took in the first night.</li></ul>
    <div>It ended on Tuesday, when the wind turned to the north and the sea went down in a few hours.</div></article>
  <aside>Advertisement</aside><footer>Imprint</footer></body></html>`;

/** Without the line of its author and day, which stands above the text. */
const newsText = [
  "Harbour reopens",
  `“We are ready,” said Helena Duarte. ${lede}`,
  "The pier stands, but for forty metres at its end that the sea took in the first night.",
  "It ended on Tuesday, when the wind turned to the north and the sea went down in a few hours.",
].join("\n\n");

forEachBrowser((_browser, open) => {
  test("rich text keeps its paragraphs and loses scripts, menus and “read more”", async () => {
    const page = await open();
    await paste(page, "#text", { html: newsPage });
    await waitForText(page);
    assert.equal(await page.textOf("#origin"), "From the page: by Ada Nwosu · published Thursday 16 May 2024.");
    await page.click("#edit");
    assert.equal(await page.valueOf("#text"), newsText);
  });

  test("a rich text that would lose most of its words is pasted as plain text", async () => {
    for (const text of [
      "One two three four five six, 16 May 2024.",
      `${"One two three four five six. ".repeat(10)}16 May 2024.`,
    ]) {
      const page = await open();
      await paste(page, "#text", { html: `<nav>${text}</nav>` });
      await waitForText(page);
      assert.equal(await page.evaluate(() => document.querySelector("textarea")?.value), text);
    }
  });

  test("the next article can be pasted while one reads", async () => {
    const page = await open();
    await write(page, article);
    await paste(page, "#reading", { text: "SOFIA, 3 June 2024 – It rained on Sunday." });
    await page.waitUntil(
      () => document.querySelector("#reading")?.textContent === "SOFIA, 3 June 2024 – It rained on Sunday.",
    );
  });

  test("files are opened: text, HTML and Markdown", async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), "newslens-files-"));
    try {
      const page = await open();
      /**
       * @param {string} name
       * @param {string | Uint8Array} content
       */
      const choose = async (name, content) => {
        const file = path.join(folder, name);
        await writeFile(file, content);
        await page.chooseFiles("#file", [file]);
      };
      const waitForText = (/** @type {string} */ text) =>
        page.waitUntil((wanted) => document.querySelector("textarea")?.value === wanted, text);
      await choose("news.txt", "\ufeffIt rained on 3 June 2024.\r\nThen it stopped.");
      await waitForText("It rained on 3 June 2024.\nThen it stopped.");
      const styled = newsPage.replace(
        "<p>“",
        '<style>p { color: red }</style><p style="color: red" onclick="alert()">“',
      );
      await choose("news.html", styled);
      await waitForText(newsText);
      await choose(
        "news.md",
        "# Rain\n\nIt *rained* on [Sunday](https://example.org/), **said** snake_case_name.\n\n- One\n",
      );
      await waitForText("Rain\n\nIt rained on Sunday, said snake_case_name.\n\nOne");
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
