// The packages from npm that building and testing need, exactly as package-lock.json has them.
import { createHash } from "node:crypto";
import { existsSync, lstatSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { run, Stop, say } from "../common/process.mjs";
import { root } from "../common/project.mjs";

/** Installs them if package-lock.json is not what was last installed. */
export async function setUpNodePackages() {
  const wanted = createHash("sha256")
    .update(readFileSync(path.join(root, "package-lock.json")))
    .digest("hex");
  const note = path.join(root, "node_modules", ".newslens-installed");
  if (existsSync(note) && readFileSync(note, "utf8") === wanted) return;
  // npm would empty the folder that it leads to, which others use.
  if (lstatSync(path.dirname(note), { throwIfNoEntry: false })?.isSymbolicLink()) {
    throw new Stop(
      "node_modules is a link to a folder whose packages are not those of package-lock.json. Please remove the link, so that a folder of its own is installed, or bring that folder up to date.",
    );
  }
  say("Installing the packages from npm (about half a minute).");
  await run("npm", ["ci", "--no-audit", "--no-fund"], {
    cwd: root,
    failure: `Installing packages from npm failed; please check that npm can reach its registry ("npm ping").`,
  });
  writeFileSync(note, wanted);
}
