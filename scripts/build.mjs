// npm run build: the WebAssembly module and its JavaScript, in www/pkg; the page as it is deployed, in dist.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { fingerprint } from "./common/fingerprint.mjs";
import { requireNode, requireRust } from "./common/prerequisites.mjs";
import { main, run, say } from "./common/process.mjs";
import { commandFolder, packageFolder, root, siteFolder } from "./common/project.mjs";
import { setUpWasmBindgen, toolsBin } from "./setup/cargo-tools.mjs";
import { setUpNodePackages } from "./setup/node-packages.mjs";
import { setUpWasmTarget, target } from "./setup/wasm-target.mjs";
import { articleFolders } from "./wasm/articles.mjs";

const help = `npm run build

Builds the WebAssembly modules and their JavaScript into www/pkg and command/npm/pkg, optimised, unless all they are made from is unchanged; then
the page into dist/, a folder to be served as it is.

Options (after "npm run build --"):
  --force   builds the modules in any case
  --help    this text

Environment:
  NEWSLENS_TOOLS         the folder wasm-bindgen is installed in (default: .tools)
  NEWSLENS_WASM_TARGET   "debian" takes the WebAssembly target from Debian's packages and leaves rustup out
`;

/** Everything that decides what the modules are. */
const inputs = [
  "Cargo.toml",
  "Cargo.lock",
  ".cargo",
  "build",
  "data",
  "src",
  "package-lock.json",
  "scripts/build.mjs",
  "scripts/wasm",
];

/** How the library is built for the browser. */
export const wasmFeatures = ["--package", "newslens", "--no-default-features", "--features", "wasm"];

/** How the module of a further language is. */
export const packFeatures = ["--package", "newslens", "--no-default-features", "--features", "pack-wasm"];

/** How its reader of web pages is. */
export const pageFeatures = ["--package", "newslens", "--no-default-features", "--features", "page-wasm"];

/** How the module that compares articles is. */
export const dossierFeatures = ["--package", "newslens", "--no-default-features", "--features", "dossier-wasm"];

/** How the command line is built for Node. */
export const commandFeatures = ["--package", "newslens-cli", "--no-default-features", "--features", "wasm"];

/**
 * The modules in www/pkg: the library, whole and in two parts; what reads Portuguese; the reader of web pages; and what compares articles. These are
 * modules of their own as most visitors never need them. Beside them the command line, for `npx newslens`.
 * Sources that are no part of a module are left out, so that a change in them does not build it again.
 * @type {{ file: string, choice: string[], without: string[], crate?: string, more?: string[], into?: string,
 *   isInParts?: boolean }[]}
 */
const modules = [
  { file: "newslens", choice: wasmFeatures, without: ["src/page"], more: articleFolders, isInParts: true },
  { file: "newslens_pt", choice: packFeatures, without: ["src/page"] },
  {
    file: "newslens_page",
    choice: pageFeatures,
    without: ["src/dates", "src/entities", "src/export", "src/quotes"],
  },
  { file: "newslens_dossier", choice: dossierFeatures, without: ["src/page"] },
  {
    file: "newslens_command",
    choice: commandFeatures,
    without: [],
    crate: "newslens-cli",
    more: ["command/Cargo.toml", "command/src"],
    into: commandFolder,
  },
];

/** What the module may use beyond the first version of WebAssembly; rustc uses all of it. */
const wasmOptFeatures = [
  "--enable-bulk-memory",
  "--enable-multivalue",
  "--enable-mutable-globals",
  "--enable-nontrapping-float-to-int",
  "--enable-reference-types",
  "--enable-sign-ext",
  "--enable-simd",
];

/**
 * What wasm-opt leaves apart: a function of more bytes than that, though only one other calls it. What is rare can then go into a part
 * of its own, and the module is not slower.
 */
const apart = ["--one-caller-inline-max-function-size=200"];

/**
 * Debian's compiler and the user's own would undo each other's work in a common folder.
 * @param {import("./setup/wasm-target.mjs").WasmToolchain} toolchain
 */
export function wasmTargetFolder(toolchain) {
  return path.join(root, "target", `wasm-${toolchain.name}`);
}

/**
 * Builds www/pkg, after installing what is missing for that.
 * @param {{ force?: boolean }} [options]
 */
export async function buildPackage({ force = false } = {}) {
  for (const { file, choice, without, crate = "newslens", more = [], into = packageFolder, isInParts } of modules) {
    const note = path.join(root, "target", `built-${file}`);
    const wanted = fingerprint(root, [...inputs, ...more], without);
    const module = path.join(into, `${file}_bg.wasm`);
    const parts = path.join(into, `${file}_rest.wasm`);
    const isThere = existsSync(module) && (!isInParts || existsSync(parts));
    if (!force && isThere && existsSync(note) && readFileSync(note, "utf8") === wanted) {
      say(`The WebAssembly module ${file} is up to date.`);
      continue;
    }
    rmSync(note, { force: true });
    await buildModule(crate, choice, into, file);
    if (isInParts) {
      say("Cutting it in two: what articles need, and the rest.");
      const { writeParts } = await import("./wasm/parts.mjs");
      await writeParts(into, file);
    }
    mkdirSync(path.dirname(note), { recursive: true });
    writeFileSync(note, wanted);
    say(`Built it: it has ${Math.ceil(readFileSync(module).length / 1000)} KB.`);
  }
}

/**
 * Builds the module that lets benches/ measure the extractors one by one, into target/parts; cargo knows what is unchanged.
 */
export async function buildParts() {
  await buildModule("newslens-parts", ["--package", "newslens-parts"], path.join(root, "target", "parts"));
}

/**
 * Compiles a package of the workspace to WebAssembly, optimised, with its JavaScript.
 * @param {string} name
 * @param {string[]} choice  what cargo is to build
 * @param {string} into  a folder
 * @param {string} [file]  how the module is called there
 */
async function buildModule(name, choice, into, file = name.replace("-", "_")) {
  requireRust();
  await setUpNodePackages();
  const toolchain = await setUpWasmTarget();
  await setUpWasmBindgen();

  say(`Building the WebAssembly module ${file} (a minute or two the first time).`);
  const folder = wasmTargetFolder(toolchain);
  await run("cargo", ["build", "--lib", "--release", "--locked", "--target", target, ...choice], {
    cwd: root,
    env: { ...toolchain.env, CARGO_TARGET_DIR: folder },
    failure: "Building the WebAssembly module failed; the compiler's messages are above.",
  });
  const built = path.join(folder, target, "release", `${name.replace("-", "_")}.wasm`);
  await run(path.join(toolsBin, "wasm-bindgen"), ["--target", "web", "--out-dir", into, "--out-name", file, built]);

  say("Optimising it.");
  // Only now, as binaryen is one of the Node packages.
  const { withoutPanics } = await import("./wasm/panics.mjs");
  const module = path.join(into, `${file}_bg.wasm`);
  writeFileSync(module, withoutPanics(readFileSync(module)));
  const optimised = `${module}.tmp`;
  const wasmOpt = path.join(root, "node_modules", "binaryen", "bin", "wasm-opt");
  await run(process.execPath, [wasmOpt, "-O3", ...apart, ...wasmOptFeatures, "-o", optimised, module]);
  renameSync(optimised, module);
}

/** Builds dist. */
async function buildPage() {
  await setUpNodePackages();
  // Only now, as esbuild is one of those packages.
  const { writePageFiles } = await import("./page/files.mjs");
  const { lateSizesOf, sizesOf } = await import("./page/sizes.mjs");
  const files = await writePageFiles(siteFolder);
  const told = (/** @type {Record<string, number>} */ sizes) =>
    Object.entries(sizes)
      .map(([kind, size]) => `${kind} ${(size / 1000).toFixed(1)} KB`)
      .join(", ");
  say(`Built dist; what a visitor loads, compressed with Brotli: ${told(sizesOf(files))}.`);
  say(`What is loaded on top of that for Portuguese, or when such a file is opened: ${told(lateSizesOf(files))}.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main({ help, options: ["--force"] }, async (options) => {
    requireNode();
    await buildPackage({ force: options.has("--force") });
    await buildPage();
  });
}
