// <news-lens for="…">: highlights over the page's own article, whose DOM stays as it is.
import assert from "node:assert/strict";
import { drawn } from "./articles.mjs";
import { forEachBrowser, test, unbundled } from "./harness/index.mjs";

/** The texts under each highlight, by its name. */
function highlighted() {
  return Object.fromEntries(
    [...CSS.highlights].map(([name, ranges]) => [
      name,
      [...ranges].map((range) => {
        const { startContainer, startOffset, endOffset } = /** @type {AbstractRange} */ (range);
        return startContainer.textContent?.slice(startOffset, endOffset).replace(/\s+/g, " ");
      }),
    ]),
  );
}

/** The article as it is, and what it would look like without the element. */
function article() {
  return document.querySelector("#story")?.innerHTML;
}

/** Takes the Highlight API away, as in an older browser, before the element is defined. */
function forgetHighlights() {
  Object.defineProperty(CSS, "highlights", { value: undefined });
}

/** @param {string} html */
async function fill(html) {
  document.body.innerHTML = html;
  const address = "/define.js";
  await import(address);
}

const story = `<news-lens id="lens" for="story" date="2024-05-16"></news-lens><article id="story"><h1>Harbour <em>reopens</em></h1>
  <p>The harbour of <a href="#lisbon">Lis<b>bon</b></a> reopened on Wednesday.</p><p>“It <!-- never --> works,”
  said Helena   Duarte.</p></article>`;

forEachBrowser((_browser, open) => {
  test("highlights lie over the article, across its markup, and its DOM stays as it is", async () => {
    const page = await open("/article.html");
    await page.waitFor("news-lens >>> .chip");
    const found = await page.evaluate(highlighted);
    assert.deepEqual(found["newslens-place"], ["Lisbon", "Portugal"]);
    assert.ok(found["newslens-date"].join().includes("1 June, 2024"), found["newslens-date"].join());
    assert.ok(found["newslens-person"].join().includes("Tomás ,Ferr,eira"), found["newslens-person"].join("|"));
    assert.ok(found["newslens-quote"].includes("I believe her,"));
    assert.doesNotMatch(JSON.stringify(found), /Friday|Saturday|Sunday/);
    const [now, original] = await page.evaluate(async () => {
      const source = new DOMParser().parseFromString(await (await fetch("/article.html")).text(), "text/html");
      return [document.querySelector("#story")?.innerHTML, source.querySelector("#story")?.innerHTML];
    });
    assert.equal(now, original);
  });

  test("blocks part paragraphs, white space is one space, hidden words are left out", async () => {
    const page = await open("/article.html");
    await page.waitFor("news-lens >>> .chip");
    const text = await page.evaluate(() => /** @type {any} */ (document.querySelector("news-lens")).analysis.text);
    assert.equal(
      text,
      [
        "Harbour reopens after the storm",
        "The harbour of Lisbon reopened on Wednesday, the government said.",
        "Boats on Monday",
        "“Helena Duarte promised us\u00a0help by 1 June 2024,” said Tomás Ferreira, the chairman of the fishing association.",
        "Tomás Ferreira lives in Portugal",
        "“I believe her,” he said on Tuesday",
      ].join("\n\n"),
    );
  });

  test("pointing at the article shows a card, a click chooses", async () => {
    const page = await open("/article.html");
    await page.waitFor("news-lens >>> .chip");
    await page.evaluate(() => {
      document.addEventListener("newslens-select", (event) => {
        document.title = /** @type {any} */ (event).item.text ?? /** @type {any} */ (event).item.name;
      });
    });
    await page.hover("#story time");
    assert.match(await page.textOf("news-lens >>> .card"), /Wednesday, 15 May 2024/);
    assert.deepEqual((await page.evaluate(highlighted))["newslens-lit"], ["Wednesday"]);
    await page.click("#story time");
    assert.equal(await page.evaluate(() => document.title), "Wednesday");
    await page.hover("h1");
    await page.waitForNone("news-lens >>> .card");
  });

  test("a row of a list leads to its place in the article", async () => {
    const page = await open("/article.html");
    await page.waitFor("news-lens >>> .row.quote");
    await drawn(page);
    // Looked at in the same moment, as it lights up for a second.
    const flashing = await page.evaluate(() => {
      const row = document.querySelector("news-lens")?.shadowRoot?.querySelector(".row.quote");
      /** @type {HTMLElement} */ (row).click();
      return [...(CSS.highlights.get("newslens-flash") ?? [])].map((range) => {
        const { startContainer, startOffset, endOffset } = /** @type {AbstractRange} */ (range);
        return startContainer.textContent?.slice(startOffset, endOffset).replace(/\s+/g, " ");
      });
    });
    assert.deepEqual(flashing, ["The harbour of ", "Lisbon", " reopened on ", "Wednesday"]);
  });

  test("the legend switches the highlights, a list stays whole", async () => {
    const page = await open("/article.html");
    await page.click("news-lens >>> .chip.quote");
    const found = await page.evaluate(highlighted);
    assert.equal(found["newslens-quote"], undefined);
    assert.ok(found["newslens-person"].length > 0);
    assert.ok((await page.count("news-lens >>> .row.quote")) > 0);
    await page.click("news-lens >>> .chip.quote");
    assert.ok((await page.evaluate(highlighted))["newslens-quote"].length > 0);
  });

  test("two articles, one in a shadow root, keep to themselves", async () => {
    const page = await open("/empty.html");
    await page.evaluate(fill, `${story}<div id="host"></div>`);
    await page.waitFor("#lens >>> .chip");
    await page.evaluate((html) => {
      const root = /** @type {Element} */ (document.querySelector("#host")).attachShadow({ mode: "open" });
      const template = document.createElement("template");
      template.innerHTML = html.replace("Lis<b>bon</b>", "Oslo");
      root.append(document.importNode(template.content, true));
    }, story);
    await page.waitFor("#host >>> .chip");
    assert.deepEqual((await page.evaluate(highlighted))["newslens-place"], ["Lis", "bon", "Oslo"]);
    const sheets = await page.evaluate(() => {
      const root = /** @type {ShadowRoot} */ (document.querySelector("#host")?.shadowRoot);
      const both = [document.adoptedStyleSheets.length, root.adoptedStyleSheets.length];
      root.querySelector("news-lens")?.remove();
      return [...both, document.adoptedStyleSheets.length, root.adoptedStyleSheets.length];
    });
    assert.deepEqual(sheets, [1, 1, 1, 0]);
    assert.deepEqual((await page.evaluate(highlighted))["newslens-place"], ["Lis", "bon"]);
  });

  test("a long article is left at once", async () => {
    const page = await open("/empty.html");
    const paragraph = "<p>“We <b>pay</b> by 3 March 2023,” Helena Duarte told <i>reporters</i> in Lisbon.</p>";
    await page.evaluate(fill, `<news-lens id="lens" for="story"></news-lens><article id="story"></article>`);
    await page.evaluate((html) => {
      const place = /** @type {Element} */ (document.querySelector("#story"));
      place.innerHTML = html.repeat(2000);
    }, paragraph);
    await page.waitFor("#lens >>> .chip");
    const [before, after] = await page.evaluate(() => {
      const ranges = () => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
      const before = ranges();
      document.querySelector("#lens")?.remove();
      return [before, ranges()];
    });
    assert.ok(before > 2000, `there were ${before}`);
    assert.equal(after, 0);
  });

  test("removal leaves nothing behind", async () => {
    const page = await open("/article.html");
    await page.waitFor("news-lens >>> .chip");
    const left = await page.evaluate(() => {
      document.querySelector("news-lens")?.remove();
      return [CSS.highlights.size, document.adoptedStyleSheets.length];
    });
    assert.deepEqual(left, [0, 0]);
  });

  test("a changed article is read again", async () => {
    const page = await open("/article.html");
    await page.waitFor("news-lens >>> .chip");
    await page.evaluate(() => {
      const place = /** @type {Element} */ (document.querySelector("#story h1"));
      place.textContent = "Oslo waits";
    });
    await page.waitUntil(() =>
      [...(CSS.highlights.get("newslens-place") ?? [])].some(
        (range) => /** @type {AbstractRange} */ (range).startContainer.textContent === "Oslo waits",
      ),
    );
  });

  test("without the Highlight API marks are put in, and taken out without a trace", async () => {
    const page = await open("/empty.html");
    await page.evaluate(forgetHighlights);
    await page.evaluate(fill, story);
    await page.waitFor("#story mark");
    assert.deepEqual(await page.textsOf("#story mark.newslens-place"), ["Lis", "bon"]);
    await page.hover("#story mark.newslens-date");
    assert.match(await page.textOf("#lens >>> .card"), /Wednesday, 15 May 2024/);
    await page.waitFor("#story mark.newslens-lit");
    // Its own marks are no change of the article: when it reads a change, that is the first.
    await page.evaluate(() => {
      document.addEventListener("newslens-analysis", () => {
        document.title += "read ";
      });
      document.title = "";
      const heading = /** @type {Element} */ (document.querySelector("#story h1"));
      heading.append(" Oslo");
    });
    await page.waitUntil(() => document.querySelectorAll("#story mark.newslens-place").length === 3);
    assert.equal(await page.evaluate(() => document.title), "read");
    await page.evaluate(() => document.querySelector("#lens")?.remove());
    const html = await page.evaluate(article);
    assert.equal(html, story.replace("</h1>", " Oslo</h1>").match(/<article id="story">([\s\S]*)<\/article>/)?.[1]);
    const texts = await page.evaluate(() => document.querySelector("#story p")?.childNodes.length);
    assert.equal(texts, 3);
  });

  test("markup of its own stays as well", async () => {
    const page = await open("/empty.html");
    await page.evaluate(fill, `<news-lens id="lens"><p>See <a href="#x">Portugal</a> on 4 May 2024.</p></news-lens>`);
    await page.waitFor("#lens >>> .chip");
    assert.deepEqual((await page.evaluate(highlighted))["newslens-place"], ["Portugal"]);
    assert.equal(await page.textOf("#lens p"), "See Portugal on 4 May 2024.");
  });

  test("an article that is not there is an error", async () => {
    const page = await open("/empty.html");
    await page.evaluate(fill, `<news-lens id="lens" for="nowhere"></news-lens>`);
    await page.waitFor("#lens >>> .message");
  });
}, unbundled);
