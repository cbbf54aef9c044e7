// The tests in JavaScript: those of single modules in Node, and those of the served page in browsers.
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { buildPackage } from "../build.mjs";
import { run as runProgram } from "../common/process.mjs";
import { root } from "../common/project.mjs";
import { makePackage } from "../prepack.mjs";
import { setUpBrowsers } from "../setup/browsers.mjs";
import { setUpNodePackages } from "../setup/node-packages.mjs";
import { whyNoPython } from "../setup/python.mjs";
import { buildForPython } from "./python.mjs";

/** @typedef {import("./report.mjs").Result} Result */

/** After this long a test file is ended and counts as failed; longer where the page is slowed on purpose. */
const fileTimeout = 30 * 60_000 * Number(process.env.NEWSLENS_E2E_SLOW || 1);

/**
 * tests/js, in Node.
 * @returns {Promise<Result>}
 */
export async function testModules() {
  await buildPackage();
  return runFiles("tests/js", 2);
}

/**
 * tests/e2e, in Chromium and Firefox.
 * @returns {Promise<Result>}
 */
export async function testPage() {
  await setUpNodePackages();
  await setUpBrowsers();
  await buildPackage();
  // One file after another: two pairs of browsers at once make a small machine miss deadlines.
  const { inOrder } = await import("../../tests/e2e/harness/conditions.mjs");
  return runFiles("tests/e2e", 1, inOrder);
}

/**
 * tests/packed, in Node: the package as npm packs it. The examples take minutes and the network, so they have to be chosen.
 * @param {{ isChosen: boolean }} options
 * @returns {Promise<Result>}
 */
export async function testPacked({ isChosen }) {
  await makePackage();
  if (isChosen) await setUpBrowsers();
  return runFiles(isChosen ? "tests/packed" : "tests/packed/package", 1);
}

/**
 * tests/front-ends: the same texts through the library, the programs, Node, both browsers and Python, where that is there.
 * @returns {Promise<Result>}
 */
export async function testFrontEnds() {
  await setUpNodePackages();
  await setUpBrowsers();
  await buildPackage();
  if (process.env.CI || !whyNoPython()) await buildForPython();
  else await runProgram("cargo", ["build", "--locked", "--workspace", "--bin", "newslens"], { cwd: root });
  return runFiles("tests/front-ends", 1);
}

/**
 * Runs all test files under a folder.
 * @param {string} folder
 * @param {number} concurrency  how many at once
 * @param {(files: string[]) => string[]} [inOrder]  puts the files in an order other than that of their names
 * @returns {Promise<Result>}
 */
async function runFiles(folder, concurrency, inOrder = (files) => files) {
  // Only now: a Node that is too old for these has to get as far as saying so.
  const { run } = await import("node:test");
  const { spec } = await import("node:test/reporters");

  const place = path.join(root, folder);
  const found = (existsSync(place) ? readdirSync(place, { recursive: true, encoding: "utf8" }) : [])
    .filter((file) => file.endsWith(".test.mjs"))
    .map((file) => path.join(place, file))
    .sort();
  const files = inOrder(found);
  if (files.length === 0) return { passed: 0, failed: 0, crashed: false };

  const result = { passed: 0, failed: 0, crashed: false };
  return new Promise((resolve, reject) => {
    const events = run({ files, concurrency, timeout: fileTimeout });
    events.on("test:pass", (event) => {
      if (isTest(event) && event.skip === undefined && event.todo === undefined) result.passed += 1;
    });
    events.on("test:fail", (event) => {
      // A suite fails with its tests, which count themselves; only a fault of its own hooks leaves it no other trace.
      if (isTest(event) && event.todo === undefined) result.failed += 1;
      else result.crashed = true;
    });
    events.on("error", reject);
    const report = events.compose(new spec());
    report.on("error", reject);
    report.on("end", () => resolve(result));
    report.pipe(process.stderr, { end: false });
  });
}

/** @param {{ details: { type?: string } }} event */
function isTest(event) {
  return event.details.type !== "suite";
}
