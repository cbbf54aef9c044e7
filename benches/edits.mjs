// What one letter costs that is typed into a long text, against a fresh analysis of it: instructions of the native build, counted by
// callgrind (valgrind), the same each time.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { outputOf, run, Stop, say } from "../scripts/common/process.mjs";
import { root } from "../scripts/common/project.mjs";
import { setUpValgrind } from "../scripts/setup/valgrind.mjs";
import { table } from "./common/measure.mjs";
import { articles } from "./edits/text.mjs";
import { dumpsOfText, readDump, readDumps, stages } from "./stages/count.mjs";

const help = `node benches/edits.mjs

Types letters at places of a long text, and takes some out; counts the instructions of each edit, stage by stage, and prints them as
a ratio to a fresh analysis of that text. Builds the program that is counted first.

Options:
  --size KB,KB   how long the texts are, in thousands of characters (100,1000)
  --edits N,N    how many edits of each (100,40)
  --seed N       other places, other letters (1)
  --functions N  of each stage, how many functions to tell that take most in the dearer half of the edits (12)
  --help         this text
`;

/** Analyses that come before the edits: of a short text, which makes tables ready, and of the whole, which is compared with. */
const before = 2;

const { values } = parseArgs({
  options: {
    size: { type: "string", default: "100,1000" },
    edits: { type: "string", default: "100,40" },
    seed: { type: "string", default: "1" },
    functions: { type: "string", default: "12" },
    // Given to every measurement by "npm run bench".
    renew: { type: "boolean" },
    help: { type: "boolean", default: false },
  },
});
if (values.help) {
  process.stdout.write(help);
} else {
  await setUpValgrind();
  const program = await build();
  const edits = values.edits.split(",");
  for (const [at, size] of values.size.split(",").entries()) {
    const count = edits[Math.min(at, edits.length - 1)];
    say(`Counting ${count} edits of ${size} KB; that can take minutes.`);
    tell(size, countEdits(program, Number(size) * 1000, count));
  }
}

/** Builds the program that is counted, as the command line is built for a release. */
async function build() {
  await run("cargo", ["build", "--release", "--locked", "--package", "newslens-edits"], {
    cwd: root,
    failure: "Building what is counted failed; the compiler's messages are above.",
  });
  return path.join(process.env.CARGO_TARGET_DIR ?? path.join(root, "target"), "release", "newslens-edits");
}

/**
 * What a fresh analysis takes and then each edit, by stage and function.
 * @param {string} program
 * @param {number} size
 * @param {string} count
 * @returns {{ edit: string, functions: Map<string, number>[] }[]} the first is the fresh analysis
 */
function countEdits(program, size, count) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "newslens-edits-"));
  try {
    const text = path.join(folder, "text");
    writeFileSync(text, articles(size));
    const dump = ["--dump-before=*stage_begins*", `--callgrind-out-file=${path.join(folder, "dump")}`];
    const printed = outputOf("valgrind", ["--tool=callgrind", "--quiet", ...dump, program, text, count, values.seed]);
    if (printed === undefined) throw new Stop("Counting instructions with valgrind failed.");
    const names = new Map();
    const dumps = readDumps(folder).map((dump) => readDump(dump, names));
    return ["fresh", ...printed.split("\n")].map((edit, at) => {
      const first = (before - 1 + at) * dumpsOfText + 1;
      return { edit, functions: dumps.slice(first, first + stages.length) };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Prints the ratios: of all stages together, and of each.
 * @param {string} size
 * @param {ReturnType<typeof countEdits>} counted
 */
function tell(size, [fresh, ...edits]) {
  const sum = (/** @type {Map<string, number>} */ functions) =>
    [...functions.values()].reduce((all, own) => all + own, 0);
  const stagesOf = (/** @type {typeof fresh} */ { functions }) => functions.map(sum);
  const wholeOf = (/** @type {typeof fresh} */ analysis) => stagesOf(analysis).reduce((all, own) => all + own, 0);
  const whole = wholeOf(fresh);
  const parts = [...stages.map((name, at) => ({ name, of: (/** @type {typeof fresh} */ one) => stagesOf(one)[at] }))];
  const rows = [...parts, { name: "whole", of: wholeOf }].map(({ name, of }) => {
    const costs = edits.map(of).sort((one, other) => one - other);
    const ratio = (/** @type {number} */ share) => {
      const cost = costs[Math.min(Math.floor(costs.length * share), costs.length - 1)];
      return cost * 1000 < whole ? "less" : `1/${(whole / cost).toFixed(1)}`;
    };
    const mean = costs.reduce((all, own) => all + own, 0) / costs.length;
    return [name, (of(fresh) / 1e6).toFixed(1), (mean / 1e6).toFixed(2), ratio(0.5), ratio(0.95), ratio(1)];
  });
  table([`${size} KB`, "fresh, millions", "edit, millions", "p50", "p95", "max"], rows);

  const dear = [...edits].sort((one, other) => wholeOf(other) - wholeOf(one)).slice(0, Math.ceil(edits.length / 2));
  console.log(
    `The dearest edits: ${dear
      .slice(0, 5)
      .map(({ edit }) => `"${edit}"`)
      .join(", ")}.\n`,
  );
  for (const [at, stage] of stages.entries()) {
    /** @type {Map<string, number>} */
    const functions = new Map();
    for (const { functions: own } of dear)
      for (const [name, count] of own[at]) functions.set(name, (functions.get(name) ?? 0) + count);
    const costs = [...functions].sort(([, one], [, other]) => other - one).slice(0, Number(values.functions));
    table(
      [`${size} KB, ${stage}: functions in the dearer half, share of a fresh analysis`, "share"],
      costs.map(([name, count]) => [name.slice(0, 110), `${((100 * count) / dear.length / whole).toFixed(3)}%`]),
    );
  }
}
