// How long the page keeps its reader waiting, in Chromium and Firefox: the longest time in which it does nothing else, while
// a long text comes in and while one types in a text of some length; how much moves by itself while results arrive; and how
// long a letter takes from the key to the screen.
// NEWSLENS_BROWSER=chromium or firefox runs one of them only.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { makePageFiles } from "../scripts/page/files.mjs";
import { startServer } from "../scripts/serve.mjs";
import { setUpBrowsers } from "../scripts/setup/browsers.mjs";
import { launchers } from "../tests/e2e/harness/launchers.mjs";
import { typeLetters } from "./common/letters.mjs";
import { table } from "./common/measure.mjs";
import { news } from "./common/news.mjs";

/** @typedef {import("../tests/e2e/harness/page.mjs").Page} Page */

/**
 * @typedef {object} Pauses
 * @property {number} longest  the longest time in which the page did not answer, in milliseconds
 * @property {number} whole  from the start of the watch to now
 * @property {number | null} moved  the sum of layout shifts; `null` where the browser does not tell
 */

/** Other programs can only make pauses longer, so the best of some attempts is told. */
const attempts = 3;

const end = "The end came on 1 April 2023.";
const long = `${news(5_000_000)}\n\n${end}`;
const middling = `${news(100_000)}\n\n${end}`;
const short = `${news(5_000)}\n\n${end}`;
const wide = `${"word ".repeat(200_000)}${"x".repeat(50_000)} ${end}`;
const typed = "President Ada Nwosu said so on Tuesday. ";

await setUpBrowsers();
const folder = mkdtempSync(path.join(os.tmpdir(), "newslens-bench-"));
const file = path.join(folder, "long.txt");
writeFileSync(file, long);
writeFileSync(path.join(folder, "bare.html"), "<!doctype html><title>bare</title>");
const pageFiles = await makePageFiles();
const server = await startServer({ more: [folder], made: async () => pageFiles });
const only = process.env.NEWSLENS_BROWSER;
for (const [name, launch] of Object.entries(launchers)) {
  if (only && only !== name) continue;
  const browser = await launch();
  /** @param {(page: Page) => Promise<Pauses>} measure */
  const best = async (measure) => {
    /** @type {Pauses[]} */
    const found = [];
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const page = await browser.newPage(server.address, {});
      found.push(await measure(page));
      await page.close();
    }
    return found.sort((one, other) => one.longest - other.longest)[0];
  };
  const rows = [];
  for (const [what, measure] of /** @type {const} */ ([
    ["5 MB opened as a file", openFile],
    ["5 MB pasted", pasteLong],
    ["5 MB pasted into a field of a bare page", pasteBare],
    ["40 letters typed into 100 KB", typeInto],
    ["5 KB, as the first text", (/** @type {Page} */ page) => fill(page, short)],
    ["1 MB in a single line", (/** @type {Page} */ page) => fill(page, wide)],
    ["the same into a field of a bare page", typeBare],
  ])) {
    const { longest, whole, moved } = await best(measure);
    rows.push([what, longest, whole, moved?.toFixed(4) ?? "not told"]);
  }
  table([name, "longest pause, ms", "whole, ms", "layout shift"], rows);
  const letters = [];
  for (const [size, length] of /** @type {const} */ ([
    ["100 KB", 100_000],
    ["1 MB", 1_000_000],
  ])) {
    const page = await browser.newPage(server.address, {});
    const text = path.join(folder, `${length}.txt`);
    writeFileSync(text, news(length));
    const { median, slowest, worker } = await typeLetters(page, text);
    await page.close();
    letters.push([`a letter in ${size}`, worker, median, slowest]);
  }
  table([name, "analysed, ms", "drawn, ms (median)", "drawn, ms (slowest)"], letters);
  await browser.close();
}
rmSync(folder, { recursive: true });
await server.close();

/** @param {Page} page */
async function openFile(page) {
  await page.goto("/");
  await page.waitUntil(() => document.querySelector("#legend .chip") !== null);
  await page.evaluate(watchPauses);
  await page.chooseFiles("#file", [file]);
  return pausesUntilShown(page);
}

/** @param {Page} page */
async function pasteLong(page) {
  await page.goto("/");
  await copy(page);
  await page.evaluate(watchPauses);
  await page.press("Control+v");
  return pausesUntilShown(page);
}

/**
 * What is the browser's own share.
 * @param {Page} page
 */
async function pasteBare(page) {
  await page.goto("/bare.html");
  await page.evaluate(bareField, "");
  await copy(page);
  await page.evaluate(watchPauses);
  await page.press("Control+v");
  await page.waitUntil(() => (document.querySelector("textarea")?.value.length ?? 0) > 1_000_000);
  return page.evaluate(pauses);
}

/**
 * Puts a text into the page that was just opened.
 * @param {Page} page
 * @param {string} text
 * @returns {Promise<Pauses>} until the page has shown what it found
 */
async function fill(page, text) {
  await page.goto("/");
  await page.evaluate(watchPauses);
  await page.fill("#text", text);
  await pausesUntilShown(page);
  return page.evaluate(() => {
    const { watch } = /** @type {any} */ (globalThis);
    const shown = Number(performance.getEntriesByName("newslens:shown")[0]?.startTime);
    return { longest: watch.longest, whole: shown - watch.start, moved: watch.moved };
  });
}

/** @param {Page} page */
async function typeInto(page) {
  await page.goto("/");
  await page.fill("#text", middling);
  await page.waitUntil(isShown, end);
  await type(page);
  return pausesUntilShown(page);
}

/** @param {Page} page */
async function typeBare(page) {
  await page.goto("/bare.html");
  await page.evaluate(bareField, middling);
  await type(page);
  return page.evaluate(pauses);
}

/** @param {Page} page */
async function type(page) {
  await page.evaluate(() => {
    const field = /** @type {HTMLTextAreaElement} */ (document.querySelector("#text"));
    field.focus();
    const middle = field.value.indexOf(". ", field.value.length / 2) + 2;
    field.setSelectionRange(middle, middle);
  });
  await page.evaluate(watchPauses);
  await page.type("#text", typed);
}

/**
 * Puts the long text on the clipboard and goes to the field.
 * @param {Page} page
 */
async function copy(page) {
  await page.evaluate(async () => {
    const field = document.createElement("textarea");
    field.id = "copied";
    field.value = await (await fetch("/long.txt")).text();
    document.body.append(field);
    field.select();
  });
  await page.press("Control+c");
  await page.evaluate(() => document.querySelector("#copied")?.remove());
  await page.focus("#text");
}

/**
 * Makes a field on a page that has nothing.
 * @param {string} text
 */
function bareField(text) {
  const field = document.createElement("textarea");
  field.id = "text";
  field.style.cssText = "width: 22rem; height: 40rem";
  field.value = text;
  document.body.replaceChildren(field);
}

/** @param {Page} page */
async function pausesUntilShown(page) {
  const deadline = Date.now() + 60_000;
  while (!(await page.evaluate(isShown, end))) {
    if (Date.now() > deadline) throw new Error("The text was not shown within a minute.");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return page.evaluate(pauses);
}

/**
 * Whether the text's last paragraph is there and the page says what it found.
 * @param {string} end
 */
function isShown(end) {
  const last = document.querySelector("#reading .section:last-child p:last-child")?.textContent;
  return last?.endsWith(end) === true && /\d/.test(document.querySelector("#status")?.textContent ?? "");
}

/** Starts to watch, in the page. */
function watchPauses() {
  const watch = { start: performance.now(), last: performance.now(), longest: 0, moved: null };
  Object.assign(globalThis, { watch });
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const now = performance.now();
    watch.longest = Math.max(watch.longest, now - watch.last);
    watch.last = now;
    port2.postMessage(null);
  };
  port2.postMessage(null);
  if (!PerformanceObserver.supportedEntryTypes.includes("layout-shift")) return;
  Object.assign(watch, { moved: 0 });
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of /** @type {any} */ (list.getEntries())) {
      if (!hadRecentInput) watch.moved += value;
    }
  }).observe({ type: "layout-shift" });
}

/**
 * What was seen so far, in the page.
 * @returns {Pauses}
 */
function pauses() {
  const { watch } = /** @type {any} */ (globalThis);
  return { longest: watch.longest, whole: performance.now() - watch.start, moved: watch.moved };
}
