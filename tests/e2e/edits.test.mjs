// A text being typed: only what changes is sent to the worker, and only what changed is drawn anew.
import assert from "node:assert/strict";
import { drawn, openTab, write } from "./articles.mjs";
import { forEachBrowser, test } from "./harness/index.mjs";

const paragraphs = Array.from({ length: 30 }, (_, index) =>
  [
    `“We will pay for bridge ${index},” Mayor Ingrid Solheim told reporters in Oslo on Monday.`,
    "Tomás Ferreira was not convinced. “I believe nobody,” he said last week.",
    `Before ${1 + (index % 28)} March 2023 the Harbour Authority had $${index} million.`,
  ].join(" "),
);
const text = `Bridge to open\n\nLISBON, 16 May 2024 – It was agreed.\n\n${paragraphs.join("\n\n")}\n`;

/** Notes the nodes that are there, and what is sent to workers from now on. */
function watch() {
  const nodesOf = (/** @type {string} */ selector) => [...document.querySelectorAll(selector)];
  const nodes = { paragraphs: nodesOf("#reading p"), marks: nodesOf("#reading mark"), rows: nodesOf(".panel li") };
  /** @type {number[]} */
  const sent = [];
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (/** @type {any} */ message, /** @type {any} */ ...others) {
    sent.push(JSON.stringify(message).length);
    return postMessage.call(this, message, ...others);
  };
  const placed = { rows: 0 };
  const count = (/** @type {MutationRecord[]} */ records) => {
    for (const { addedNodes } of records) placed.rows += addedNodes.length;
  };
  for (const list of nodesOf(".panel ul")) new MutationObserver(count).observe(list, { childList: true });
  Object.assign(window, { watched: { nodes, sent, placed } });
}

/**
 * Puts a text in that is edited from then on: with the first edit it is sent as a whole once more.
 * @param {import("./harness/index.mjs").Page} page
 */
async function begin(page) {
  await write(page, text);
  await page.evaluate(edit, text.length, text.length, " ");
  await page.evaluate(edit, text.length, text.length + 1, "");
  await isRead(page);
}

/** How many of the nodes noted are not there any more, how many rows were put into a list, and how much was sent. */
function watched() {
  const { nodes, sent, placed } = /** @type {any} */ (window).watched;
  const gone = (/** @type {Element[]} */ list) => list.filter(({ isConnected }) => !isConnected).length;
  return {
    paragraphs: gone(nodes.paragraphs),
    marks: gone(nodes.marks),
    rows: gone(nodes.rows),
    placed: placed.rows,
    sent,
  };
}

/**
 * Replaces a part of the text in the field, as one who types.
 * @param {number} start
 * @param {number} end
 * @param {string} replacement
 */
function edit(start, end, replacement) {
  const field = /** @type {HTMLTextAreaElement} */ (document.querySelector("#text"));
  field.setRangeText(replacement, start, end, "end");
  field.dispatchEvent(new InputEvent("input"));
}

/** @param {import("./harness/index.mjs").Page} page */
async function isRead(page) {
  await page.waitUntil(() => {
    const letters = (/** @type {string | null | undefined} */ some) => some?.replace(/\s/g, "");
    const field = /** @type {HTMLTextAreaElement} */ (document.querySelector("#text"));
    return letters(document.querySelector("#reading:not([aria-busy])")?.textContent) === letters(field.value);
  });
  await drawn(page);
}

/** All that is seen of the analysis. */
function seen() {
  const reading = [...document.querySelectorAll("#reading p")].map((paragraph) => [
    paragraph.className,
    paragraph.textContent,
    [...paragraph.querySelectorAll("[data-item]")].map((mark) => [
      mark.className,
      mark.textContent,
      mark.getAttribute("data-item"),
      mark.getAttribute("data-label"),
    ]),
  ]);
  const panel = document.querySelector(".panel:not([hidden])");
  const rows = [...(panel?.querySelectorAll("li") ?? [])].map((row) => [
    row.textContent,
    row.querySelector("button")?.dataset.target,
  ]);
  const counts = ["#tabs", "#legend", "#status"].map((place) => document.querySelector(place)?.textContent);
  return { reading, rows, counts };
}

forEachBrowser((_browser, open) => {
  test("a letter is sent alone, and its paragraph alone is drawn anew", async () => {
    const page = await open();
    await begin(page);
    await page.evaluate(watch);
    const place = text.indexOf("nobody,” he said last week. Before 9 March") + 3;
    await page.evaluate(edit, place, place, "o");
    await isRead(page);
    const { paragraphs, marks, rows, sent } = await page.evaluate(watched);
    assert.equal(paragraphs, 1);
    assert.ok(marks > 0 && marks <= 12, `${marks} highlights are gone`);
    assert.ok(rows <= 1, `${rows} rows are gone`);
    assert.ok(sent.length > 0 && Math.max(...sent) < 400, `it sent ${sent}`);
  });

  test("a row that changes is put in the place of the one before, and those behind it stay where they are", async () => {
    const page = await open();
    await begin(page);
    await page.evaluate(watch);
    const place = text.indexOf("pay for bridge 7") + "pay".length;
    await page.evaluate(edit, place, place, " twice");
    await isRead(page);
    const { rows, placed } = await page.evaluate(watched);
    assert.deepEqual({ rows, placed }, { rows: 1, placed: 1 });
  });

  test("what is typed far from all highlights leaves them and their rows alone", async () => {
    const page = await open();
    await begin(page);
    await openTab(page, "dates");
    await page.evaluate(watch);
    await page.evaluate(edit, 6, 6, "s");
    await isRead(page);
    const { sent, ...gone } = await page.evaluate(watched);
    assert.deepEqual(gone, { paragraphs: 1, marks: 0, rows: 0, placed: 0 });
  });

  test("after many edits the page shows what it shows of the whole text", async () => {
    const page = await open();
    await write(page, text);
    let now = text;
    for (const [before, replacement, length] of /** @type {[string, string, number][]} */ ([
      ["LISBON", "PORTO", 6],
      ["“We will pay for bridge 3", "\n\nZadie Okafor left Lima on 5 June 2021.\n\n", 0],
      ["Mayor Ingrid", "", 0],
      ["Ferreira was", "\n\n", 1],
      ["“We will pay for bridge 20", "", 300],
      ["convinced. “I", "x", 0],
      ["Before 7 March", "On Tuesday and b", 1],
      ["Bridge to open", "“", 0],
      ["“Bridge to open", "", 1],
      ["Before 28 March 2023 the Harbour Authority", " ", 60],
    ])) {
      const at = now.indexOf(before);
      assert.ok(at >= 0, before);
      await page.evaluate(edit, at, at + length, replacement);
      now = now.slice(0, at) + replacement + now.slice(at + length);
      await isRead(page);
    }
    for (const tab of /** @type {const} */ (["quotes", "dates", "names"])) {
      await openTab(page, tab);
      const after = await page.evaluate(seen);
      await write(page, "It was on Monday.");
      await write(page, now);
      assert.deepEqual(after, await page.evaluate(seen));
      await page.evaluate(edit, now.length, now.length, " It ended.");
      now += " It ended.";
      await isRead(page);
    }
  });

  test("corrections and their undoing stay right while one types", async () => {
    const page = await open();
    await write(page, text);
    await page.click("#reading p:nth-child(4) mark.place");
    await page.press("Delete");
    const places = () => page.count("#reading mark.place");
    const count = await places();
    await page.evaluate(edit, 0, 0, "A ");
    await isRead(page);
    assert.equal(await places(), count);
    await page.evaluate(edit, 0, 2, "");
    await isRead(page);
    assert.equal(await places(), count);
  });

  test("of an element's text, paragraphs and rows that stay are not drawn anew", async () => {
    const page = await open("/empty.html");
    await page.evaluate(async (content) => {
      const element = Object.assign(document.createElement("news-lens"), { text: content, date: "2024-05-16" });
      element.setAttribute("view", "text speakers");
      document.body.append(element);
      const address = "/define.js";
      await import(address);
    }, text);
    await page.waitFor("news-lens >>> mark.quote");
    await drawn(page);
    /** What stands there, apart from what was there before. */
    const change = async (/** @type {string} */ selector, /** @type {string} */ to) => {
      await page.evaluate(
        (selector, to) => {
          const lens = /** @type {any} */ (document.querySelector("news-lens"));
          const before = new Set(lens.shadowRoot.querySelectorAll(selector));
          const told = new Promise((resolve) => lens.addEventListener("newslens-analysis", resolve, { once: true }));
          Object.assign(window, { before, told });
          lens.text = to;
          return told.then(() => undefined);
        },
        selector,
        to,
      );
      await drawn(page);
      return page.evaluate((selector) => {
        const { before } = /** @type {any} */ (window);
        const all = document.querySelector("news-lens")?.shadowRoot?.querySelectorAll(selector) ?? [];
        return [...all].filter((one) => !before.has(one)).map(({ textContent }) => textContent);
      }, selector);
    };
    const first = text.replace("Bridge to open", "Tunnel to open");
    assert.deepEqual(await change(".text p", first), ["Tunnel to open"]);
    await page.click("news-lens >>> [data-view=speakers]");
    await drawn(page);
    const second = `${first}\n\n“It is the end,” Zadie Okafor said.`;
    assert.deepEqual(await change(".list li", second), ["“It is the end,”"]);
    assert.deepEqual(await change(".list section > .title", second.replace("Zadie", "Ada")), ["Ada Okafor"]);
  });
});
