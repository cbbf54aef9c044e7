// The tests of the Python package, and with "--corpora" those of the examples that read whole corpora.
import path from "node:path";
import { run, runForCode, Stop, say } from "../common/process.mjs";
import { root } from "../common/project.mjs";
import { installPackages } from "../setup/apt.mjs";
import { pythonFolder, pythonTool, setUpPython, whyNoPython } from "../setup/python.mjs";

/** @typedef {import("./report.mjs").Result} Result */

/** Where cargo builds for Python: beside what else it builds, since the profile differs. */
const targetFolder = path.join(root, "target", "python");

/** The native program, which the answers are compared with. */
const program = path.join(root, "target", "debug", process.platform === "win32" ? "newslens.exe" : "newslens");

/**
 * python/tests and the examples in the documentation, with pytest.
 * @param {{ isChosen: boolean }} options
 * @returns {Promise<Result>}
 */
export async function testPython({ isChosen }) {
  const missing = whyNoPython();
  if (missing && !isChosen && !process.env.CI) {
    return { passed: 0, failed: 0, crashed: false, skipped: `${missing} The Python package was not tested.` };
  }
  await buildForPython();
  return countedPytest(["-m", "pytest"], pythonFolder);
}

/**
 * examples/spark and examples/duckdb.
 * @returns {Promise<Result>}
 */
export async function testCorpora() {
  if ((await runForCode("java", ["-version"], {})) !== 0) {
    const advice = 'Spark needs Java 17 or newer (on Debian: "apt-get install default-jre-headless").';
    await installPackages(["default-jre-headless"], advice);
  }
  await buildForPython("corpora");
  return countedPytest(["-m", "pytest", "--rootdir", root, "examples/spark", "examples/duckdb"], root);
}

/**
 * Puts the package into the environment, which is set up before, and builds the native program.
 * @param {Parameters<typeof setUpPython>[0]} [set]
 */
export async function buildForPython(set) {
  await setUpPython(set);
  say("Building the Python package (a minute or two the first time).");
  await run(pythonTool("maturin"), ["develop", "--locked", "--quiet"], {
    cwd: pythonFolder,
    env: { CARGO_TARGET_DIR: targetFolder, VIRTUAL_ENV: path.dirname(path.dirname(pythonTool("python"))) },
    failure: "Building the Python package failed; its messages are above.",
  });
  await run("cargo", ["build", "--locked", "--workspace", "--bin", "newslens"], { cwd: root });
}

/**
 * @param {string[]} args
 * @param {string} cwd
 * @returns {Promise<Result>}
 */
async function countedPytest(args, cwd) {
  let output = "";
  const onOutput = (/** @type {string} */ text) => {
    output += text;
  };
  const env = { NEWSLENS_PROGRAM: program, PYTHONDONTWRITEBYTECODE: "1" };
  const code = await runForCode(pythonTool("python"), args, { cwd, env, onOutput });
  const skipped = countOf(output, "skipped");
  // What a test needs has been installed: one that is left out would be a gap that nobody sees.
  if (skipped > 0) throw new Stop(`pytest left out ${skipped} tests; "pytest -rs" tells why.`);
  return { passed: countOf(output, "passed"), failed: countOf(output, "(?:failed|errors?)"), crashed: code !== 0 };
}

/**
 * A number in pytest's last line: "3 failed, 97 passed in 4.05s".
 * @param {string} output
 * @param {string} what
 */
export function countOf(output, what) {
  const last = output.trimEnd().split("\n").at(-1) ?? "";
  let count = 0;
  for (const [, number] of last.matchAll(new RegExp(`\\b(\\d+) ${what}\\b`, "g"))) count += Number(number);
  return count;
}
