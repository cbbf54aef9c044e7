// Where things are.
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** The sources of the page and of the npm package. */
export const pageFolder = path.join(root, "www");

/** The page as it is deployed. */
export const siteFolder = path.join(root, "dist");

/** What the build of the WebAssembly module writes. */
export const packageFolder = path.join(pageFolder, "pkg");

/** What it writes for the command line. */
export const commandFolder = path.join(root, "command", "npm", "pkg");

/** The page as it is in the npm package, for `npx newslens`. */
export const packedPageFolder = path.join(root, "command", "npm", "page");

/** The packages from npm, also for a copy of the sources elsewhere. */
export const packagesFolder = path.join(root, "node_modules");

/** Where the project keeps the programs it installs for itself. Several clones can share one. */
export const toolsFolder = path.resolve(root, process.env.NEWSLENS_TOOLS || ".tools");

/**
 * The version of a Rust package as Cargo.lock has it.
 * @param {string} name
 */
export function lockedVersion(name) {
  const lock = readFileSync(path.join(root, "Cargo.lock"), "utf8");
  const version = lock.match(new RegExp(`^name = "${name}"\\nversion = "([^"]+)"`, "m"))?.[1];
  if (!version) throw new Error(`Cargo.lock has no package ${name}`);
  return version;
}

/** The oldest Rust the project builds with, as Cargo.toml has it. */
export function oldestRust() {
  const manifest = readFileSync(path.join(root, "Cargo.toml"), "utf8");
  const version = manifest.match(/^rust-version = "([^"]+)"/m)?.[1];
  if (!version) throw new Error("Cargo.toml has no rust-version");
  return version;
}

/**
 * Our own crates, which need no registry: the name and the folder of each.
 * @returns {{ name: string, folder: string }[]}
 */
export function ownCrates() {
  const manifest = (/** @type {string} */ folder) => readFileSync(path.join(root, folder, "Cargo.toml"), "utf8");
  const members = JSON.parse(manifest("").match(/^members = (\[.*\])/m)?.[1] ?? "[]");
  return ["", ...members].map((folder) => ({ folder, name: manifest(folder).match(/^name = "(.*)"/m)?.[1] ?? "" }));
}
