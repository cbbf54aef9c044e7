// Measures the memory that each stage of an analysis takes in the native build: the same each time, whatever else the machine does.
// Its numbers are 64 bits wide, so that it takes more than WebAssembly, of which `npm run bench` tells the growth.
import path from "node:path";
import { outputOf, run, Stop } from "../../scripts/common/process.mjs";
import { root } from "../../scripts/common/project.mjs";
import { kinds } from "../stages/count.mjs";

/** @typedef {"text" | "dates" | "names" | "quotes" | "result" | "session" | "edit"} Step */

/**
 * The steps in their order: the stages of a fresh analysis, then one of which all is kept for the next, and that next one after a
 * letter was typed.
 */
export const steps = /** @type {Step[]} */ (["text", "dates", "names", "quotes", "result", "session", "edit"]);

/**
 * The texts by what they are called: how many bytes, and of what; see src/main.rs.
 * @type {Record<string, { bytes: number, kind: keyof typeof kinds }>}
 */
export const texts = {
  "100 KB": { bytes: 100_000, kind: "news" },
  "1 MB": { bytes: 1_000_000, kind: "news" },
  "100 KB of messages": { bytes: 100_000, kind: "messages" },
  "100 KB in Portuguese": { bytes: 100_000, kind: "Portuguese" },
};

/** @typedef {Record<Step, number>} Bytes  by step */

/**
 * Builds the program and measures each text.
 * @returns {Promise<Record<string, { most: Bytes, left: Bytes, bytes: number }>>} by the text: the most bytes that were in use at
 *   once during a step, those still in use at its end, and how many the text has
 */
export async function measureMemory() {
  await run("cargo", ["build", "--release", "--locked", "--package", "newslens-memory"], {
    cwd: root,
    failure: "Building what is measured failed; the compiler's messages are above.",
  });
  const program = path.join(process.env.CARGO_TARGET_DIR ?? path.join(root, "target"), "release", "newslens-memory");
  return Object.fromEntries(
    Object.entries(texts).map(([name, { bytes, kind }]) => {
      const known = kinds[kind];
      if (!known) throw new Stop(`There are no texts "${kind}"; what there is: ${Object.keys(kinds).join(", ")}.`);
      const { genre, files } = known;
      const output = outputOf(program, [genre, String(bytes), ...files], { cwd: root });
      if (output === undefined) throw new Stop(`Measuring the memory of ${name} failed: ${program} broke off.`);
      return [name, readMeasured(output)];
    }),
  );
}

/**
 * Reads what the program wrote: a line for the text and one for each step, with two counts each.
 * @param {string} output
 */
export function readMeasured(output) {
  const lines = output.trim().split("\n");
  const counts = new Map(lines.map((line) => [line.split(" ")[0], line.split(" ").slice(1).map(Number)]));
  const count = (/** @type {string} */ name, /** @type {number} */ place) => {
    const found = counts.get(name)?.[place];
    if (found === undefined || Number.isNaN(found)) throw new Stop(`The memory of "${name}" was not told: ${output}`);
    return found;
  };
  const ofSteps = (/** @type {number} */ place) =>
    /** @type {Bytes} */ (Object.fromEntries(steps.map((step) => [step, count(step, place)])));
  return { bytes: count("bytes", 0), most: ofSteps(0), left: ofSteps(1) };
}
