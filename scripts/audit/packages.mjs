// The packages from npm, held against the signatures that its registry gives.
import { say } from "../common/process.mjs";
import { setUpNodePackages } from "../setup/node-packages.mjs";
import { attempt } from "./attempt.mjs";

/**
 * Packages whose signature is wrong or missing.
 * @returns {Promise<string[]>}
 */
export async function checkPackages() {
  await setUpNodePackages();
  const { output } = attempt("npm", ["audit", "signatures", "--json", "--fetch-retries=0", "--fetch-timeout=30000"]);
  const faults = faultsOfSignatures(output);
  if (faults === undefined) say("npm's keys cannot be reached from here; the packages' signatures were not checked.");
  return faults ?? [];
}

/**
 * @param {string} output  what "npm audit signatures --json" printed
 * @returns {string[] | undefined}  nothing if it could not check them
 */
export function faultsOfSignatures(output) {
  /** @type {any} */
  let account;
  try {
    account = JSON.parse(output);
  } catch {
    return undefined;
  }
  if (!Array.isArray(account.invalid) || !Array.isArray(account.missing)) return undefined;
  const told =
    (/** @type {string} */ what) =>
    (/** @type {any} */ { name, version }) =>
      `The registry's signature of ${name} ${version} is ${what}.`;
  return [...account.invalid.map(told("wrong")), ...account.missing.map(told("missing"))];
}
