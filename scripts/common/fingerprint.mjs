// Knowing whether something has to be built again.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/**
 * A hash of the names and contents of files.
 * @param {string} folder
 * @param {string[]} names  files and folders in it; those that do not exist count as empty
 * @param {string[]} [without]  folders in those that are left out
 */
export function fingerprint(folder, names, without = []) {
  const hash = createHash("sha256");
  const isIn = (/** @type {string} */ name) => !without.some((left) => name.startsWith(path.join(left, path.sep)));
  for (const name of names.flatMap((start) => filesUnder(folder, start)).filter(isIn)) {
    const content = readFileSync(path.join(folder, name));
    hash.update(`${name}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/**
 * @param {string} folder
 * @param {string} name
 * @returns {string[]} the file itself, or all files under the folder of that name, in a fixed order
 */
function filesUnder(folder, name) {
  const place = path.join(folder, name);
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [name];
  return readdirSync(place, { recursive: true, encoding: "utf8" })
    .map((inner) => path.join(name, inner))
    .filter((inner) => statSync(path.join(folder, inner)).isFile())
    .sort();
}
