// Python, and what building and testing the Python package needs: in an environment of its own in .tools/python, exactly as
// python/requirements/ has it.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isOlder } from "../common/prerequisites.mjs";
import { outputOf, run, Stop, say } from "../common/process.mjs";
import { root, toolsFolder } from "../common/project.mjs";
import { canInstallPackages, installPackages } from "./apt.mjs";

/** The Python package's folder. */
export const pythonFolder = path.join(root, "python");

/** The environment that everything of Python runs in. */
export const environmentFolder = path.join(toolsFolder, "python");

const oldestPython = "3.9";

/** What a set of packages is for: the name of its file in python/requirements/, and how long installing takes. */
const sets = { test: "half a minute", release: "ten seconds", corpora: "some minutes" };

/**
 * The program of that name in the environment.
 * @param {string} name
 */
export function pythonTool(name) {
  return path.join(environmentFolder, process.platform === "win32" ? "Scripts" : "bin", name);
}

/** Why there is no Python to use, as one sentence; `undefined` where there is one. */
export function whyNoPython() {
  const version = outputOf("python3", ["-c", "import sys; print('%d.%d' % sys.version_info[:2])"]);
  if (version === undefined || isOlder(version, oldestPython)) {
    return `Python ${oldestPython} or newer is needed (on Debian: "apt-get install python3 python3-venv"); ${version ? `this is Python ${version}` : "none was found"}.`;
  }
  // Debian has it in a package of its own.
  if (outputOf("python3", ["-c", "import ensurepip, venv"]) === undefined) {
    return `Python's venv is needed (on Debian: "apt-get install python3-venv").`;
  }
  return undefined;
}

/**
 * Installs the environment if it is not there as python/requirements/ asks; Python itself where that may be done.
 * @param {keyof typeof sets} set
 */
export async function setUpPython(set = "test") {
  let missing = whyNoPython();
  if (missing && canInstallPackages()) {
    await installPackages(["python3", "python3-venv"], missing);
    missing = whyNoPython();
  }
  if (missing) throw new Stop(missing);
  await installSet("test");
  if (set !== "test") await installSet(set);
}

/** @param {keyof typeof sets} set */
async function installSet(set) {
  const list = path.join(pythonFolder, "requirements", `${set}.txt`);
  const wanted = createHash("sha256").update(readFileSync(list)).digest("hex");
  const note = path.join(environmentFolder, `newslens-installed-${set}`);
  if (existsSync(note) && readFileSync(note, "utf8") === wanted) return;
  if (set === "test") await makeEnvironment();
  say(`Installing the packages from PyPI for "${set}" (about ${sets[set]}).`);
  await run(pythonTool("python"), ["-m", "pip", "install", "--quiet", "--require-hashes", "--requirement", list], {
    env: { PIP_DISABLE_PIP_VERSION_CHECK: "1" },
    failure: `Installing packages from PyPI failed; please check that pip can reach its registry ("pip download pytest").`,
  });
  writeFileSync(note, wanted);
}

/** A fresh one: what an older list asked for is not in it. */
async function makeEnvironment() {
  rmSync(environmentFolder, { recursive: true, force: true });
  await run("python3", ["-m", "venv", environmentFolder], { failure: "Making an environment for Python failed." });
}
