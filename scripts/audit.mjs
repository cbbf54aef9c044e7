// npm run audit: what newslens is made of, and whether it may be.
import { fileURLToPath } from "node:url";
import { checkCrates } from "./audit/crates.mjs";
import { checkLockFiles } from "./audit/lock-files.mjs";
import { checkOldestRust } from "./audit/oldest-rust.mjs";
import { checkPackages } from "./audit/packages.mjs";
import { requireNode, requireRust } from "./common/prerequisites.mjs";
import { main, Stop, say } from "./common/process.mjs";

const help = `npm run audit

Checks what newslens is made of. What needs a place on the network that does not answer is named and left out.

Options (after "npm run audit --"), each of which checks only that:
  --lock-files    every package is locked to one version and its hash, and comes from the registry
  --oldest-rust   the oldest Rust that Cargo.toml names compiles the crate (or the next older one that is to be had)
  --crates        licences, sources and duplicates of the crates, and faults known of them, with cargo-deny (which is
                  installed the first time, in some minutes)
  --packages      the signatures that npm's registry gives its packages
  --help          this text

Environment:
  NEWSLENS_TOOLS   the folder cargo-deny and an older Rust are installed in (default: .tools)
`;

const checks = [
  { option: "--lock-files", name: "lock files", check: checkLockFiles },
  { option: "--oldest-rust", name: "the oldest Rust", check: checkOldestRust },
  { option: "--crates", name: "crates", check: checkCrates },
  { option: "--packages", name: "packages from npm", check: checkPackages },
];

/**
 * Makes the checks, and stops if one finds something.
 * @param {Set<string>} [chosen]  the options of those to make; all, if none is chosen
 */
export async function audit(chosen = new Set()) {
  requireRust();
  const bad = [];
  for (const { option, name, check } of checks) {
    if (chosen.size > 0 && !chosen.has(option)) continue;
    say(`Checking: ${name}.`);
    const faults = await check();
    for (const fault of faults) say(fault);
    if (faults.length > 0) bad.push(name);
  }
  if (bad.length > 0) throw new Stop(`The audit found something: ${bad.join(", ")}.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main({ help, options: checks.map(({ option }) => option) }, async (chosen) => {
    requireNode();
    await audit(chosen);
    say("The audit found no fault.");
  });
}
