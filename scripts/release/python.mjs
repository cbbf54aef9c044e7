// The Python package as it is published: a wheel, for all versions of Python from 3.9 on, and the sources.
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { outputOf, run } from "../common/process.mjs";
import { root } from "../common/project.mjs";
import { environmentFolder, pythonTool, setUpPython } from "../setup/python.mjs";

/** On Linux, linked for glibc 2.17 (of 2012) by zig, so that the wheel can be installed on whatever is in use. */
const forLinux = ["--zig", "--compatibility", "manylinux2014"];

/**
 * Where the sources are put to be built. Cargo makes the names of symbols from where a package lies, if that is outside of the
 * workspace, as the core is for the Python package: only in one and the same folder the wheel is the same every time.
 */
const sources = path.join(tmpdir(), "newslens-python-sources");

/**
 * Builds both of what is committed.
 * @param {string} folder  where they are put
 */
export async function makePythonPackages(folder) {
  await setUpPython("release");
  rmSync(sources, { recursive: true, force: true });
  try {
    await run("git", ["clone", "--quiet", "--no-hardlinks", root, sources]);
    await build(path.resolve(folder));
  } finally {
    rmSync(sources, { recursive: true, force: true });
  }
}

/** @param {string} folder */
async function build(folder) {
  const options = {
    cwd: path.join(sources, "python"),
    env: {
      CARGO_TARGET_DIR: path.join(sources, "target"),
      // maturin calls zig by Python.
      PATH: `${path.dirname(pythonTool("python"))}${path.delimiter}${process.env.PATH}`,
      VIRTUAL_ENV: environmentFolder,
      // Messages of a panic name files; where they lay on this machine is nobody's business.
      RUSTFLAGS: `--remap-path-prefix=${sources}=newslens`,
      // What stands in the archives as the time: that of the commit.
      SOURCE_DATE_EPOCH: outputOf("git", ["log", "-1", "--format=%ct"], { cwd: root }) ?? "0",
    },
    failure: "Building the Python package failed; its messages are above.",
  };
  const widely = process.platform === "linux" ? forLinux : [];
  await run(pythonTool("maturin"), ["build", "--locked", "--release", ...widely, "--out", folder], options);
  await run(pythonTool("maturin"), ["sdist", "--out", folder], options);
}
