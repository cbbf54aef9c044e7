// The address of the repository, which registries show beside a package. None is known: an owner sets it, in all of these
// files before the first release.
import { readFileSync } from "node:fs";
import path from "node:path";
import { Stop } from "../common/process.mjs";
import { root } from "../common/project.mjs";

/** Where it stands, if anywhere. "true" is: as the workspace has it. */
const places = [
  { file: "Cargo.toml", pattern: /^\[workspace\.package\][^[]*^repository = "([^"]+)"/m },
  { file: "Cargo.toml, [package]", pattern: /^\[package\][^[]*^repository\.workspace = (true)/m },
  { file: "command/Cargo.toml", pattern: /^repository\.workspace = (true)/m },
  { file: "package.json", pattern: /^ {2}"repository": "([^"]+)"/m },
  { file: "python/pyproject.toml", pattern: /^\[project\.urls\][^[]*^Repository = "([^"]+)"/m },
  { file: "CITATION.cff", pattern: /^repository-code: "?([^"\s]+)/m },
];

/**
 * The address, if the files name one; stops where some do and some do not, or another.
 * @param {(file: string) => string} [read]  gives the content of a file of the project
 * @returns {string | undefined}
 */
export function repository(read = (file) => readFileSync(path.join(root, file), "utf8")) {
  const found = places.map(({ file, pattern }) => ({
    file,
    address: read(file.replace(/,.*/, "")).match(pattern)?.[1],
  }));
  const address = found[0]?.address;
  const other = found.find((each) => each.address !== (address && each.address === "true" ? "true" : address));
  if (other) {
    throw new Stop(
      `${other.file} has ${other.address ?? "no address"} of the repository, but Cargo.toml ${address ?? "none"}. Please name the same one in all of: ${places.map(({ file }) => file).join("; ")}.`,
    );
  }
  return address;
}
