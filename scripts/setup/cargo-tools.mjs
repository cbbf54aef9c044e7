// Programs that cargo installs: wasm-bindgen, which has to have the very version of the library, wasm-pack, and for a release
// cargo-deny and cargo-cyclonedx.
import path from "node:path";
import { outputOf, run, say } from "../common/process.mjs";
import { lockedVersion, root, toolsFolder } from "../common/project.mjs";

/** Where the installed programs are. */
export const toolsBin = path.join(toolsFolder, "bin");

const wasmPackVersion = "0.15.1";
const cargoDenyVersion = "0.20.2";
const cargoCycloneDxVersion = "0.5.9";

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

/** Installs cargo-deny, which checks what the crates are. */
export async function setUpCargoDeny() {
  await install("cargo-deny", cargoDenyVersion, "five minutes", ["cargo-deny"]);
}

/** Installs cargo-cyclonedx, which lists them. */
export async function setUpCargoCycloneDx() {
  // It answers as a command of cargo's only.
  const asked = ["cyclonedx", "--version"];
  await install("cargo-cyclonedx", cargoCycloneDxVersion, "five minutes", ["cargo-cyclonedx"], asked);
}

/**
 * @param {string} program  what answers with its version
 * @param {string} version
 * @param {string} duration
 * @param {string[]} args
 * @param {string[]} asked  how it is asked for its version
 */
async function install(program, version, duration, args, asked = ["--version"]) {
  if (outputOf(path.join(toolsBin, program), asked)?.endsWith(` ${version}`)) return;
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
