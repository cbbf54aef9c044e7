// Counts the instructions that each stage of an analysis takes in the native build, by callgrind (valgrind): the same each time,
// whatever else the machine does.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { outputOf, run, Stop } from "../../scripts/common/process.mjs";
import { root } from "../../scripts/common/project.mjs";

/** @typedef {"text" | "dates" | "names" | "quotes" | "result"} Stage */
/** @typedef {Record<Stage, number>} Counts  instructions by stage */

/** The stages in their order. */
export const stages = /** @type {Stage[]} */ (["text", "dates", "names", "quotes", "result"]);

/** The dumps a text has: what lies between it and the one before, then its stages. */
export const dumpsOfText = stages.length + 1;

/** The texts that come first and do not count, as tables are made ready for them; see src/main.rs. */
const first = 2;

const articles = [
  ...["au_fire", "ca_cod", "ie_tower", "in_metro", "ke_dam", "ng_fuel", "pe_lake", "uk_ferry", "us_county", "za_power"],
].map((name) => `tests/rust/cases/en/articles/${name}.txt`);

/**
 * The texts by what they are called: always the same, since what is counted is held against benches/stages/budget.json.
 * @type {Record<string, { genre: "news" | "message", files: string[] }>}
 */
export const kinds = {
  news: { genre: "news", files: articles },
  messages: { genre: "message", files: ["benches/stages/texts/messages.txt"] },
  Portuguese: { genre: "news", files: ["benches/stages/texts/portuguese.txt"] },
};

/** The compiler as it names itself, without its day: "rustc 1.95.0". */
export function compiler() {
  return (outputOf("rustc", ["--version"]) ?? "").split(" ").slice(0, 2).join(" ");
}

/** Builds the program that is counted, as the command line is built for a release. */
async function build() {
  await run("cargo", ["build", "--release", "--locked", "--package", "newslens-stages"], {
    cwd: root,
    failure: "Building what is counted failed; the compiler's messages are above.",
  });
  return path.join(process.env.CARGO_TARGET_DIR ?? path.join(root, "target"), "release", "newslens-stages");
}

/**
 * Builds the program and counts each kind of text.
 * @returns {Promise<Record<string, { counts: Counts, functions: Record<Stage, Map<string, number>> }>>} by the kind; with what each
 *   function takes itself, by its name
 */
export async function countStages() {
  const program = await build();
  /** @type {Awaited<ReturnType<typeof countStages>>} */
  const found = {};
  for (const [kind, { genre, files }] of Object.entries(kinds)) {
    const folder = mkdtempSync(path.join(os.tmpdir(), "newslens-stages-"));
    try {
      const dump = ["--dump-before=*stage_begins*", `--callgrind-out-file=${path.join(folder, "dump")}`];
      await run("valgrind", ["--tool=callgrind", "--quiet", ...dump, program, genre, ...files], {
        cwd: root,
        failure: "Counting instructions with valgrind failed; its messages are above.",
      });
      found[kind] = sums(readDumps(folder));
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  return found;
}

/**
 * The dumps of a run in their order. Callgrind writes "dump.1", "dump.2", … and at last "dump", which is what comes after the
 * last stage.
 * @param {string} folder
 */
export function readDumps(folder) {
  const numbered = readdirSync(folder).flatMap((name) => /^dump\.(\d+)$/.exec(name)?.[1] ?? []);
  return numbered
    .map(Number)
    .sort((one, other) => one - other)
    .map((number) => readFileSync(path.join(folder, `dump.${number}`), "utf8"));
}

/**
 * Adds up the dumps of all texts that count, stage by stage.
 * @param {string[]} dumps
 */
export function sums(dumps) {
  const counts = /** @type {Counts} */ (Object.fromEntries(stages.map((stage) => [stage, 0])));
  const functions = /** @type {Record<Stage, Map<string, number>>} */ (
    Object.fromEntries(stages.map((stage) => [stage, new Map()]))
  );
  if (dumps.length <= first * dumpsOfText || dumps.length % dumpsOfText > 0) {
    throw new Stop(`Callgrind wrote ${dumps.length} dumps, which are not ${dumpsOfText} for each text.`);
  }
  const names = new Map();
  for (const [at, dump] of dumps.entries()) {
    const own = readDump(dump, names);
    const stage = stages[(at % dumpsOfText) - 1];
    if (!stage || at < first * dumpsOfText) continue;
    for (const [name, count] of own) {
      counts[stage] += count;
      functions[stage].set(name, (functions[stage].get(name) ?? 0) + count);
    }
  }
  return { counts, functions };
}

/**
 * What each function took itself in a dump: lines of a place and a count, below "fn=(number) name". The line behind "calls=" is
 * what the called function took, which stands there once more.
 * @param {string} dump
 * @param {Map<string, string>} names  of functions by their numbers: told once in all dumps
 */
export function readDump(dump, names) {
  /** @type {Map<string, number>} */
  const own = new Map();
  let name = "";
  let isCall = false;
  for (const line of dump.split("\n")) {
    const [, caller, number, told] = /^(c?fn)=\((\d+)\)(?: (.*))?$/.exec(line) ?? [];
    if (number !== undefined) {
      if (told) names.set(number, told);
      if (caller === "fn") name = names.get(number) ?? number;
    } else if (line.startsWith("calls=")) {
      isCall = true;
    } else {
      const [, count] = /^[+\-*\d]\S* (\d+)$/.exec(line) ?? [];
      if (count !== undefined && !isCall) own.set(name, (own.get(name) ?? 0) + Number(count));
      if (count !== undefined) isCall = false;
    }
  }
  return own;
}
