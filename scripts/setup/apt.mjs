// Installing Debian packages: as root, or through sudo when it needs no password or there is a terminal to ask at.
import { outputOf, run, Stop, say } from "../common/process.mjs";

/** @returns {string[] | undefined} what to put before a command that needs root; `undefined` if we cannot be root */
function asRoot() {
  if (process.getuid?.() === 0) return [];
  if (outputOf("sudo", ["-n", "true"]) !== undefined) return ["sudo"];
  if (process.stdin.isTTY && outputOf("sudo", ["--version"])) return ["sudo"];
  return undefined;
}

/** Whether this is a system with Debian packages on which we may install some. */
export function canInstallPackages() {
  return outputOf("apt-get", ["--version"]) !== undefined && asRoot() !== undefined;
}

let listsAreFresh = false;

/**
 * Installs Debian packages; never removes any to make room for them.
 * @param {string[]} packages
 * @param {string} failure  the sentence to stop with if that does not work
 */
export async function installPackages(packages, failure) {
  if (!canInstallPackages()) throw new Stop(failure);
  say(`Installing Debian packages: ${packages.join(", ")}.`);
  if (!listsAreFresh) await runAsRoot(["apt-get", ...quiet, "update"], failure);
  listsAreFresh = true;
  const careful = ["-y", "--no-install-recommends", "--no-remove"];
  await runAsRoot(["apt-get", ...quiet, "install", ...careful, ...packages], failure);
}

/** Prints little, and waits if another program is installing packages. */
const quiet = ["-qq", "-o", "Dpkg::Use-Pty=0", "-o", "DPkg::Lock::Timeout=300"];

/**
 * Runs a command as root.
 * @param {string[]} command
 * @param {string} failure  the sentence to stop with if that does not work
 */
export async function runAsRoot(command, failure) {
  const prefix = asRoot();
  if (!prefix) throw new Stop(failure);
  const [program = "env", ...args] = [...prefix, "env", "DEBIAN_FRONTEND=noninteractive", ...command];
  await run(program, args, { failure });
}
