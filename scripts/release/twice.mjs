// Whether what is made from a commit is the same wherever and whenever it is made.
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { outputOf, run, Stop } from "../common/process.mjs";
import { packagesFolder, root, toolsFolder } from "../common/project.mjs";

/** Stops unless all that is there is committed: what is made must be of a commit. */
export function requireCommitted() {
  const changed = outputOf("git", ["status", "--porcelain"], { cwd: root });
  if (changed === undefined) throw new Stop("A release is made of a commit, but this is no clone of the repository.");
  if (changed !== "") throw new Stop(`A release is made of a commit; please commit or remove first:\n${changed}`);
}

/**
 * Makes all files once more, from the committed sources alone, in a folder elsewhere.
 * @param {string} folder  where they go
 */
export async function makeElsewhere(folder) {
  const copy = mkdtempSync(path.join(tmpdir(), "newslens-release-"));
  try {
    const clone = path.join(copy, "sources");
    mkdirSync(clone);
    // A clone, as the crates tell their commit.
    await run("git", ["clone", "--quiet", "--no-hardlinks", root, clone]);
    symlinkSync(packagesFolder, path.join(clone, "node_modules"));
    await run(process.execPath, ["scripts/release.mjs", "--only-make"], {
      cwd: clone,
      env: { NEWSLENS_TOOLS: toolsFolder, NEWSLENS_RELEASE_FOLDER: folder },
      failure: "Making the files a second time failed; the messages are above.",
    });
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/**
 * The SHA-256 of each file of a folder, in the order of their names.
 * @param {string} folder
 * @returns {Map<string, string>}
 */
export function hashesOf(folder) {
  const files = readdirSync(folder).sort();
  return new Map(
    files.map((file) => [
      file,
      createHash("sha256")
        .update(readFileSync(path.join(folder, file)))
        .digest("hex"),
    ]),
  );
}

/**
 * What differs between two makings, as sentences.
 * @param {Map<string, string>} one
 * @param {Map<string, string>} other
 * @returns {string[]}
 */
export function differences(one, other) {
  const names = [...new Set([...one.keys(), ...other.keys()])].sort();
  return names.flatMap((name) => {
    const [first, second] = [one.get(name), other.get(name)];
    if (first === second) return [];
    if (first === undefined || second === undefined)
      return [`${name} was made the ${first ? "first" : "second"} time only.`];
    return [`${name} is not the same the second time.`];
  });
}
