// How soon the page is there: opened with its sample text in fresh profiles of Chromium and Firefox, as "npm start" serves it.
import { freshPageFiles } from "../scripts/page/files.mjs";
import { startServer } from "../scripts/serve.mjs";
import { setUpBrowsers } from "../scripts/setup/browsers.mjs";
import { launchers } from "../tests/e2e/harness/launchers.mjs";
import { table } from "./common/measure.mjs";

const profiles = 11;

/** The page's own marks, and the browser's, by what they mean. */
const moments = {
  "first paint": "first-contentful-paint",
  "takes text": "newslens:ready",
  "sample analysed": "newslens:found",
  "result shown": "newslens:shown",
};

await setUpBrowsers();
const server = await startServer({ made: freshPageFiles() });
console.log(
  `Opening the page with its sample text: milliseconds from the start, medians of ${profiles} fresh profiles.\n`,
);
/** @type {(string | number)[][]} */
const rows = [];
for (const [name, launch] of Object.entries(launchers)) {
  const browser = await launch();
  // The first does not count: the browser itself is still starting.
  await open(browser);
  /** @type {number[][]} */
  const times = [];
  for (let profile = 0; profile < profiles; profile += 1) times.push(await open(browser));
  await browser.close();
  rows.push([name, ...Object.values(moments).map((_, moment) => median(times.map((time) => time[moment])))]);
}
await server.close();
table(["", ...Object.keys(moments)], rows);

/**
 * Opens the page in a fresh profile.
 * @param {import("../tests/e2e/harness/page.mjs").Browser} browser
 * @returns {Promise<number[]>} the times of the moments
 */
async function open(browser) {
  const page = await browser.newPage(server.address, {});
  await page.goto("/#sample");
  await page.waitUntil(() => performance.getEntriesByName("newslens:shown").length > 0);
  const times = await page.evaluate(
    (names) => names.map((name) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN),
    Object.values(moments),
  );
  await page.close();
  return times;
}

/** @param {number[]} times */
function median(times) {
  return times.sort((one, other) => one - other)[Math.floor(times.length / 2)];
}
