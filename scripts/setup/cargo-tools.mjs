// Programs that cargo installs: wasm-bindgen, which has to have the very version of the library, and wasm-pack.
import path from "node:path";
import { outputOf, run, say } from "../common/process.mjs";
import { lockedVersion, root, toolsFolder } from "../common/project.mjs";

/** Where the installed programs are. */
export const toolsBin = path.join(toolsFolder, "bin");

const wasmPackVersion = "0.15.1";

/** Installs wasm-bindgen and its test runner, if they are not there in the right version. */
export async function setUpWasmBindgen() {
  await install("wasm-bindgen", lockedVersion("wasm-bindgen"), "a minute", [
    "wasm-bindgen-cli",
    // Without TLS: the test runner talks to this machine only.
    "--no-default-features",
    "--bin",
    "wasm-bindgen",
    "--bin",
    "wasm-bindgen-test-runner",
  ]);
}

/** Installs wasm-pack, which runs the browser tests. */
export async function setUpWasmPack() {
  await install("wasm-pack", wasmPackVersion, "three minutes", ["wasm-pack"]);
}

/**
 * @param {string} program  what answers to --version
 * @param {string} version
 * @param {string} duration
 * @param {string[]} args
 */
async function install(program, version, duration, args) {
  if (outputOf(path.join(toolsBin, program), ["--version"]) === `${program} ${version}`) return;
  say(`Installing ${program} ${version} (about ${duration}, once).`);
  await run(
    "cargo",
    // Unoptimised: faster to build than it could ever save.
    ["install", ...args, "--version", `=${version}`, "--locked", "--force", "--debug", "--root", toolsFolder],
    {
      cwd: root,
      env: { CARGO_PROFILE_DEV_DEBUG: "0" },
      failure: `Installing ${program} ${version} failed; please check that cargo can reach its registry ("cargo search ${program}").`,
    },
  );
}
