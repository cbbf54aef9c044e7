// The oldest Rust that Cargo.toml names, tried: by rustup where it has that version, else with the next older one that Debian
// has, on which what became stable in between is switched on.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { isOlder } from "../common/prerequisites.mjs";
import { outputOf, run, runForCode, say } from "../common/process.mjs";
import { oldestRust, root, toolsFolder } from "../common/project.mjs";
import { canInstallPackages, runAsRoot } from "../setup/apt.mjs";

/** What we use that became stable after Debian's older version (1.85) and up to the one Cargo.toml names (1.88). */
const stableSince = ["let_chains", "slice_as_chunks", "unsigned_is_multiple_of"];

/**
 * Compiles the library, with all its features, and the command line.
 * @returns {Promise<string[]>}
 */
export async function checkOldestRust() {
  const oldest = oldestRust();
  const compiler = ofRustup(oldest) ?? (await ofDebian(oldest));
  if (!compiler) {
    say(`Neither Rust ${oldest} nor an older one is to be had here; it was not tried.`);
    return [];
  }
  const { name, env } = compiler;
  say(`Compiling with ${name}.`);
  const code = await runForCode("cargo", ["check", "--locked", "--all-features", "--ignore-rust-version"], {
    cwd: root,
    env: { ...env, CARGO_TARGET_DIR: path.join(root, "target", "oldest-rust") },
  });
  return code === 0 ? [] : [`Rust ${oldest}, which Cargo.toml names, does not compile the crate; tried with ${name}.`];
}

/** @typedef {{ name: string, env: NodeJS.ProcessEnv }} Compiler  variables to set for compiling */

/**
 * @param {string} version
 * @returns {Compiler | undefined}
 */
function ofRustup(version) {
  const own = outputOf("rustup", ["toolchain", "list"])?.split("\n") ?? [];
  const toolchain = own.find((line) => line.startsWith(`${version}-`) || line.startsWith(`${version}.`))?.split(" ")[0];
  return toolchain ? { name: `Rust ${toolchain}`, env: { RUSTUP_TOOLCHAIN: toolchain } } : undefined;
}

/**
 * @param {string} newest  the newest version that will do
 * @returns {Promise<Compiler | undefined>}
 */
async function ofDebian(newest) {
  const version = (await debianVersions()).find((version) => version !== undefined && !isOlder(newest, version));
  if (!version) return undefined;
  const short = version.split(".").slice(0, 2).join(".");
  const folder = path.join(toolsFolder, `rust-${short}`);
  if (!existsSync(folder)) await unpack(version, short, folder);
  const libraries = path.join(
    folder,
    "usr",
    "lib",
    outputOf("dpkg-architecture", ["-qDEB_HOST_MULTIARCH"]) ?? "x86_64-linux-gnu",
  );
  return {
    name: `Debian's Rust ${short}, with what became stable up to ${newest}`,
    env: {
      RUSTC: path.join(folder, "usr", "bin", "rustc"),
      LD_LIBRARY_PATH: libraries,
      // What is now stable is not so for that compiler.
      RUSTC_BOOTSTRAP: "1",
      CARGO_ENCODED_RUSTFLAGS: undefined,
      RUSTFLAGS: `-Zcrate-attr=feature(${stableSince.join(",")})`,
    },
  };
}

/** The versions of Rust that Debian has, newest first. */
async function debianVersions() {
  if (!canInstallPackages()) return [];
  const known = () => [...(outputOf("apt-cache", ["madison", "rustc-web"]) ?? "").matchAll(/\| *(\d\S*) *\| /g)];
  if (known().length === 0) await runAsRoot(["apt-get", "-qq", "update"], "Debian's list of packages cannot be had.");
  return known().map(([, version]) => version);
}

/**
 * Puts a compiler into a folder of its own, beside the one that is installed.
 * @param {string} version
 * @param {string} short
 * @param {string} folder
 */
async function unpack(version, short, folder) {
  const library = `libstd-rust-web-${short}`;
  const llvm = outputOf("apt-cache", ["show", library])?.match(/^Depends:.*\b(libllvm\d+)/m)?.[1];
  const packages = ["rustc-web", "libstd-rust-web-dev", library].map((name) => `${name}=${version}`);
  mkdirSync(toolsFolder, { recursive: true });
  const place = mkdtempSync(`${folder}-`);
  try {
    const failure = `Debian's Rust ${version} cannot be had.`;
    await run("apt-get", ["-qq", "download", ...packages, ...(llvm ? [llvm] : [])], { cwd: place, failure });
    for (const file of readdirSync(place)) {
      await run("dpkg", ["-x", path.join(place, file), path.join(place, "root")], { failure });
    }
    renameSync(path.join(place, "root"), folder);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
