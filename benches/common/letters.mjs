// How long a letter that is typed takes to the screen: from the key to the frame in which all that it changed is drawn.
import { percentile } from "../overview/rounds.mjs";

/** @typedef {import("../../tests/e2e/harness/index.mjs").Page} Page */

/** What is typed. The first letters are not counted: the worker takes the text, and code is compiled. */
const typed = "Mayor Nwosu said so on Tuesday.";
const uncounted = 8;

/**
 * Types into the middle of a text, each letter once the one before is drawn.
 * @param {Page} page  that was just opened
 * @param {string} file  that holds the text
 * @returns {Promise<{ median: number, slowest: number, worker: number }>} milliseconds; `worker` is the median until the answer of the
 *   worker is there, the rest goes into drawing
 */
export async function typeLetters(page, file) {
  await page.goto("/");
  await page.chooseFiles("#file", [file]);
  await page.waitUntil(() => /\d/.test(document.querySelector("#status")?.textContent ?? ""));
  await page.click("#edit");
  await page.evaluate(() => {
    const field = /** @type {HTMLTextAreaElement} */ (document.querySelector("#text"));
    field.focus();
    const middle = field.value.indexOf(". ", field.value.length / 2) + 2;
    field.setSelectionRange(middle, middle);
    const noted = { key: 0 };
    Object.assign(globalThis, { noted });
    field.addEventListener("keydown", () => {
      noted.key = performance.now();
    });
  });
  /** @type {[found: number, drawn: number][]} */
  const times = [];
  for (const letter of typed) {
    const before = await page.evaluate(() => performance.now());
    await page.type("#text", letter);
    await page.waitUntil(
      (since) => (performance.getEntriesByName("newslens:drawn")[0]?.startTime ?? 0) > since,
      before,
    );
    times.push(
      await page.evaluate(() => {
        const { noted } = /** @type {any} */ (globalThis);
        const [found, drawn] = ["newslens:found", "newslens:drawn"].map(
          (name) => Number(performance.getEntriesByName(name)[0]?.startTime) - noted.key,
        );
        return [found, drawn];
      }),
    );
  }
  const counted = times.slice(uncounted);
  const drawn = counted.map(([, at]) => at);
  return {
    median: percentile(drawn, 50),
    slowest: Math.max(...drawn),
    worker: percentile(
      counted.map(([at]) => at),
      50,
    ),
  };
}
