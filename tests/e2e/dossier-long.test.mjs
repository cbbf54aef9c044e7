// Very many articles side by side: they come one after the other while the page answers, and are shown in portions.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before } from "node:test";
import { drawn } from "./articles.mjs";
import { forEachBrowser, test } from "./harness/index.mjs";

/** @param {number} number */
const day = (number) => `2026-03-${String(1 + (number % 28)).padStart(2, "0")}`;

/** @param {number} number */
function articleOf(number) {
  const text = `Report ${number}\n\n“Bridge number ${number} will be closed for repairs before the winter,” Mayor Clara Voss said on 1 March.\n\nEngineer Paul Ostrow said the repairs would take ${number} weeks. “We have asked for money every single year,” Ostrow said.\n\nThe council meets on 12 March 2026.`;
  return { title: `Report ${number}`, outlet: `Paper ${number % 9}`, day: day(number), text };
}

/** @type {string} */
let folder;
/** @type {string} */
let week;
before(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "newslens-dossier-long-"));
  week = path.join(folder, "week.jsonl");
  writeFileSync(week, Array.from({ length: 300 }, (_, number) => JSON.stringify(articleOf(number))).join("\n"));
});
after(() => rmSync(folder, { recursive: true }));

forEachBrowser((_browser, open) => {
  test("300 articles in one file stand side by side; lists, tellings and columns come in portions", async () => {
    const page = await open();
    await page.chooseFiles("#file", [week]);
    await page.waitUntil(() => document.querySelector("#dossier-title")?.textContent === "300 articles side by side");
    await drawn(page);
    assert.equal(await page.count(".article-item"), 60);
    await page.click(".dossier-articles .more");
    await page.waitUntil(() => document.querySelectorAll(".article-item").length === 120);
    assert.equal(
      await page.evaluate(() => document.activeElement?.closest(".article-item")?.textContent?.includes("Report 60")),
      true,
    );
    // What the engineer says has a telling in each article.
    await page.click('.chip[data-choice="alike"]');
    await drawn(page);
    const counts = await page.evaluate(() =>
      [...document.querySelectorAll(".utterance")].map((utterance) => utterance.querySelectorAll(".telling").length),
    );
    assert.ok(
      counts.every((count) => count <= 20),
      counts.join(),
    );
    await page.click("#dossier-matrix-tab");
    await drawn(page);
    assert.ok((await page.count("#dossier-matrix thead th")) <= 17);
    await page.click("#dossier-timeline-tab");
    await drawn(page);
    assert.ok((await page.count("#dossier-timeline .plain-list > li")) <= 60);
  });

  test("while many articles are read, the page answers, and it can be stopped: what had been read is there", async () => {
    const page = await open();
    const many = path.join(folder, "many.jsonl");
    writeFileSync(many, Array.from({ length: 3000 }, (_, number) => JSON.stringify(articleOf(number))).join("\n"));
    await page.chooseFiles("#file", [many]);
    await page.waitFor(".busy-now");
    await page.click(".busy-now .link");
    await page.waitUntil(() => /^\d+ articles?/.test(document.querySelector("#dossier-title")?.textContent ?? ""));
    await drawn(page);
    const read = Number.parseInt(await page.textOf("#dossier-title"), 10);
    assert.ok(read > 0 && read < 3000, `${read} were read`);
    assert.match(await page.textOf("#status"), /Stopped/);
  });
});
