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
