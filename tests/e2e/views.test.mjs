// The other ways to look at what was found: quotes by speaker, dates along time.
import assert from "node:assert/strict";
import { article, drawn, openTab, paragraph, write } from "./articles.mjs";
import { forEachBrowser, test } from "./harness/index.mjs";

forEachBrowser((_browser, open) => {
  test("quotes stand under their speakers, or in the order of the text", async () => {
    const page = await open();
    await write(page, article);
    assert.ok((await page.textsOf("#panel-quotes .heading")).some((text) => /Tomás Ferreira/.test(text)));
    await page.click("[data-view=quotes]");
    await drawn(page);
    assert.equal(await page.attributeOf("[data-view=quotes]", "aria-pressed"), "true");
    assert.equal(await page.count("#panel-quotes .heading"), 0);
    assert.match(await page.textOf("#panel-quotes"), /Tomás Ferreira/);
  });

  test("the timeline sorts dates, draws them on one axis and leaves vague ones apart", async () => {
    const page = await open();
    await write(
      page,
      `${article}\n\nThe first storm came in 1987 and lasted nine days. The pier shall stand until 2050.`,
    );
    await openTab(page, "dates");
    await page.click("[data-view=timeline]");
    await drawn(page);
    const headings = await page.textsOf("#panel-dates .heading");
    assert.deepEqual(headings.slice(0, 3), ["1987", "2024", "2050"]);
    assert.match(headings[3], /Not on a day/);
    assert.match(await page.textOf("#panel-dates .axis"), /published/);
    const bars = await page.evaluate(() =>
      [...document.querySelectorAll("#panel-dates .row-bar")].map((bar) => bar.getBoundingClientRect().left),
    );
    assert.deepEqual(
      bars,
      [...bars].sort((a, b) => a - b),
    );
    await page.click("#panel-dates .row");
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), "1987");
  });

  test("a stretch is one bar from its first end to its last", async () => {
    const page = await open();
    await write(page, "In 2010 it rained. The bridge was shut from March 2015 until June 2018. It opened in 2019.");
    await openTab(page, "dates");
    const note = "March 2015 – June 2018, together with “June 2018”";
    assert.ok((await page.textsOf("#panel-dates .row-note")).includes(note));
    await page.click("[data-view=timeline]");
    await drawn(page);
    const [, stretch, end, behind] = await page.evaluate(() =>
      [...document.querySelectorAll("#panel-dates .row-bar")].map((bar) => {
        const { left, right } = bar.getBoundingClientRect();
        return { left, right };
      }),
    );
    assert.ok(stretch.left < end.left && end.left < stretch.right && stretch.right < behind.right);
  });

  test("a corrected end moves the stretch, a removed one ends it", async () => {
    const page = await open();
    await write(page, "The bridge was shut from March 2015 until June 2018.");
    const notes = () => page.textsOf("#panel-dates .row-note");
    await openTab(page, "dates");
    await page.click("#reading mark.date");
    await page.fill('#correct [data-control="value"]', "2014-02");
    await page.press("Enter");
    await page.waitUntil(() =>
      document.querySelector("#panel-dates")?.textContent?.includes("February 2014 – June 2018, together with"),
    );
    await page.click('#correct [data-control="remove"]');
    await page.waitUntil(() => document.querySelectorAll("#panel-dates .row").length === 1);
    await drawn(page);
    assert.deepEqual(await notes(), []);
  });

  test("the facts are a table that is sorted by its columns", async () => {
    const page = await open();
    await write(page, article);
    await openTab(page, "facts");
    /** @param {number} column */
    const cells = (column) =>
      page.evaluate(
        (at) =>
          [...document.querySelectorAll(`#panel-facts tbody tr > :nth-child(${at})`)].map(
            (cell) => cell.textContent ?? "",
          ),
        column,
      );
    assert.ok((await cells(3)).includes("Wednesday 15 May 2024"));
    const inOrder = await cells(2);
    await page.click("#panel-facts th:nth-child(2) button");
    assert.equal(await page.attributeOf("#panel-facts th:nth-child(2)", "aria-sort"), "ascending");
    const sorted = await cells(2);
    assert.deepEqual(sorted, [...inOrder].sort(new Intl.Collator("en-GB", { numeric: true }).compare));
    await page.click("#panel-facts th:nth-child(2) button");
    assert.deepEqual(await cells(2), sorted.toReversed());
    await page.click("#panel-facts th:nth-child(2) button");
    assert.deepEqual(await cells(2), inOrder);
    await page.click("#panel-facts .fact.place");
    assert.ok(await page.evaluate(() => document.activeElement?.matches("#reading mark.place")));
  });

  test("a long list comes in portions, and a click in the text reaches every row", async () => {
    const page = await open();
    await write(page, `${`${paragraph}\n\n`.repeat(300)}The end came on 1 April 2021.`);
    await openTab(page, "dates");
    assert.equal(await page.count("#panel-dates .row"), 200);
    await page.click("#panel-dates .more");
    await page.waitUntil(() => document.querySelectorAll("#panel-dates .row").length === 400);
    await page.evaluate(() => {
      const marks = document.querySelectorAll("#reading mark.date");
      /** @type {HTMLElement} */ (marks[marks.length - 1]).click();
    });
    await page.waitUntil(() => document.querySelector("#panel-dates .row.lit")?.textContent?.includes("1 April 2021"));
  });
});
