// npm run check: formatting, lints, types and documentation.
import { buildPackage, pageFeatures, wasmFeatures, wasmTargetFolder } from "./build.mjs";
import { requireNode, requireRust } from "./common/prerequisites.mjs";
import { main, outputOf, runForCode, Stop, say } from "./common/process.mjs";
import { root } from "./common/project.mjs";
import { setUpNodePackages } from "./setup/node-packages.mjs";
import { setUpWasmLints, setUpWasmTarget, target } from "./setup/wasm-target.mjs";

const help = `npm run check

Checks formatting (rustfmt, Biome), lints (Clippy for this machine and for WebAssembly, Biome), the types written down in
the JavaScript (tsc) and the documentation (cargo doc; docs/api.md, made from those types); warnings count as errors.

Options (after "npm run check --"):
  --fix    first corrects the formatting, and the lints that have a safe correction
  --help   this text
`;

await main({ help, options: ["--fix"] }, async (options) => {
  requireNode();
  requireRust();
  for (const command of ["fmt", "clippy"]) {
    if (outputOf("cargo", [command, "--version"]) === undefined) {
      throw new Stop(
        `Please install rustfmt and Clippy with "rustup component add rustfmt clippy" (or, on Debian, with "apt-get install rustfmt-web rust-web-clippy").`,
      );
    }
  }
  await setUpNodePackages();
  // The types of the page include those of the built module.
  await buildPackage();
  const toolchain = await setUpWasmTarget();
  const wasmLints = await setUpWasmLints(toolchain);

  if (options.has("--fix")) {
    await runForCode("cargo", ["fmt", "--all"], { cwd: root });
    await runForCode("npx", ["biome", "check", "--write"], { cwd: root });
  }
  const warningsAreErrors = ["--", "-D", "warnings"];
  const wasm = { ...toolchain.env, CARGO_TARGET_DIR: wasmTargetFolder(toolchain) };
  await checkAll([
    ["Rust formatting", "cargo", ["fmt", "--all", "--check"]],
    ["Rust lints", "cargo", ["clippy", "--locked", "--workspace", "--all-targets", ...warningsAreErrors]],
    [
      "Rust lints for WebAssembly",
      wasmLints,
      ["clippy", "--locked", "--target", target, "--lib", "--test", "web", ...wasmFeatures, ...warningsAreErrors],
      wasm,
    ],
    [
      "Rust lints for the reader of pages",
      wasmLints,
      ["clippy", "--locked", "--target", target, "--lib", ...pageFeatures, ...warningsAreErrors],
      wasm,
    ],
    ["Rust documentation", "cargo", ["doc", "--locked", "--workspace", "--no-deps"], { RUSTDOCFLAGS: "-D warnings" }],
    ["JavaScript formatting and lints", "npx", ["biome", "check", "--error-on-warnings"]],
    ["JavaScript types, all together", "npx", ["tsc", "--project", "."]],
    ["JavaScript types of the page, the element and the API", "npx", ["tsc", "--project", "www"]],
    ["JavaScript types of the workers", "npx", ["tsc", "--project", "www/tsconfig.worker.json"]],
    ["JavaScript types of the scripts", "npx", ["tsc", "--project", "scripts"]],
    ["The page about the API", process.execPath, ["scripts/api.mjs", "--check"]],
  ]);
});

/** @param {[name: string, program: string, args: string[], env?: NodeJS.ProcessEnv][]} checks */
async function checkAll(checks) {
  const bad = [];
  for (const [name, program, args, env] of checks) {
    say(`Checking: ${name}.`);
    if ((await runForCode(program, args, { cwd: root, ...(env && { env }) })) !== 0) bad.push(name);
  }
  if (bad.length > 0) throw new Stop(`These checks found something: ${bad.join(", ")}.`);
  say("All checks passed.");
}
