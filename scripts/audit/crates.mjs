// The crates, each workspace held against its deny.toml by cargo-deny.
import path from "node:path";
import { say } from "../common/process.mjs";
import { setUpCargoDeny, toolsBin } from "../setup/cargo-tools.mjs";
import { attempt } from "./attempt.mjs";

/** Whatever has a Cargo.lock of its own, with the deny.toml beside it. */
const workspaces = [
  { name: "the library and the command line", manifest: "Cargo.toml" },
  { name: "the Python package", manifest: "python/Cargo.toml" },
];

/**
 * What cargo-deny finds.
 * @returns {Promise<string[]>}
 */
export async function checkCrates() {
  await setUpCargoDeny();
  return workspaces.flatMap(({ name, manifest }) => {
    say(`Looking at the crates of ${name}.`);
    return faultsOf(manifest);
  });
}

/**
 * What it finds in a workspace.
 * @param {string} manifest
 * @returns {string[]}
 */
function faultsOf(manifest) {
  const deny = (/** @type {string[]} */ ...what) =>
    attempt(path.join(toolsBin, "cargo-deny"), ["--locked", "--manifest-path", manifest, "check", ...what]);
  const faults = [];
  const crates = deny("licenses", "bans", "sources");
  if (!crates.isGood) faults.push(crates.messages);

  const advisories = deny("advisories");
  if (/failed to (fetch|load) advisory database/.test(advisories.messages)) {
    say(
      "The list of faults that are known of crates cannot be reached from here; the crates were not held against it.",
    );
  } else if (!advisories.isGood) {
    faults.push(advisories.messages);
  }
  return faults;
}
