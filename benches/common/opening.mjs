// How soon the page is there: opened with its sample text in fresh profiles of a browser, as "npm start" serves it.
import { freshPageFiles } from "../../scripts/page/files.mjs";
import { startServer } from "../../scripts/serve.mjs";
import { launchers } from "../../tests/e2e/harness/launchers.mjs";
import { percentile } from "../overview/rounds.mjs";

/** The page's own marks, and the browser's, by what they mean. */
const moments = {
  "first paint": "first-contentful-paint",
  "takes text": "newslens:ready",
  "sample analysed": "newslens:found",
  "result shown": "newslens:shown",
  drawn: "newslens:drawn",
};

/** @typedef {Record<keyof typeof moments, number>} Moments  milliseconds from the start, medians of the profiles */

/**
 * How long a new window is left alone first, in milliseconds: a browser that shows one loads some hundred files of its own for it, which
 * takes as long as the page does, and readers open pages in windows that are there.
 */
const settling = 3000;

/**
 * Opens the page in one fresh profile after another.
 * @param {number} profiles  how many count
 * @returns {Promise<Record<string, Moments>>} by the browser's name
 */
export async function openings(profiles) {
  const server = await startServer({ made: freshPageFiles() });
  /** @type {Record<string, Moments>} */
  const found = {};
  for (const [name, launch] of Object.entries(launchers)) {
    const browser = await launch();
    // The first does not count: the browser itself is still starting.
    await open(browser, server.address);
    /** @type {number[][]} */
    const times = [];
    for (let profile = 0; profile < profiles; profile += 1) times.push(await open(browser, server.address));
    await browser.close();
    const medians = Object.keys(moments).map((moment, at) => {
      const all = times.map((time) => time[at]);
      return [moment, percentile(all, 50)];
    });
    found[name] = Object.fromEntries(medians);
  }
  await server.close();
  return found;
}

/**
 * Opens the page in a fresh profile.
 * @param {import("../../tests/e2e/harness/page.mjs").Browser} browser
 * @param {string} address
 * @returns {Promise<number[]>} the times of the moments
 */
async function open(browser, address) {
  const page = await browser.newPage(address, {});
  await new Promise((resolve) => setTimeout(resolve, settling));
  await page.goto("/#sample");
  await page.waitUntil(() => performance.getEntriesByName("newslens:drawn").length > 0);
  const times = await page.evaluate(
    (names) => names.map((name) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN),
    Object.values(moments),
  );
  await page.close();
  return times;
}
