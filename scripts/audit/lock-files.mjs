// The lock files: one version of each package, known by its hash, from whatever registry is set up.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { ownCrates, root } from "../common/project.mjs";

/**
 * What is wrong with the project's lock files.
 * @returns {string[]}
 */
export function checkLockFiles() {
  const read = (/** @type {string} */ name) => readFileSync(path.join(root, name), "utf8");
  return [
    ...faultsOfCargoLock(
      read("Cargo.lock"),
      ownCrates().map(({ name }) => name),
    ),
    ...faultsOfCargoLock(read("python/Cargo.lock"), ["newslens", "newslens-python"]),
    ...readdirSync(path.join(root, "python/requirements"))
      .filter((file) => file.endsWith(".txt"))
      .flatMap((file) => faultsOfRequirements(file, read(`python/requirements/${file}`))),
    ...faultsOfPackageLock(JSON.parse(read("package-lock.json")), JSON.parse(read("package.json"))),
  ];
}

/**
 * Every crate but our own is from the registry and has a checksum.
 * @param {string} lock  a Cargo.lock
 * @param {string[]} own
 * @returns {string[]}
 */
export function faultsOfCargoLock(lock, own) {
  const faults = [];
  for (const entry of lock.split("[[package]]\n").slice(1)) {
    const field = (/** @type {string} */ name) => entry.match(new RegExp(`^${name} = "(.*)"$`, "m"))?.[1];
    const name = `${field("name")} ${field("version")}`;
    const source = field("source");
    if (source === undefined) {
      if (!own.includes(field("name") ?? "")) faults.push(`Cargo.lock has ${name} from nowhere.`);
    } else if (!/^registry\+.*\/crates\.io-index$/.test(source)) {
      faults.push(`Cargo.lock has ${name} from ${source}, not from the registry.`);
    } else if (!/^[0-9a-f]{64}$/.test(field("checksum") ?? "")) {
      faults.push(`Cargo.lock has no checksum for ${name}.`);
    }
  }
  return faults;
}

/**
 * Every package from PyPI is one version with its hashes, and nothing tells where to get it.
 * @param {string} file
 * @param {string} list  what "pip install --requirement" reads
 * @returns {string[]}
 */
export function faultsOfRequirements(file, list) {
  // A package goes on over the lines that start with spaces.
  const entries = list.replace(/^ *#.*$/gm, "").split(/\n(?=\S)/);
  const isLocked = (/** @type {string} */ entry) =>
    /^[\w.-]+==[\w.]+( ; [^\\]+)?( *\\\n +--hash=sha256:[0-9a-f]{64})+$/.test(entry.trim());
  return entries
    .filter((entry) => entry.trim() && !isLocked(entry))
    .map((entry) => `python/requirements/${file} does not ask for one version with its hash: ${entry.split("\n")[0]}`);
}

/**
 * Every package has a hash and no address; the ones we ask for, one version.
 * @param {any} lock  what package-lock.json holds
 * @param {any} manifest  what package.json holds
 * @returns {string[]}
 */
export function faultsOfPackageLock(lock, manifest) {
  const faults = [];
  for (const [place, { integrity, resolved, link }] of Object.entries(lock.packages)) {
    if (place === "") continue;
    // Without an address it is npm's own registry, or whatever stands for it; npm holds what comes against the hash.
    if (resolved !== undefined || link) faults.push(`package-lock.json has an address for ${place}.`);
    if (!/^sha512-[\w+/]{86}==$/.test(integrity ?? ""))
      faults.push(`package-lock.json has no SHA-512 hash for ${place}.`);
  }
  for (const kind of ["dependencies", "devDependencies", "optionalDependencies"]) {
    for (const [name, version] of Object.entries(manifest[kind] ?? {})) {
      if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
        faults.push(`package.json asks for ${name} ${version}, not for one version.`);
      if (lock.packages[`node_modules/${name}`]?.version !== version) {
        faults.push(`package-lock.json has another version of ${name} than package.json.`);
      }
    }
  }
  return faults;
}
