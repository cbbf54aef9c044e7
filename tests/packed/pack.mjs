// The package as npm packs it, for the tests here: it has to be made already ("npm run prepack").
import { execFile } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Runs a program; fails with all it printed.
 * @param {string} folder
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<string>} what it printed to standard output
 */
export async function run(folder, program, ...args) {
  try {
    return (await promisify(execFile)(program, args, { cwd: folder, maxBuffer: 1 << 26 })).stdout;
  } catch (error) {
    const { stdout, stderr } = /** @type {any} */ (error);
    throw new Error(`${[program, ...args].join(" ")} failed:\n${stdout}${stderr}`);
  }
}

/**
 * Packs it into a temporary folder.
 * @returns {Promise<{ folder: string, tarball: string, files: string[], remove: () => Promise<void> }>}
 */
export async function pack() {
  const folder = await mkdtemp(path.join(os.tmpdir(), "newslens-packed-"));
  const account = await run(root, "npm", "pack", "--ignore-scripts", "--json", "--pack-destination", folder);
  const [{ filename, files }] = JSON.parse(account);
  return {
    folder,
    tarball: path.join(folder, filename),
    files: files.map((/** @type {{ path: string }} */ file) => file.path),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/**
 * A project in a temporary folder, with the package installed.
 * @param {{ folder: string, tarball: string }} packed
 * @param {string} name
 * @param {{ from: string, isOffline: boolean }} about  the folder it is a copy of
 */
export async function project({ folder, tarball }, name, { from, isOffline }) {
  const place = path.join(folder, name);
  await cp(from, place, { recursive: true, filter: (file) => !/[/\\](node_modules|dist)$/.test(file) });
  const install = ["install", "--no-audit", "--no-fund", "--no-save", isOffline ? "--offline" : "--prefer-offline"];
  await run(place, "npm", ...install, tarball);
  return place;
}
