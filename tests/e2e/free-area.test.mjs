// Nothing lies over what the reader chose: at any size of the window, at the text's end, with a keyboard on the screen.
import assert from "node:assert/strict";
import { sample } from "../../www/page/words.js";
import { article, paragraph, write } from "./articles.mjs";
import { forEachBrowser, test } from "./harness/index.mjs";

/** A wide window, one at 150, 200 and 400 %, a telephone, and one that is wide and low. */
const sizes = [
  { width: 1280, height: 800 },
  { width: 853, height: 533 },
  { width: 640, height: 400 },
  { width: 320, height: 200 },
  { width: 360, height: 740 },
  { width: 1600, height: 450 },
];

const articles = { short: article, "the sample": sample, long: `${paragraph}\n\n`.repeat(3) };

/**
 * Chooses one highlight after the other by a click at the lower edge of the window, and looks whether it is free then: each
 * of its lines if there is room for all, else the one clicked; and so its row.
 * @returns {Promise<string[]>} what lies over something
 */
async function coveredByClick() {
  const find = (/** @type {string} */ selector) => /** @type {HTMLElement | null} */ (document.querySelector(selector));
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const isNarrow = matchMedia("(max-width: 56rem)").matches;
  /** @type {string[]} */
  const covered = [];
  /**
   * @param {string} what
   * @param {Element} element
   * @param {DOMRect} box
   */
  const look = (what, element, { left, top, width, height }) => {
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    if (hit && element.contains(hit)) return;
    const over = hit && `${hit.tagName} ${hit.id} ${hit.className}`;
    covered.push(`${what} “${element.textContent?.slice(0, 30)}” at ${Math.round(top)}: ${over}`);
  };
  /** How much is free between what stays at the top and the bar. */
  const room = () => {
    const above = ["#header", "#toolbar"].map((selector) => {
      const part = /** @type {HTMLElement} */ (find(selector));
      return getComputedStyle(part).position === "sticky" ? part.getBoundingClientRect().bottom : 0;
    });
    return Number(find("#correct")?.getBoundingClientRect().top) - Math.max(0, ...above) - 16;
  };
  // Amounts are switched off: a click on one goes to what is around it.
  for (const mark of document.querySelectorAll("#reading mark:not(.money, .percent, .quantity)")) {
    find('[data-control="close"]')?.click();
    mark.scrollIntoView({ block: "end" });
    // What is about to be clicked has to be free for the pointer: above the tabs of a telephone.
    if (isNarrow) scrollBy(0, 60);
    const before = [...mark.getClientRects()];
    const line = before.length - 1;
    const [x, y] = [before[line].left + 2, (before[line].top + before[line].bottom) / 2];
    const at = { bubbles: true, clientX: x, clientY: y };
    for (const type of ["pointermove", "pointerover"]) mark.dispatchEvent(new PointerEvent(type, at));
    const card = find("#card");
    if (card && !card.hidden && card.style.visibility !== "hidden") {
      const over = card.getBoundingClientRect();
      const isOver = (/** @type {DOMRect} */ box) =>
        over.left < box.right && box.left < over.right && over.top < box.bottom && box.top < over.bottom;
      if (before.some(isOver)) covered.push(`the card lies over “${mark.textContent?.slice(0, 30)}”`);
    }
    mark.dispatchEvent(new MouseEvent("click", at));
    const row = find(".row[aria-current]");
    if (isNarrow) await frame();
    if (!row) covered.push(`no row for ${mark.textContent}`);
    else look("row", row, row.getBoundingClientRect());
    if (isNarrow) {
      find("#tab-text")?.click();
      await frame();
    }
    const lines = [...mark.getClientRects()];
    const isFree = (/** @type {DOMRect} */ { left, top, width, height }) =>
      mark.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    if (mark.getBoundingClientRect().height <= room()) for (const box of lines) look("highlight", mark, box);
    else if (!isNarrow) look("line", mark, lines[line]);
    else if (!lines.some(isFree)) covered.push(`all of “${mark.textContent?.slice(0, 30)}”`);
  }
  return covered;
}

/**
 * Goes from highlight to highlight by key.
 * @returns {Promise<string[]>} those that something lies over
 */
async function coveredByKey() {
  const reading = /** @type {HTMLElement} */ (document.querySelector("#reading"));
  /** @type {string[]} */
  const covered = [];
  reading.focus({ preventScroll: true });
  for (let before = null; before !== document.activeElement; ) {
    before = document.activeElement;
    before?.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
    const mark = /** @type {Element} */ (document.activeElement);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const { left, top, width, height } = mark.getClientRects()[0];
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    if (!hit || !mark.contains(hit))
      covered.push(`${mark.textContent?.slice(0, 30)} at ${top}: ${hit?.id} ${hit?.className}`);
  }
  return covered;
}

/** Whether the highlight that is chosen is free, or its row where a list is in front. */
function isChosenFree() {
  const chosen = [...document.querySelectorAll("#reading mark[aria-current], .row[aria-current]")];
  const shown = chosen.find((element) => element.getClientRects().length > 0);
  if (!shown) return false;
  const { left, top, width, height } = shown.getClientRects()[0];
  const hit = document.elementFromPoint(left + width / 2, top + height / 2);
  return hit !== null && shown.contains(hit);
}

/** Pretends that a keyboard takes the lower part of the window, as on a telephone. */
function showKeyboard() {
  const view = /** @type {VisualViewport} */ (visualViewport);
  Object.defineProperty(view, "height", { value: innerHeight - 300, configurable: true });
  view.dispatchEvent(new Event("resize"));
}

forEachBrowser((_browser, open) => {
  for (const viewport of sizes) {
    test(`nothing lies over what is chosen in a window of ${viewport.width} by ${viewport.height}`, async () => {
      const page = await open("/", { viewport });
      for (const [name, text] of Object.entries(articles)) {
        await write(page, text);
        await page.waitUntil(
          (start) => document.querySelector("#reading")?.textContent?.startsWith(start),
          text.slice(0, 30),
        );
        assert.deepEqual(await page.evaluate(coveredByClick), [], `${name}, by clicks`);
        assert.deepEqual(await page.evaluate(coveredByKey), [], `${name}, by keys`);
      }
    });
  }

  test("what is free already stays where it is when it is chosen", async () => {
    const page = await open();
    await write(page, `${article}\n\n${article}`);
    const top = () =>
      page.evaluate(() => document.querySelector("#reading p:nth-child(2) > mark.date")?.getClientRects()[0].top);
    const before = await top();
    await page.click("#reading p:nth-child(2) > mark.date");
    await page.waitFor("#correct");
    assert.equal(await top(), before);
  });

  test("selected words at the text's end stay in sight, and so does what is chosen when the window changes", async () => {
    const page = await open("/", { viewport: { width: 1000, height: 500 } });
    await write(page, article);
    await page.evaluate(() => {
      const end = /** @type {Element} */ (document.querySelector("#reading p:last-child"));
      end.scrollIntoView({ block: "end" });
      getSelection()?.selectAllChildren(/** @type {Element} */ (end.querySelector("mark.date")));
      end.dispatchEvent(new PointerEvent("pointerup", { bubbles: true }));
    });
    await page.waitFor("#correct .chip");
    assert.ok(
      await page.evaluate(() => {
        const { left, top, width, height } = /** @type {Selection} */ (getSelection())
          .getRangeAt(0)
          .getBoundingClientRect();
        return document.elementFromPoint(left + width / 2, top + height / 2)?.closest("#reading mark.date") !== null;
      }),
    );
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await page.click("#reading p:nth-child(4) > mark.date");
    for (const size of [
      { width: 960, height: 300 },
      { width: 320, height: 200 },
      { width: 500, height: 260 },
    ]) {
      await page.resize(size);
      await page.waitUntil(isChosenFree);
    }
  });

  test("a keyboard on the screen lies neither over the bar nor over what is chosen", async () => {
    const page = await open("/", { viewport: { width: 1000, height: 700 } });
    await write(page, article);
    await page.click("#reading p:nth-child(4) > mark.date");
    await page.waitFor("#correct");
    await page.evaluate(showKeyboard);
    const bottoms = () =>
      page.evaluate(() =>
        ["#correct", "#reading mark[aria-current]"].map((selector) =>
          Number(document.querySelector(selector)?.getBoundingClientRect().bottom),
        ),
      );
    for (const bottom of await bottoms()) assert.ok(bottom <= 400, `it ends at ${bottom}`);
    assert.ok(await page.evaluate(isChosenFree));
  });
});
