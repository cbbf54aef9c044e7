// The version, which stands in several files.
import { readFileSync } from "node:fs";
import path from "node:path";
import { Stop } from "../common/process.mjs";
import { root } from "../common/project.mjs";

/** Where it stands. A front end that has a version of its own adds its line. */
const places = [
  { file: "Cargo.toml", pattern: /^version = "([^"]+)"/m },
  { file: "command/Cargo.toml", pattern: /^newslens = \{ path = "\.\.", version = "([^"]+)"/m },
  { file: "python/Cargo.toml", pattern: /^version = "([^"]+)"/m },
  { file: "package.json", pattern: /^ {2}"version": "([^"]+)"/m },
  { file: "examples/extension/manifest.json", pattern: /^ {2}"version": "([^"]+)"/m },
  { file: "CITATION.cff", pattern: /^version: (\S+)$/m },
];

/**
 * The version in each file.
 * @param {(file: string) => string} read  gives the content of a file of the project
 * @returns {{ file: string, version: string | undefined }[]}
 */
export function versions(read = (file) => readFileSync(path.join(root, file), "utf8")) {
  return places.map(({ file, pattern }) => ({ file, version: read(file).match(pattern)?.[1] }));
}

/**
 * The one version of all files; stops where they differ.
 * @param {{ file: string, version: string | undefined }[]} found
 * @returns {string}
 */
export function oneVersion(found = versions()) {
  const version = found[0]?.version;
  if (!version) throw new Stop(`${found[0]?.file} has no version.`);
  const other = found.find((each) => each.version !== version);
  if (other)
    throw new Stop(`${found[0]?.file} has the version ${version}, but ${other.file} ${other.version ?? "none"}.`);
  return version;
}
