// The lock files: one version of each package, known by its hash, from whatever registry is set up.
import { readFileSync } from "node:fs";
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
