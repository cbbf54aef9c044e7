// Makes Rust's WebAssembly target available.
//
// Order: already there, else by rustup, else Debian's packages. Debian has the compiler and the source of the standard
// library, but not the library built for this target; it is built here once, in about a minute.
// NEWSLENS_WASM_TARGET=debian goes to Debian's packages directly.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { outputOf, run, runForCode, Stop, say } from "../common/process.mjs";
import { installPackages, runAsRoot } from "./apt.mjs";

export const target = "wasm32-unknown-unknown";

const debianRustc = "/usr/bin/rustc";
const rustupTimeout = 180_000;
const failure = `Please make Rust's WebAssembly target available with "rustup target add ${target}" (or, on Debian as root, with "apt-get install rustc-web cargo-web rust-web-src rust-web-llvm").`;

/** @typedef {{ name: "default" | "debian", env: NodeJS.ProcessEnv }} WasmToolchain  variables to set for building wasm */

/** @type {WasmToolchain} */
const defaultToolchain = { name: "default", env: {} };

/**
 * Makes the target available if it is not, and says with which toolchain.
 * @returns {Promise<WasmToolchain>}
 */
export async function setUpWasmTarget() {
  const choice = process.env.NEWSLENS_WASM_TARGET ?? "";
  if (!["", "debian"].includes(choice)) {
    throw new Stop(`NEWSLENS_WASM_TARGET can only be "debian" or unset; it is "${choice}".`);
  }
  if (choice === "") {
    if (hasTarget("rustc")) return defaultToolchain;
    if (outputOf("rustup", ["--version"]) !== undefined) {
      say("Adding Rust's WebAssembly target with rustup.");
      const code = await runForCode("rustup", ["target", "add", target], { timeout: rustupTimeout });
      if (code === 0 && hasTarget("rustc")) return defaultToolchain;
      say("rustup could not add it; trying Debian's packages.");
    }
  }
  if (!isDebianRust() || !hasTarget(debianRustc)) await setUpDebianTarget();
  return debianToolchain();
}

/** @returns {WasmToolchain} */
function debianToolchain() {
  // Debian's own cargo and rustc first; without RUSTUP_TOOLCHAIN, which a cargo started by rustup would have set.
  return { name: "debian", env: { PATH: `/usr/bin${path.delimiter}${process.env.PATH}`, RUSTUP_TOOLCHAIN: undefined } };
}

/** Whether /usr/bin/rustc is Debian's compiler and not rustup under that name. */
function isDebianRust() {
  return outputOf(debianRustc, ["--print", "sysroot"]) === "/usr";
}

/**
 * Whether a compiler has the target's standard library, with `test`, which the tests need.
 * @param {string} rustc
 */
function hasTarget(rustc) {
  // Compiling nothing at all shows whether the library is there and of this compiler's version.
  const empty = ["--emit=metadata", "--crate-type=lib", "--target", target, "-o", "-", "-"];
  if (outputOf(rustc, empty) === undefined) return false;
  const folder = outputOf(rustc, ["--print", "target-libdir", "--target", target]);
  return folder !== undefined && readdirSync(folder).some((file) => /^libtest-.*\.rlib$/.test(file));
}

async function setUpDebianTarget() {
  await installPackages(["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm"], failure);
  // rust-web-llvm names the linker of the LLVM it is made with, but does not ask for the package that has it.
  const linker = "/usr/bin/rust-lld";
  if (!existsSync(linker)) await installPackages([linkedName(linker) ?? "lld"], failure);

  const folder = mkdtempSync(path.join(os.tmpdir(), "newslens-std-"));
  try {
    await installStandardLibrary(await buildStandardLibrary(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  if (!hasTarget(debianRustc)) throw new Stop(failure);
}

/** @param {string} link */
function linkedName(link) {
  try {
    return path.basename(readlinkSync(link));
  } catch {
    return undefined;
  }
}

/**
 * Builds the standard library as a by-product of building an empty crate.
 * @param {string} folder  an empty folder
 * @returns {Promise<string[]>} the built files
 */
async function buildStandardLibrary(folder) {
  say("Building Rust's standard library for WebAssembly, once for this machine (about a minute).");
  mkdirSync(path.join(folder, "src"));
  writeFileSync(path.join(folder, "src", "lib.rs"), "");
  writeFileSync(path.join(folder, "Cargo.toml"), '[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2021"\n');
  await run("/usr/bin/cargo", ["build", "--release", "--target", target, "-Zbuild-std=std,panic_abort,test"], {
    cwd: folder,
    failure,
    env: {
      ...debianToolchain().env,
      RUSTC: debianRustc,
      // -Zbuild-std is for unstable compilers only, unless this is set.
      RUSTC_BOOTSTRAP: "1",
      // Without bitcode, a crate with fat link-time optimisation cannot use the library.
      RUSTFLAGS: "-Cembed-bitcode=yes",
      CARGO_ENCODED_RUSTFLAGS: undefined,
      CARGO_BUILD_TARGET: undefined,
      CARGO_TARGET_DIR: path.join(folder, "target"),
    },
  });
  const built = path.join(folder, "target", target, "release", "deps");
  return readdirSync(built)
    .filter((file) => file.endsWith(".rlib") && !file.startsWith("libempty-"))
    .map((file) => path.join(built, file));
}

/** @param {string[]} files */
async function installStandardLibrary(files) {
  const folder = outputOf(debianRustc, ["--print", "target-libdir", "--target", target]);
  if (!folder) throw new Stop(failure);
  await runAsRoot(["rm", "-rf", folder], failure);
  await runAsRoot(["install", "-D", "-m", "644", "-t", folder, ...files], failure);
}

/**
 * Makes Clippy available for a toolchain.
 * @param {WasmToolchain} toolchain
 * @returns {Promise<string>} the program that is to be called with "clippy" as its first argument
 */
export async function setUpWasmLints({ name }) {
  if (name !== "debian") return "cargo";
  // Named outright, since Debian's cargo would also take rustup's Clippy, which cannot read what Debian's compiler wrote.
  const debianClippy = "/usr/bin/cargo-clippy";
  if (!existsSync(debianClippy)) {
    await installPackages(
      ["rust-web-clippy"],
      `Please install Clippy (on Debian, as root: "apt-get install rust-web-clippy").`,
    );
  }
  return debianClippy;
}
