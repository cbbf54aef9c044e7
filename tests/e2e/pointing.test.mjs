// Text and lists point to each other, by mouse and by keyboard; the legend filters.
import assert from "node:assert/strict";
import { article, openTab, write } from "./articles.mjs";
import { forEachBrowser, test } from "./harness/index.mjs";

/** What the focus is on, in short. */
function focused() {
  const element = /** @type {HTMLElement} */ (document.activeElement);
  const place = element.closest("#reading") ? "text" : element.closest("#panels") ? "list" : element.id;
  return [place, element.querySelector(".row-text")?.textContent ?? element.textContent];
}

forEachBrowser((_browser, open) => {
  test("by mouse: a highlight shows its row, a row its highlight", async () => {
    const page = await open();
    await write(page, article);
    await page.click("#reading p:nth-child(4) > mark.date");
    await page.waitFor('#tab-dates[aria-selected="true"]');
    await page.waitFor("#panel-dates .row.lit");
    assert.match(await page.textOf("#panel-dates .row.lit"), /“Tuesday”/);

    await openTab(page, "quotes");
    await page.click("#panel-quotes .row:not(.indirect)");
    assert.deepEqual((await page.evaluate(focused))[0], "text");
    assert.match((await page.evaluate(focused))[1] ?? "", /promised us help/);
  });

  test("by keyboard: from highlight to highlight, to the row and back", async () => {
    const page = await open();
    await write(page, article);
    await page.focus("#reading");
    await page.press("ArrowRight");
    const first = await page.evaluate(focused);
    assert.equal(first[0], "text");
    await page.press("ArrowRight");
    assert.notDeepEqual(await page.evaluate(focused), first);
    await page.press("ArrowLeft");
    assert.deepEqual(await page.evaluate(focused), first);

    await page.press("Enter");
    assert.equal((await page.evaluate(focused))[0], "list");
    await page.press("Enter");
    assert.deepEqual(await page.evaluate(focused), first);
    await page.press("Escape");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "reading");

    await page.focus("#tab-quotes");
    await page.press("ArrowRight");
    await page.waitFor("#panel-dates");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "tab-dates");
  });

  test("pointing at a name lights all its mentions and its row", async () => {
    const page = await open();
    await write(page, article);
    await openTab(page, "names");
    await page.hover("#reading p:nth-child(4) > mark.person");
    await page.waitFor("#panel-names .row.person.lit");
    const lit = await page.textsOf("#reading mark.lit");
    assert.equal(lit.filter((text) => text === "Tomás Ferreira").length, 2);
    assert.ok(
      lit.some((text) => /promised us help/.test(text)),
      "what he said is lit too",
    );
    assert.match(await page.textOf("#panels .row.lit"), /Tomás Ferreira/);
    await page.hover("h1");
    await page.waitUntil(() => document.querySelector(".lit") === null);
    await page.focus("#panel-names .row.person");
    assert.ok((await page.count("#reading mark.lit")) > 0);
  });

  test("a card tells what a highlight is, on hover and on focus", async () => {
    const page = await open();
    await write(page, article);
    await page.hover("#reading p:nth-child(4) > mark.date");
    assert.match(await page.textOf("#card"), /Tuesday 14 May 2024[\s\S]*counted from the publication date/);
    await page.press("Escape");
    await page.waitForNone("#card");
    await page.focus("#reading");
    await page.press("ArrowRight");
    await page.waitFor("#card");
    assert.ok(await page.evaluate(() => document.activeElement?.getAttribute("aria-description")));
  });

  test("a row of a name goes from mention to mention", async () => {
    const page = await open();
    await write(page, article);
    await openTab(page, "names");
    /** Clicks the row of Tomás Ferreira and tells which paragraph is focused then. */
    const clickRow = () =>
      page.evaluate(() => {
        const rows = [
          .../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("#panel-names .row.person")),
        ];
        rows.find((row) => row.textContent?.includes("Tomás Ferreira"))?.click();
        const paragraph = document.activeElement?.closest("p");
        return paragraph ? [...document.querySelectorAll("#reading p")].indexOf(paragraph) : undefined;
      });
    assert.deepEqual([await clickRow(), await clickRow(), await clickRow()], [2, 3, 2]);
  });

  test("the legend filters the text and the lists", async () => {
    const page = await open();
    await write(page, article);
    const chip = '.chip[data-kind="date"]';
    const underline = () =>
      page.evaluate(() => {
        const mark = document.querySelector("#reading mark.date");
        return mark && getComputedStyle(mark).textDecorationLine;
      });
    assert.equal(await page.attributeOf(chip, "aria-pressed"), "true");
    assert.equal(await underline(), "underline");
    await openTab(page, "dates");
    await page.click(chip);
    assert.equal(await page.attributeOf(chip, "aria-pressed"), "false");
    assert.equal(await underline(), "none");
    await page.waitUntil(() => document.querySelector("#panel-dates .row") === null);
    await page.focus(chip);
    await page.press("Enter");
    assert.equal(await underline(), "underline");
    await page.waitFor("#panel-dates .row");
  });

  test("one key, or one button, hides all highlights and shows them again", async () => {
    const page = await open();
    await write(page, article);
    const underlined = () =>
      page.evaluate(
        () =>
          [...document.querySelectorAll("#reading mark")].filter((mark) => {
            const { textDecorationLine, borderBottomStyle, backgroundColor } = getComputedStyle(mark);
            const isClear = /^(transparent|rgba\(0, 0, 0, 0\))$/.test(backgroundColor);
            return textDecorationLine !== "none" || borderBottomStyle !== "none" || !isClear;
          }).length,
      );
    assert.ok((await underlined()) > 0);
    await page.focus("#reading");
    await page.press("h");
    assert.equal(await underlined(), 0);
    assert.equal(await page.attributeOf("#all", "aria-pressed"), "false");
    await page.click("#all");
    assert.ok((await underlined()) > 0);
  });

  test("the publication date is found in the text, or given", async () => {
    const page = await open();
    await write(page, article);
    await openTab(page, "dates");
    assert.match(await page.textOf("#publication-note"), /Found in the text: Thursday 16 May 2024/);
    await page.click("#publication-show");
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), "16 May 2024");

    await page.fill("#date", "2023-09-13");
    await page.waitUntil(() => document.querySelector("#panel-dates")?.textContent?.includes("12 September 2023"));
    await page.waitForNone("#publication-show");
    await page.fill("#date", "");
    await page.waitUntil(() => document.querySelector("#panel-dates")?.textContent?.includes("14 May 2024"));
  });
});
