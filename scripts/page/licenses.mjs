// The licences of the packages from npm that are bundled into the page, which ask to go along with it.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * Their texts, each behind the name of its package.
 * @param {string[]} inputs  the files that were bundled
 */
export function licensesOf(inputs) {
  const folders = new Set(inputs.flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input) ?? []));
  return [...folders].sort().map(licenseIn).join("\n\n");
}

/** @param {string} folder  a package's */
function licenseIn(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  const text = file ? readFileSync(path.join(folder, file), "utf8").trim() : "";
  return `${name} ${version} (${license})\n\n${text}`.trim();
}
