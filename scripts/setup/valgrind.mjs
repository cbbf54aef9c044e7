// Valgrind, whose callgrind counts instructions. It is there for Linux only, and in every distribution.
import { outputOf } from "../common/process.mjs";
import { canInstallPackages, installPackages } from "./apt.mjs";

/** Whether valgrind is there. */
function isInstalled() {
  return outputOf("valgrind", ["--version"]) !== undefined;
}

/**
 * Why instructions cannot be counted here; nothing where they can.
 * @returns {string | undefined}
 */
export function whyNoCounting() {
  if (process.platform !== "linux" || process.arch !== "x64")
    return "Instructions are counted on Linux with a processor of the x86-64 kind, where the budget was.";
  if (isInstalled() || canInstallPackages()) return undefined;
  return 'Instructions are counted by valgrind, which is not installed (on Debian, as root: "apt-get install valgrind").';
}

/** Installs valgrind, if it is missing. */
export async function setUpValgrind() {
  if (isInstalled()) return;
  await installPackages(
    ["valgrind"],
    'Please install valgrind, which counts instructions (on Debian, as root: "apt-get install valgrind").',
  );
}
