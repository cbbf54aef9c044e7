// The page's own WebAssembly modules, made to count the instructions it takes: a time that no other work on the machine
// disturbs, the same each time.
import { readFileSync } from "node:fs";
import binaryen from "binaryen";

const folder = new URL("../../www/pkg/", import.meta.url);

/** How many bytes the processor copies or fills in the time of an instruction, about. */
const bytesAtOnce = 16;

/** What a counting module has beside its own: how far it has counted, and what counts the bytes of a copy. */
const additions = `
 (global $work (mut i64) (i64.const 0))
 (export "work" (global $work))
${["copy", "fill"].map(bulk).join("")}`;

/** @param {string} operation */
function bulk(operation) {
  return ` (func $counted_${operation} (param $to i32) (param $what i32) (param $length i32)
  (global.set $work (i64.add (global.get $work) (i64.extend_i32_u (i32.div_u (local.get $length) (i32.const ${bytesAtOnce})))))
  (memory.${operation} (local.get $to) (local.get $what) (local.get $length)))
`;
}

/**
 * Starts the module. The function it gives analyses a text and tells the instructions that each phase took, what comes
 * before the first (reading JavaScript's string) with it, and last of all the whole.
 * @returns {Promise<(text: string, options?: object) => number[]>}
 */
export async function startCounted() {
  const { glue, work } = await start("newslens");
  /** @param {string} text @param {object} [options] */
  const counted = (text, options) => {
    const begin = work();
    /** @type {number[]} */
    const starts = [];
    glue.analyze_flat(new TextEncoder().encode(text), options, () => starts.push(work()), "");
    const ends = [...starts.slice(1), work()];
    const before = [begin, ...ends.slice(0, -1)];
    return [...ends.map((end, at) => end - before[at]), work() - begin];
  };
  // What is made at the first use only is not to count.
  counted(
    "“We will,” Mayor Kim Acme of Oslo (NATO) said on Monday, 3 May, for $5 million or 5 km, as Christmas Day came.",
  );
  return counted;
}

/**
 * Starts the module that reads web pages. The function it gives reads one and tells the instructions that it took.
 * @returns {Promise<(html: string) => number>}
 */
export async function startCountedPage() {
  const { glue, work } = await start("newslens_page");
  const counted = (/** @type {string} */ html) => {
    const begin = work();
    glue.read_page(html);
    return work() - begin;
  };
  counted("<article><p>Kim said on Monday.</article>");
  return counted;
}

/**
 * A module that counts: its JavaScript, once more, so that the plain module can run beside it, and how far it has counted.
 * @param {string} name
 */
async function start(name) {
  const original = binaryen.readBinary(readFileSync(new URL(`${name}_bg.wasm`, folder)));
  const module = binaryen.parseText(counting(original.emitText()));
  module.setFeatures(original.getFeatures());
  const bytes = /** @type {BufferSource} */ (module.emitBinary());
  const glue = await import(new URL(`${name}.js?counted`, folder).href);
  const exports = await glue.default({ module_or_path: new WebAssembly.Module(bytes) });
  return { glue, work: () => Number(exports.work.value) };
}

/**
 * Puts a counter wherever the course of a program can part: at the start of each function, loop and branch, behind each
 * conditional exit and behind each block, where exits lead. It counts the instructions from there to the next.
 * @param {string} text  a module, an instruction a line, what it takes below it and indented
 */
function counting(text) {
  /** @type {string[]} */
  const output = [];
  /** @type {{ line: number, count: number }[]} the stretches that are open, innermost last, and where each is counted */
  const open = [];
  /** @type {string[]} the instructions that are open, innermost last */
  const parents = [];
  const lines = text.split("\n");
  const start = () => open.push({ line: output.push("") - 1, count: 0 });
  const end = () => {
    const { line, count } = open.pop() ?? { line: 0, count: 0 };
    if (count > 0) output[line] = `(global.set $work (i64.add (global.get $work) (i64.const ${count})))`;
  };
  for (const [at, line] of lines.entries()) {
    const [, word = ""] = /^ *\(([a-z0-9_.]+)/.exec(line) ?? [];
    const closes = line.trimStart() === ")";
    const done = closes ? parents.pop() : undefined;
    if (done && holdsStretch(done)) end();
    if (open.length > 0 && !closes && !noInstructions.has(word)) open[open.length - 1].count += 1;
    output.push(
      at === lines.length - 2 ? additions + line : line.replace(/\(memory\.(copy|fill)/, "(call $counted_$1"),
    );
    if (word && !isWhole(line)) parents.push(word);
    const isFunctionStart = parents.length === 2 && parents[1] === "func" && !/^ *\(local /.test(lines[at + 1]);
    if (isFunctionStart && (word === "func" || word === "local")) start();
    else if (word !== "func" && holdsStretch(word)) start();
    else if ((done === "br_if" || done === "block") && takesMore(parents.at(-1)) && lines[at + 1].trimStart() !== ")") {
      end();
      start();
    }
  }
  return output.join("\n");
}

/** Lines that begin with these words are no instructions. */
const noInstructions = new Set(["local", "then", "else", "block", "loop", "func"]);

/** @param {string} word */
function holdsStretch(word) {
  return word === "func" || word === "loop" || word === "then" || word === "else";
}

/** @param {string | undefined} word */
function takesMore(word) {
  return word === "block" || (word !== undefined && holdsStretch(word));
}

/**
 * Whether a line closes what it opens. Strings, which can hold brackets, always are on such a line.
 * @param {string} line
 */
function isWhole(line) {
  if (line.includes('"')) return line.endsWith(")");
  return line.split("(").length === line.split(")").length;
}
