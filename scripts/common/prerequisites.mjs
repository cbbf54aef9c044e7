// What has to be there before anything else can be installed: Node, Rust, a C linker.
import { outputOf, Stop } from "./process.mjs";
import { oldestRust } from "./project.mjs";

const oldestNode = 20;

/** Stops with one sentence if Node is too old. */
export function requireNode() {
  if (Number(process.versions.node.split(".")[0]) < oldestNode) {
    throw new Stop(
      `Please install Node ${oldestNode} or newer from https://nodejs.org; this is Node ${process.versions.node}.`,
    );
  }
}

/** Stops with one sentence if Rust is missing or too old. */
export function requireRust() {
  const advice = `from https://rustup.rs (or, on Debian, with "apt-get install rustc-web cargo-web")`;
  const cargo = outputOf("cargo", ["--version"]);
  const rustc = outputOf("rustc", ["--version"]);
  if (!cargo || !rustc) throw new Stop(`Please install Rust ${oldestRust()} or newer ${advice}; no cargo was found.`);
  const [, version = ""] = rustc.split(" ");
  if (isOlder(version, oldestRust())) {
    throw new Stop(`Please install Rust ${oldestRust()} or newer ${advice}; this is Rust ${version}.`);
  }
  if (!["cc", "gcc", "clang"].some((compiler) => outputOf(compiler, ["--version"])) && process.platform === "linux") {
    throw new Stop(
      `Please install a C compiler, which Rust needs for linking (on Debian: "apt-get install gcc libc6-dev").`,
    );
  }
}

/**
 * Whether one version comes before another, by their first two numbers.
 * @param {string} version
 * @param {string} other
 */
export function isOlder(version, other) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [otherMajor = 0, otherMinor = 0] = other.split(".").map(Number);
  return major < otherMajor || (major === otherMajor && minor < otherMinor);
}
