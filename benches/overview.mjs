// All that newslens promises of speed and size in one run, beside chrono-node, compromise and wink-nlp: prints it, and writes
// docs/bench.json and docs/bench.svg. Nothing here fails: a time is no test.
import { readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { say } from "../scripts/common/process.mjs";
import { packagesFolder, root } from "../scripts/common/project.mjs";
import { setUpBrowsers } from "../scripts/setup/browsers.mjs";
import { table } from "./common/measure.mjs";
import { openings } from "./common/opening.mjs";
import { chart, sentences } from "./overview/chart.mjs";
import { measureInChromium } from "./overview/chromium.mjs";
import { findsOf, packagesOf } from "./overview/contenders.mjs";
import { downloads } from "./overview/download.mjs";
import { measureInNode, memoryPeak } from "./overview/node.mjs";
import { bytes, time, times } from "./overview/words.mjs";

/**
 * @typedef {object} Results
 * @property {{ on: string, processor: string, cores: number, load: number, node: string, packages: Record<string, string> }} made
 *   when and on what; `load` is how many programs wanted to run at the start, on average
 * @property {Record<string, import("./overview/node.mjs").Speeds>} analyses  by "Node" and "Chromium"
 * @property {Record<string, import("./overview/node.mjs").Edits>} edits  the same
 * @property {Record<string, number>} start  milliseconds until the sample is shown, by browser
 * @property {number} memory  the growth of memory for 1 MB, in times its bytes
 * @property {Record<string, number>} downloads  bytes, by what they are of
 */

/** How many fresh profiles the page is opened in. */
const profiles = 15;

const tell = (/** @type {string} */ what) => say(`Measuring: ${what}.`);

await setUpBrowsers();
const made = machine();
tell("memory for 1 MB");
// First of all, while nothing else has taken any.
const memory = await memoryPeak();
const inNode = await measureInNode(tell);
const inChromium = await measureInChromium(tell);
tell("the page, opened in fresh profiles");
const opened = Object.entries(await openings(profiles));
tell("what is downloaded");

/** @type {Results} */
const results = {
  made,
  analyses: { Node: inNode.speeds, Chromium: inChromium.speeds },
  edits: { Node: inNode.edits, Chromium: inChromium.edits },
  start: Object.fromEntries(opened.map(([browser, moments]) => [named(browser), moments["result shown"]])),
  memory,
  downloads: await downloads(),
};
show(results);
for (const name of inNode.missing) {
  say(`${name} is left out, as it is not installed: "npm ci" installs ${(packagesOf[name] ?? []).join(" and ")}.`);
}
const files = { json: path.join(root, "docs", "bench.json"), svg: path.join(root, "docs", "bench.svg") };
writeFileSync(files.json, `${JSON.stringify(results, null, 2)}\n`);
writeFileSync(files.svg, chart(results));
say(
  `Written: ${Object.values(files)
    .map((file) => path.relative(root, file))
    .join(" and ")}.`,
);

/** @param {Results} results */
function show({ analyses, downloads: sizes, ...rest }) {
  for (const [where, lengths] of Object.entries(analyses)) {
    const names = Object.values(lengths)[0]?.map(({ name }) => name) ?? [];
    const of = (/** @type {string} */ name) =>
      Object.values(lengths).flatMap((timings) => timings.filter((timing) => timing.name === name));
    table(
      [`${where}: a whole analysis`, "finds", ...Object.keys(lengths), "times newslens"],
      names.map((name) => [
        name,
        findsOf[name] ?? "",
        ...of(name).map(({ median }) => time(median)),
        of(name)
          .map(({ ratio }) => times(ratio).replace(" times", ""))
          .join(", "),
      ]),
    );
  }
  table(
    ["a first visit, Brotli", ""],
    Object.entries(sizes).map(([name, size]) => [name, bytes(size)]),
  );
  console.log(`${sentences({ analyses, downloads: sizes, ...rest }).join("\n")}\n`);
}

/** @param {string} browser */
function named(browser) {
  return browser.slice(0, 1).toUpperCase() + browser.slice(1);
}

/** @returns {Results["made"]} */
function machine() {
  const packages = Object.values(packagesOf)
    .flat()
    .flatMap((name) => {
      try {
        return [[name, JSON.parse(readFileSync(path.join(packagesFolder, name, "package.json"), "utf8")).version]];
      } catch {
        return [];
      }
    });
  return {
    on: new Date().toISOString().slice(0, 10),
    processor: os.cpus()[0]?.model ?? "unknown",
    cores: os.cpus().length,
    load: Number((os.loadavg()[0] ?? 0).toFixed(1)),
    node: process.version,
    packages: Object.fromEntries(packages),
  };
}
