// Several articles side by side, from the files to who changed the words.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before } from "node:test";
import { article, drawn, write } from "./articles.mjs";
import { forEachBrowser, test } from "./harness/index.mjs";
import { story, writeStory } from "./story.mjs";

/** @typedef {import("./harness/index.mjs").Page} Page */

/** @type {string} */
let folder;
/** @type {string[]} */
let files;
before(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "newslens-dossier-"));
  files = writeStory(folder);
});
after(() => rmSync(folder, { recursive: true }));

/**
 * Opens files and waits for what they tell differently.
 * @param {Page} page
 * @param {string[]} chosen
 */
async function openFiles(page, chosen = files) {
  await page.chooseFiles("#file", chosen);
  await compared(page, chosen.length);
}

/**
 * Waits until the dossier has so many articles, and all is drawn.
 * @param {Page} page
 * @param {number} count
 */
async function compared(page, count) {
  await page.waitUntil((/** @type {number} */ wanted) => {
    const isBusy = document.querySelector(".busy-now") !== null;
    return !isBusy && document.querySelectorAll(".article-item").length === wanted;
  }, count);
  await drawn(page);
}

/** @param {Page} page */
const titles = (page) => page.textsOf(".article-open strong");

/**
 * The tellings of the utterance in which these words are left out, added or changed, as they are read.
 * @param {Page} page
 * @param {string} words
 */
const tellings = (page, words) =>
  page.evaluate((wanted) => {
    const utterances = [...document.querySelectorAll(".utterance")];
    const found = utterances.find((utterance) => utterance.textContent?.includes(wanted));
    return [...(found?.querySelectorAll(".telling") ?? [])].map((telling) => ({
      outlet: telling.querySelector("strong")?.textContent,
      gone: [...telling.querySelectorAll("del")].map((del) => del.title || (del.childNodes[1]?.textContent ?? "")),
      tags: [...telling.querySelectorAll(".tag")].map((tag) => tag.textContent ?? ""),
    }));
  }, words);

forEachBrowser((_browser, open) => {
  test("five files stand side by side, and who changed the words is seen at once", async () => {
    const page = await open();
    await openFiles(page);
    assert.match(await page.textOf("#dossier-title"), /^5 articles side by side$/);
    assert.equal(await page.attributeOf("#dossier-told-tab", "aria-selected"), "true");
    const told = await tellings(page, "of this mill without the consent");
    const post = told.find(({ outlet }) => outlet === "River Post");
    assert.ok(post?.tags.includes("words changed"), JSON.stringify(told));
    assert.deepEqual(post?.gone[0], "one");
    const lamp = told.find(({ outlet }) => outlet === "Daily Lamp");
    assert.ok(lamp?.tags.includes("said by Paul Ostrow"), JSON.stringify(told));
    assert.ok(!told.some(({ outlet }) => outlet === "Weekly Leaf"));
  });

  test("what is denied in one article stands first", async () => {
    const page = await open();
    await openFiles(page);
    const [first] = await page.textsOf(".utterance");
    assert.match(first, /denied here/);
    assert.match(first, /loan three times/);
  });

  test("the reader chooses what differs, and what only one article has", async () => {
    const page = await open();
    await openFiles(page);
    await page.click('.chip[data-choice="once"]');
    await drawn(page);
    assert.match((await page.textsOf(".utterance")).join("\n"), /They do not care who owns it/);
    await page.click('.chip[data-choice="speaker"]');
    await drawn(page);
    const chosen = await page.textsOf(".utterance");
    assert.ok(chosen.length > 0 && chosen.every((text) => /said by/.test(text)), chosen.join("\n"));
    assert.equal(await page.attributeOf('.chip[data-choice="speaker"]', "aria-pressed"), "true");
  });

  test("a telling leads to its words in its article, and back", async () => {
    const page = await open();
    await openFiles(page);
    await page.click(".telling .leading");
    await page.waitUntil(() => document.activeElement?.matches("#reading mark.quote"));
    assert.ok(await page.evaluate(() => document.querySelector("#dossier")?.hasAttribute("hidden")));
    await page.click("#to-dossier");
    await page.waitFor("#dossier-title");
    assert.equal(await page.count(".article-item"), 5);
  });

  test("a file that cannot be read is named with its reason, and does not stop the others", async () => {
    const page = await open();
    const picture = path.join(folder, "swans.png");
    writeFileSync(picture, Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]));
    await openFiles(page, [files[0], picture, files[1]]);
    assert.match(await page.textOf("#dossier-title"), /^2 articles/);
    assert.match(await page.textOf(".article-item.refused"), /“swans\.png” is a picture/);
    await page.click(".article-item.refused button");
    await page.waitForNone(".article-item.refused");
  });

  test("an article is renamed, and taken out", async () => {
    const page = await open();
    await openFiles(page);
    await page.click(".article-acts button");
    await page.fill(".article-form [name=outlet]", "The Gazette");
    await page.fill(".article-form [name=day]", "2026-03-09");
    await page.click(".article-form [type=submit]");
    await page.waitUntil(() => /The Gazette.*9 Mar/.test(document.querySelector(".article-open")?.textContent ?? ""));
    await drawn(page);
    assert.match((await page.textsOf(".telling-from")).join("\n"), /The Gazette/);
    await page.click(".article-acts button:last-child");
    await compared(page, 4);
    assert.ok(!(await titles(page)).includes("Mill to close in autumn"));
  });

  test("the article that is read goes into a dossier, and others are pasted beside it", async () => {
    const page = await open();
    await write(page, article);
    await page.click("#compare");
    await compared(page, 1);
    assert.match(await page.textOf(".dossier-hint"), /One article so far/);
    await page.click("#dossier-paste");
    await page.fill("#dossier-text", story["River Post.txt"]);
    await page.click(".dossier-paste [type=submit]");
    await compared(page, 2);
    assert.deepEqual(await titles(page), ["Harbour reopens after the storm", "Owner promises to ask the town"]);
  });

  test("all views show the whole story, and filters narrow them", async () => {
    const page = await open();
    await page.click("#dossier-start");
    await page.click("#dossier-sample");
    await compared(page, 4);
    await page.click("#dossier-speakers-tab");
    await drawn(page);
    assert.match(await page.textOf("#dossier-speakers"), /Amina Rahmani[\s\S]*4 articles/);
    await page.click("#dossier-timeline-tab");
    await drawn(page);
    assert.match(await page.textOf("#dossier-timeline h3"), /9 February 2026/);
    await page.click('[data-order="published"]');
    await drawn(page);
    assert.match(await page.textOf("#dossier-timeline h3"), /10 February 2026/);
    await page.click("#dossier-matrix-tab");
    await drawn(page);
    assert.match(await page.textOf("#dossier-matrix thead"), /Morning Courier/);
    await page.select(".filter-fields label:nth-child(2) select", "Sunday Review");
    await page.click("#dossier-speakers-tab");
    await page.waitUntil(() => !document.querySelector("#dossier-speakers")?.textContent?.includes("Morning Courier"));
    assert.match(await page.textOf("#dossier-speakers"), /Sunday Review/);
    await page.click(".filter-fields .link");
    await page.waitUntil(() => document.querySelector("#dossier-speakers")?.textContent?.includes("Morning Courier"));
  });

  test("the cast is corrected by hand: one becomes two, two become one", async () => {
    const page = await open();
    await openFiles(page);
    await page.click("#dossier-cast-tab");
    await drawn(page);
    const entries = () => page.textsOf("#dossier-cast summary strong");
    const before = (await entries()).filter((name) => name === "Clara Voss").length;
    assert.equal(before, 1);
    await page.click("#dossier-cast summary");
    await page.click("#dossier-cast details[open] .telling:last-child .link");
    await page.waitUntil(
      () =>
        [...document.querySelectorAll("#dossier-cast summary strong")].filter((one) =>
          one.textContent?.includes("Voss"),
        ).length === 2,
    );
    await drawn(page);
    const other = await page.evaluate(() => {
      const options = [...document.querySelectorAll("#dossier-cast details[open] option")];
      return /** @type {HTMLOptionElement} */ (options.find((one) => one.textContent?.includes("Voss"))).value;
    });
    await page.select("#dossier-cast details[open] select", other);
    await page.waitUntil(
      () =>
        [...document.querySelectorAll("#dossier-cast summary strong")].filter((one) =>
          one.textContent?.includes("Voss"),
        ).length === 1,
    );
    assert.match(await page.textOf("#dossier-cast details[open]"), /joined by hand/);
  });

  test("a dossier is saved and opened again, and closed without saving only when that is said twice", async () => {
    const page = await open();
    await openFiles(page);
    await page.click("#dossier-close");
    assert.match(await page.textOf(".dossier .notice"), /saved nowhere/);
    await page.click("[popovertarget=dossier-take]");
    const saved = await page.download(() => page.click('#dossier-take [data-format="saved"] button:last-child'));
    assert.equal(saved.name, "dossier.json");
    const file = path.join(folder, "saved.json");
    writeFileSync(file, saved.text);
    const again = await open();
    await again.chooseFiles("#file", [file]);
    await compared(again, 5);
    assert.deepEqual(await titles(again), await titles(page));
    await again.click("#dossier-close");
    await again.waitFor("#text");
  });

  test("a report and a table are taken along", async () => {
    const page = await open();
    await openFiles(page);
    await page.click("[popovertarget=dossier-take]");
    const report = await page.download(() => page.click('#dossier-take [data-format="html"] button:last-child'));
    assert.match(report.text, /^<!doctype html>[\s\S]*River Post/);
    const table = await page.download(() => page.click('#dossier-take [data-format="csv"] button:last-child'));
    assert.match(table.text, /River Post/);
  });

  test("a dossier is kept on the device only if the reader asks for it", async () => {
    const page = await open();
    await openFiles(page, files.slice(0, 2));
    const isKept = () => page.evaluate(() => caches.has("kept dossier"));
    assert.equal(await isKept(), false);
    await page.click("[popovertarget=dossier-take]");
    await page.click("#dossier-keep");
    await page.waitUntil(() => caches.has("kept dossier"));
    await page.reload();
    await page.click("#dossier-kept");
    await compared(page, 2);
    await page.click("[popovertarget=dossier-take]");
    await page.click("#dossier-keep");
    await page.waitUntil(async () => !(await caches.has("kept dossier")));
  });

  test("a correction in an article counts in the dossier", async () => {
    const page = await open();
    await openFiles(page, files.slice(0, 2));
    await page.click("#dossier-speakers-tab");
    assert.match(await page.textOf("#dossier-speakers summary"), /Clara Voss.*4 quotes in 2 articles/);
    await page.click(".article-open");
    await page.waitFor("#reading mark.quote");
    await drawn(page);
    await page.click("#reading mark.quote");
    await page.select('[data-control="speaker"]', "");
    await page.waitUntil(() => document.querySelector("#panel-quotes")?.textContent?.includes("Speaker not named"));
    await page.click("#to-dossier");
    await page.waitUntil(() => document.querySelector("#dossier-speakers summary")?.textContent?.includes("3 quotes"));
  });

  test("who reads a single article loads nothing of it", async () => {
    const page = await open();
    await write(page, article);
    const late = () => page.requests.filter((address) => /dossier/.test(address));
    assert.deepEqual(late(), []);
    await page.click("#compare");
    await compared(page, 1);
    assert.ok(late().some((address) => /dossier\.js/.test(address)));
  });
});
