// Text in, highlights and lists out.
import assert from "node:assert/strict";
import { article, drawn, openTab, paste, waitForText, write } from "./articles.mjs";
import { forEachBrowser, test } from "./harness/index.mjs";

forEachBrowser((_browser, open) => {
  test("a pasted article is laid open: highlights in the text, three lists beside it", async () => {
    const page = await open();
    await paste(page, "#text", { text: article });
    await waitForText(page);
    assert.equal(await page.evaluate(() => document.activeElement?.id), "reading");

    const marks = await page.textsOf("#reading mark.date");
    for (const date of ["16 May 2024", "Wednesday", "1 June 2024", "Tuesday"]) assert.ok(marks.includes(date), date);
    assert.ok((await page.textsOf("#reading mark.person")).includes("Helena Duarte"));
    assert.ok((await page.textsOf("#reading mark.place")).includes("Portugal"));
    assert.ok((await page.textsOf("#reading mark.quote")).some((text) => text.includes("I believe her,")));

    assert.match(await page.textOf("#panel-quotes"), /Tomás Ferreira[\s\S]*promised us help[\s\S]*I believe her/);
    await openTab(page, "dates");
    const dates = await page.textsOf("#panel-dates .row");
    assert.ok(dates.some((row) => /Wednesday 15 May 2024/.test(row) && /“Wednesday”/.test(row)));
    assert.ok(dates.some((row) => /1 June 2024/.test(row)));
    await openTab(page, "names");
    await page.waitUntil(() =>
      [...document.querySelectorAll("#panel-names .row.person")].some(({ textContent }) =>
        /Tomás Ferreira.*2×/.test(textContent ?? ""),
      ),
    );
    assert.match(await page.textOf("#status"), /^\d+ dates, \d+ quotes, \d+ names$/);
  });

  test("a quote holds names and dates", async () => {
    const page = await open();
    await write(page, article);
    assert.deepEqual(await page.textsOf("#reading mark.quote.direct mark.person"), ["Helena Duarte"]);
    assert.deepEqual(await page.textsOf("#reading mark.quote.direct mark.date"), ["1 June 2024"]);
    assert.equal(await page.attributeOf("#reading mark.quote.direct", "data-label"), "Tomás Ferreira");
  });

  test("the text in the reading view is the text that was typed", async () => {
    const page = await open();
    await write(page, article);
    const shown = await page.evaluate(() => [...document.querySelectorAll("#reading p")].map((p) => p.textContent));
    assert.deepEqual(shown, article.trim().split("\n\n"));
  });

  test("text that looks like HTML is shown as text", async () => {
    const page = await open();
    const text = `<script>document.title = "broken"</script> said <b>Helena Duarte</b> on 16 May 2024. “<img src=x onerror=alert(1)>” &amp; so on.`;
    await write(page, text);
    assert.equal(await page.evaluate(() => document.querySelector("#reading")?.textContent), text);
    assert.equal(await page.count("#main script, #main img, #main b"), 0);
    await openTab(page, "names");
    assert.match(await page.evaluate(() => document.title), /newslens/);
  });

  test("while one types, the newest text wins", async () => {
    const page = await open();
    await write(page, article);
    await page.evaluate(() => {
      const field = /** @type {HTMLTextAreaElement} */ (document.querySelector("#text"));
      for (const day of ["Monday", "Thursday", "Sunday"]) {
        field.value = `SOFIA, 16 May 2024 – It was said on ${day}.`;
        field.dispatchEvent(new InputEvent("input"));
      }
    });
    await page.waitUntil(() => document.querySelector("#reading")?.textContent?.includes("Sunday"));
    await page.focus("#text");
    await page.press("Control+End");
    await page.type("#text", " It ended on 20 May 2024.");
    await page.waitUntil(() => document.querySelector("#reading")?.textContent?.endsWith("20 May 2024."));
    await drawn(page);
    assert.ok((await page.textsOf("#reading mark.date")).includes("20 May 2024"));
    assert.equal(
      await page.evaluate(() => /** @type {HTMLTextAreaElement} */ (document.querySelector("#text")).selectionStart),
      (await page.valueOf("#text")).length,
    );
  });

  test("typing draws only the paragraph that changed again", async () => {
    const page = await open();
    await write(page, article);
    await page.evaluate(() => {
      for (const paragraph of document.querySelectorAll("#reading p")) paragraph.setAttribute("data-old", "");
      for (const mark of document.querySelectorAll("#reading mark")) mark.setAttribute("data-old", "");
    });
    await page.fill("#text", article.replace("lives in Portugal.", "lives in Spain."));
    await page.waitUntil(() => document.querySelector("#reading")?.textContent?.includes("Spain"));
    await drawn(page);
    assert.equal(await page.count("#reading p:not([data-old])"), 1);
    assert.ok((await page.textsOf("#reading mark:not([data-old])")).includes("Spain"));
    await drawn(page);
    assert.ok((await page.textsOf("#reading mark[data-old]")).includes("Helena Duarte"));
  });

  test("the sample is one click away", async () => {
    const page = await open();
    await page.click("#sample");
    await waitForText(page, "mark.quote");
    assert.match(await page.textOf("#reading"), /Faro/);
    for (const kind of ["date", "quote", "person", "organization", "place", "group"]) {
      assert.ok((await page.count(`#reading mark.${kind}`)) > 0, `the sample has a ${kind}`);
    }
  });

  test("the editor closes and opens again with the text as it was", async () => {
    const page = await open();
    await page.click("#sample");
    await page.waitForNone("#text");
    await page.click("#edit");
    assert.match(await page.valueOf("#text"), /^Faro/);
    assert.equal(await page.attributeOf("#edit", "aria-expanded"), "true");
    await page.click("#clear");
    await page.waitFor(".welcome");
    assert.equal(await page.valueOf("#text"), "");
  });
});
