// The crates, held against deny.toml by cargo-deny.
import path from "node:path";
import { say } from "../common/process.mjs";
import { setUpCargoDeny, toolsBin } from "../setup/cargo-tools.mjs";
import { attempt } from "./attempt.mjs";

/**
 * What cargo-deny finds.
 * @returns {Promise<string[]>}
 */
export async function checkCrates() {
  await setUpCargoDeny();
  const deny = (/** @type {string[]} */ ...what) =>
    attempt(path.join(toolsBin, "cargo-deny"), ["--locked", "check", ...what]);
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
