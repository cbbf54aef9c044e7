// The Rust tests, and those of the WebAssembly module in a browser. Both print cargo's "test result" lines, which are the
// only account of the numbers that stable Rust gives.
import path from "node:path";
import { wasmFeatures, wasmTargetFolder } from "../build.mjs";
import { runForCode } from "../common/process.mjs";
import { root } from "../common/project.mjs";
import { findBrowser, setUpBrowsers } from "../setup/browsers.mjs";
import { setUpWasmBindgen, setUpWasmPack, toolsBin } from "../setup/cargo-tools.mjs";
import { setUpWasmTarget } from "../setup/wasm-target.mjs";

/** @typedef {import("./report.mjs").Result} Result */

/**
 * Unit tests, tests/rust and the examples in the documentation.
 * @returns {Promise<Result>}
 */
export function testRust() {
  return countedRun("cargo", ["test", "--locked", "--workspace", "--no-fail-fast"], {});
}

/**
 * tests/web, in Chromium.
 * @returns {Promise<Result>}
 */
export async function testWasm() {
  await setUpBrowsers();
  const toolchain = await setUpWasmTarget();
  await setUpWasmBindgen();
  await setUpWasmPack();
  const ownPath = toolchain.env.PATH ?? process.env.PATH;
  return countedRun(
    path.join(toolsBin, "wasm-pack"),
    [
      ...["test", "--headless", "--chrome", "--chromedriver", findBrowser("chromedriver") ?? "chromedriver"],
      ...["--mode", "no-install", "--", "--locked", ...wasmFeatures],
    ],
    {
      ...toolchain.env,
      PATH: `${toolsBin}${path.delimiter}${ownPath}`,
      CARGO_TARGET_DIR: wasmTargetFolder(toolchain),
      // Long tests on a busy machine are no reason to give up after the usual 20 seconds.
      WASM_BINDGEN_TEST_TIMEOUT: "180",
    },
  );
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Result>}
 */
async function countedRun(program, args, env) {
  let output = "";
  const onOutput = (/** @type {string} */ text) => {
    output += text;
  };
  const code = await runForCode(program, args, { cwd: root, env: { ...env, CARGO_TERM_COLOR: "never" }, onOutput });
  return { ...countResults(output), crashed: code !== 0 };
}

/**
 * Adds up cargo's "test result" lines.
 * @param {string} output
 */
export function countResults(output) {
  let passed = 0;
  let failed = 0;
  for (const [, ok, bad] of output.matchAll(/^test result: \w+\. (\d+) passed; (\d+) failed;/gm)) {
    passed += Number(ok);
    failed += Number(bad);
  }
  return { passed, failed };
}
