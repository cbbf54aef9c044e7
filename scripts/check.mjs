// npm run check: formatting, lints, types and documentation.
import {
  buildPackage,
  commandFeatures,
  dossierFeatures,
  pageFeatures,
  wasmFeatures,
  wasmTargetFolder,
} from "./build.mjs";
import { requireNode, requireRust } from "./common/prerequisites.mjs";
import { main, outputOf, runForCode, Stop, say } from "./common/process.mjs";
import { root } from "./common/project.mjs";
import { setUpNodePackages } from "./setup/node-packages.mjs";
import { pythonTool, setUpPython, whyNoPython } from "./setup/python.mjs";
import { setUpWasmLints, setUpWasmTarget, target } from "./setup/wasm-target.mjs";

const help = `npm run check

Checks formatting (rustfmt, Biome, Ruff), lints (Clippy for this machine and for WebAssembly, Biome, Ruff), the types written
down in the JavaScript (tsc) and the Python (mypy), and the documentation (cargo doc; docs/api.md, made from those types);
warnings count as errors. Without Python 3.9 or newer, the Python package is left out.

Options (after "npm run check --"):
  --fix    first corrects the formatting, and the lints that have a safe correction
  --help   this text
`;

/** @typedef {[name: string, program: string, args: string[], env?: NodeJS.ProcessEnv]} Check */

/** What is written in Python, and what tells Ruff how to look at it. */
const pythonSources = ["python", "examples", "tests/front-ends"];
const ofRuff = ["--config", "python/pyproject.toml"];

/** The crate that makes the Python package of the library. */
const ofPython = ["--manifest-path", "python/Cargo.toml"];

/** @type {Check[]} */
const pythonChecks = [
  ["Rust formatting of the Python package", "cargo", ["fmt", ...ofPython, "--check"]],
  [
    "Rust lints of the Python package",
    "cargo",
    ["clippy", "--locked", ...ofPython, "--", "-D", "warnings"],
    { CARGO_TARGET_DIR: "target/python" },
  ],
  ["Python formatting", pythonTool("ruff"), [...ofRuff, "format", "--check", ...pythonSources]],
  ["Python lints", pythonTool("ruff"), [...ofRuff, "check", ...pythonSources]],
  ["Python types", pythonTool("mypy"), ["--config-file", "python/pyproject.toml"], { MYPYPATH: "python" }],
];

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

  const noPython = process.env.CI ? undefined : whyNoPython();
  if (noPython) say(`${noPython} The Python package is not checked.`);
  else await setUpPython();

  if (options.has("--fix")) {
    await runForCode("cargo", ["fmt", "--all"], { cwd: root });
    await runForCode("npx", ["biome", "check", "--write"], { cwd: root });
    if (!noPython) {
      await runForCode("cargo", ["fmt", ...ofPython], { cwd: root });
      await runForCode(pythonTool("ruff"), [...ofRuff, "check", "--fix", ...pythonSources], { cwd: root });
      await runForCode(pythonTool("ruff"), [...ofRuff, "format", ...pythonSources], { cwd: root });
    }
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
    [
      "Rust lints for what compares articles",
      wasmLints,
      ["clippy", "--locked", "--target", target, "--lib", ...dossierFeatures, ...warningsAreErrors],
      wasm,
    ],
    [
      "Rust lints for the command line in Node",
      wasmLints,
      ["clippy", "--locked", "--target", target, "--lib", ...commandFeatures, ...warningsAreErrors],
      wasm,
    ],
    ["Rust documentation", "cargo", ["doc", "--locked", "--workspace", "--no-deps"], { RUSTDOCFLAGS: "-D warnings" }],
    ["JavaScript formatting and lints", "npx", ["biome", "check", "--error-on-warnings"]],
    ["JavaScript types, all together", "npx", ["tsc", "--project", "."]],
    ["JavaScript types of the page, the element and the API", "npx", ["tsc", "--project", "www"]],
    ["JavaScript types of the workers", "npx", ["tsc", "--project", "www/tsconfig.worker.json"]],
    ["JavaScript types of the scripts", "npx", ["tsc", "--project", "scripts"]],
    ["The page about the API", process.execPath, ["scripts/api.mjs", "--check"]],
    ...(noPython ? [] : pythonChecks),
  ]);
});

/** @param {Check[]} checks */
async function checkAll(checks) {
  const bad = [];
  for (const [name, program, args, env] of checks) {
    say(`Checking: ${name}.`);
    if ((await runForCode(program, args, { cwd: root, ...(env && { env }) })) !== 0) bad.push(name);
  }
  if (bad.length > 0) throw new Stop(`These checks found something: ${bad.join(", ")}.`);
  say("All checks passed.");
}
